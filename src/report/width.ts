import { createRequire } from 'node:module';
import type stringWidth from 'string-width';

const ELLIPSIS = '…';
const PRINTABLE_ASCII = /^[ -~]*$/;
const require = createRequire(import.meta.url);
let measure: typeof stringWidth | undefined;

/** Terminal columns that a text without control characters takes: 2 for wide characters, 0 for combining ones. */
export function width(text: string): number {
  return PRINTABLE_ASCII.test(text) ? text.length : wideWidth(text);
}

/** The library compiles expressions over all of Unicode when it is loaded, which a report in ASCII does without. */
function wideWidth(text: string): number {
  measure ??= (require('string-width') as { readonly default: typeof stringWidth }).default;
  return measure(text);
}

/** The text in at most `columns`, its end (or its start, where the end tells more) cut off with an ellipsis. */
export function fit(text: string, columns: number, cut: 'start' | 'end' = 'end'): string {
  if (width(text) <= columns) return text;
  const characters = [...text];
  if (cut === 'start') characters.reverse();
  const kept: string[] = [];
  let used = 1;
  for (const character of characters) {
    used += width(character);
    if (used > columns) break;
    kept.push(character);
  }
  return cut === 'start' ? ELLIPSIS + kept.reverse().join('') : kept.join('') + ELLIPSIS;
}

/** The text followed by spaces up to `columns`. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/** Breaks prose at spaces into lines of at most `columns`; a word that is longer stands alone. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && width(longer) > columns) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
