import type { TextLayer } from '../domain/text-layer.ts';
import { blocksFromLines } from './blocks-from-lines.ts';

/** Longer than any line a person typed: the text was flattened by a web form or a database. */
const FLATTENED_LINE = 800;
/** Headings that job boards leave in flattened text, and the gaps and bullets that were line breaks. */
const FLATTENED_BREAK =
  /\s+(?=[•●▪■◦➢❖✓] ?)|\s{2,}|\s(?=(?:Work Experience|Education|Skills|Certifications\/Licenses|Additional Information|Responsibilities|Professional Experience|PROFESSIONAL EXPERIENCE|EDUCATION|SUMMARY|CERTIFICATIONS|TECHNICAL SKILLS)\b)/g;

/** The text layer of a text without layout. Line ends become `\n`; control and lone surrogate characters a space. */
export function plainTextLayer(raw: string): TextLayer {
  const text = breakFlattened(clean(raw));
  return {
    text,
    blocks: blocksFromLines(text),
    pages: [],
    hidden: [],
    geometry: null,
    origin: 'native',
  };
}

function clean(raw: string): string {
  return (
    raw
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?|\f|\v|\u2028|\u2029/g, '\n')
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000E-\u001F\u007F]/g, ' ')
      .toWellFormed()
  );
}

/** Flattened lines get their line breaks back where a gap, bullet or heading shows that one was lost. */
function breakFlattened(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.length < FLATTENED_LINE ? line : line.replace(FLATTENED_BREAK, '\n')))
    .join('\n');
}
