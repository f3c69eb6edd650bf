import type { Extraction, ReadDocument } from '../../../src/domain/extraction.ts';
import { extract } from '../../../src/extract/extract.ts';
import { docx } from '../zip.ts';

/** A paragraph that makes any document a resume to the quality gate. */
export const RESUME =
  '<w:p><w:r><w:t>Work experience: project manager at Borealis Clinics, responsible for the budget ' +
  'and the team, from March 2016 to present. Education: bachelor of science. Skills: planning.</w:t></w:r></w:p>';

/** Reads a document of this body; what `RESUME` adds is left out again. */
export async function readBody(
  body: string,
  others: Readonly<Record<string, string>> = {},
): Promise<ReadDocument> {
  return whole(await extract(docx(body + RESUME, others)));
}

export function whole(extraction: Extraction): ReadDocument {
  if (extraction.kind === 'unread') throw new Error(`unread: ${extraction.untagged.code}`);
  return extraction;
}

/** The words of each block. */
export function blockTexts({ layer }: ReadDocument): string[] {
  return layer.blocks
    .map(({ start, end }) => layer.text.slice(start, end))
    .filter((text) => !text.startsWith('Work experience: project manager at Borealis'));
}

/** `<w:p>` of runs, each a text or its properties and a text. */
export function p(
  ...runs: readonly (string | readonly [properties: string, text: string])[]
): string {
  const inner = runs.map((run) => (typeof run === 'string' ? r(run) : r(run[1], run[0])));
  return `<w:p>${inner.join('')}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** `<w:tbl>` of rows of cells, each of paragraphs. */
export function table(...rows: readonly (readonly (readonly string[])[])[]): string {
  const cell = (texts: readonly string[]) =>
    `<w:tc>${texts.map((text) => p(text)).join('')}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}
