import { oneLine } from '../../../report/safe-text.ts';
import { html, NOTHING, raw, type Html } from '../html.ts';

/** A file's name, its folders smaller before it; a long one breaks where its parts meet. */
export function fileName(path: string): Html {
  const shown = oneLine(path);
  const start = shown.lastIndexOf('/') + 1;
  const folders = shown.slice(0, start);
  return html`${folders ? html`<span class="folder">${breakable(folders)}</span>` : NOTHING}${breakable(shown.slice(start))}`;
}

function breakable(text: string): Html {
  const parts = text.split(/(?<=[_./])(?=[^_./])/);
  return html`${parts.map((part, index) => html`${index > 0 ? raw('<wbr />') : NOTHING}${part}`)}`;
}
