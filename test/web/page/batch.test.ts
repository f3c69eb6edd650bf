import { expect, test } from 'vitest';
import type { Frame } from '../../../src/web/page/frame.ts';
import { batchView } from '../../../src/web/page/intake/batch.ts';
import type { BatchModel } from '../../../src/web/page/intake/model.ts';

const FRAME: Frame = {
  user: { name: 'ada', role: 'recruiter' },
  theme: 'auto',
  csrf: 'token',
  here: '/intake/spring',
  blind: false,
};
const BATCH: BatchModel = {
  batch: 'spring',
  firstReceivedAt: '2026-03-01T09:00:00.000Z',
  received: 200,
  done: 200,
  failed: 0,
  verdicts: {},
  perSecond: null,
  problems: [],
};

const shown = (batch: Partial<BatchModel>): string =>
  String(batchView(FRAME, { ...BATCH, ...batch }).body);
const words = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('what came out stands in the order of levels, and each leads to its people', () => {
  const html = shown({ verdicts: { not_applicable: 150, needs_ocr: 3, mid: 40, senior: 7 } });
  expect(words(html)).toMatch(/Senior 7 Mid-level 40 Not an IT PM 150 .* 3/);
  expect([...html.matchAll(/href="(\/people\?level=[^"]*)"/g)].map(([, href]) => href)).toEqual([
    '/people?level=senior&amp;batch=spring&amp;sort=score',
    '/people?level=mid&amp;batch=spring&amp;sort=score',
    '/people?level=not_applicable&amp;batch=spring&amp;sort=score',
    '/people?level=none&amp;batch=spring',
  ]);
});

const NOBODY = 'None of them is the resume of somebody who runs IT projects';

test('a batch without anybody who runs IT projects says so, once it is read', () => {
  expect(shown({ verdicts: { not_applicable: 199, encrypted: 1 } })).toContain(NOBODY);
  expect(shown({ verdicts: { not_applicable: 199, mid: 1 } })).not.toContain(NOBODY);
  expect(shown({ done: 199, verdicts: { not_applicable: 199 } })).not.toContain(NOBODY);
});

test('how long the rest takes is told once enough of it has been read', () => {
  const pace = { received: 110, perSecond: 0.5 };
  expect(words(shown({ ...pace, done: 0, perSecond: null }))).toContain('waiting for the readers');
  expect(words(shown({ ...pace, done: 2 }))).toContain('2 of 110 files · begun');
  expect(words(shown({ ...pace, done: 2 }))).not.toContain('left');
  expect(words(shown({ ...pace, done: 10 }))).toContain('0.5 files a second · 4 minutes left');
});

test('a file that failed is named with the reason and what to do, and offered to those who may try it again', () => {
  const file = { receipt: null, name: 'slow.pdf', code: 'timed_out' };
  const problem = { ...file, message: 'It took too long.', action: 'Try again.', canRetry: true };
  const batch = { done: 199, failed: 1, problems: [problem] };
  expect(words(shown(batch))).toMatch(/slow\.\s*pdf .* It took too long\. Try again\./);
  expect(shown(batch)).toContain('Try 1 file again');
  const viewer: Frame = { ...FRAME, user: { name: 'vera', role: 'viewer' } };
  expect(String(batchView(viewer, { ...BATCH, ...batch }).body)).not.toContain('again</button>');
});
