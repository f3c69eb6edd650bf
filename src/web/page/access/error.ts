import type { View } from '../frame.ts';
import { html } from '../html.ts';
import { links } from '../links.ts';

export interface ErrorModel {
  readonly status: number;
  /** What is wrong, and what to do; never what an exception said. */
  readonly detail: string;
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'That cannot be done',
  401: 'Log in first',
  403: 'You may not do that',
  404: 'Nothing is here',
  409: 'Something else is under way',
  410: 'It was erased',
  421: 'Unknown address',
  422: 'That cannot be done',
  429: 'Too many at once',
  500: 'Something broke',
  503: 'Not ready yet',
};

export function errorView({ status, detail }: ErrorModel): View {
  const title = TITLES[status] ?? 'That did not work';
  return {
    title,
    nav: null,
    width: 'narrow',
    body: html`<div class="empty">
      <h1>${title}</h1>
      <p>${detail}</p>
      <p><a class="button" href="${links.people}">To the people</a></p>
    </div>`,
  };
}
