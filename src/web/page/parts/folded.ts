import { html, NOTHING, type Html } from '../html.ts';

/** Shown at once; the others unfold. */
const OPEN = 3;

/** A list of quotes that stays short: what is more than a few is folded away. */
export function foldedQuotes(items: readonly Html[]): Html {
  const [first, rest] = [items.slice(0, OPEN), items.slice(OPEN)];
  return html`<ul class="quotes">
      ${first}
    </ul>
    ${
      rest.length > 0
        ? html`<details class="more">
            <summary>${rest.length} more</summary>
            <ul class="quotes">
              ${rest}
            </ul>
          </details>`
        : NOTHING
    }`;
}
