import type { Frame } from '../frame.ts';
import { html, type Html } from '../html.ts';

/** The proof that a form comes from this page. */
export function csrfField(frame: Pick<Frame, 'csrf'>): Html {
  return html`<input type="hidden" name="_csrf" value="${frame.csrf}" />`;
}
