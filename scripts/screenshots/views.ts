import type { Page } from 'playwright-core';
import type { SampleServer } from './sample-server.ts';

export interface ShownView {
  readonly name: string;
  readonly path: string;
  /** What a reader does before the picture is taken. */
  readonly before?: (page: Page) => Promise<void>;
  /** Without being logged in. */
  readonly anonymous?: boolean;
}

/** Every view of the page, in the order in which one meets them. */
export function viewsOf({ receipts, batch }: SampleServer): ShownView[] {
  const resume = (name: string): string => `/people/${receipts.get(name)}`;
  const compared = ['senior-insurance-transformation', 'senior-saas-delivery', 'mid-erp-module'];
  const ids = compared.map((name) => `id=${receipts.get(name)}`).join('&');
  return [
    { name: 'login', path: '/login', anonymous: true },
    { name: 'people', path: '/people?sort=score' },
    {
      name: 'filters',
      path: '/people?level=senior&level=mid&signal=vendor_management&signal=budget&sort=score',
    },
    { name: 'compare', path: `/people/compare?${ids}` },
    {
      name: 'resume',
      path: resume('senior-insurance-transformation'),
      before: async (page) => {
        await page.evaluate("document.querySelector('.split').scrollIntoView()");
        await page.locator('.reason a').first().hover();
      },
    },
    { name: 'resume-text', path: `${resume('senior-bank-technology')}?view=text` },
    { name: 'resume-hidden', path: resume('mid-digital-agency') },
    {
      name: 'override',
      path: resume('mid-utility-billing'),
      before: (page) => page.locator('#override summary').click(),
    },
    { name: 'unread', path: resume('untagged-encrypted') },
    { name: 'intake', path: '/intake' },
    { name: 'batch', path: `/intake/${encodeURIComponent(batch)}` },
    { name: 'runs', path: '/runs' },
    { name: 'status', path: '/status' },
    { name: 'queue', path: '/status/queues/tag?state=failed' },
    { name: 'api', path: '/docs' },
    { name: 'nobody', path: '/people?q=nobody-has-this-name' },
    { name: 'missing', path: '/people/999999' },
  ];
}
