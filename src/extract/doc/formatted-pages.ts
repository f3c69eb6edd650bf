import { ExtractFailure } from '../failure.ts';
import type { ExtractLimits } from '../limits.ts';
import { Binary } from './binary.ts';

/** Where, in the document stream, characters or paragraphs share properties; sorted. */
export interface FormattedRun {
  /** Offsets `[from, to)` in the document stream. */
  readonly from: number;
  readonly to: number;
  /** Of a paragraph; 0 for characters. */
  readonly style: number;
  /** The list of what differs from the style. */
  readonly list: Binary;
}

const PAGE = 512;
const PAGE_NUMBER = 0x3fffff;
const NOTHING = new Binary(new Uint8Array());
/** Bytes of an entry that points to a paragraph's properties ([MS-DOC] 2.9.23). */
const PARAGRAPH_ENTRY = 13;

/**
 * Reads the pages of formatting that a table names ([MS-DOC] 2.8.5, 2.8.6).
 *
 * @throws ExtractFailure `limit_exceeded`
 */
export function readFormattedPages(
  document: Binary,
  table: Binary,
  kind: 'characters' | 'paragraphs',
  limits: ExtractLimits,
): FormattedRun[] {
  const count = Math.floor((table.bytes.length - 4) / 8);
  const runs: FormattedRun[] = [];
  for (let i = 0; i < count; i++) {
    const number = table.u32(4 * (count + 1) + 4 * i) & PAGE_NUMBER;
    const page = document.part({ at: number * PAGE, length: PAGE });
    for (let run = 0; run < page.u8(PAGE - 1); run++) {
      if (runs.length >= limits.maxXmlNodes) {
        throw new ExtractFailure('limit_exceeded', 'The document changes its format too often.');
      }
      runs.push(readRun(page, run, kind));
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

function readRun(page: Binary, run: number, kind: 'characters' | 'paragraphs'): FormattedRun {
  const range = { from: page.u32(4 * run), to: page.u32(4 * run + 4) };
  const entries = 4 * (page.u8(PAGE - 1) + 1);
  if (kind === 'characters') {
    const at = page.u8(entries + run) * 2;
    if (at === 0) return { ...range, style: 0, list: NOTHING };
    return { ...range, style: 0, list: page.part({ at: at + 1, length: page.u8(at) }) };
  }
  let at = page.u8(entries + PARAGRAPH_ENTRY * run) * 2;
  if (at === 0) return { ...range, style: 0, list: NOTHING };
  let length = 2 * page.u8(at) - 1;
  if (length < 0) {
    at++;
    length = 2 * page.u8(at);
  }
  const style = page.u16(at + 1);
  return { ...range, style, list: page.part({ at: at + 3, length: Math.max(0, length - 2) }) };
}

/** The run that holds an offset, by binary search; null where none does. */
export function runAt(runs: readonly FormattedRun[], offset: number): FormattedRun | null {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (offset < run.from) high = middle - 1;
    else if (offset >= run.to) low = middle + 1;
    else return run;
  }
  return null;
}
