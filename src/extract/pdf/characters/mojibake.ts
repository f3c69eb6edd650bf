import type { Glyph } from '../layout/glyph.ts';
import { cleanCharacter } from './clean.ts';
import { CP1252 } from './cp1252.ts';

const BYTE_OF = new Map(
  CP1252.flatMap((code, i) => (code === 0 ? [] : [[code, 0x80 + i] as const])),
);
/** Browsers print an undefined byte as a zero-width space: it may be any of these, likelier first. */
const GAP_BYTES = [0x9d, 0x8f, 0x8d, 0x81, 0x90];
/** What a sequence with an undefined byte most likely was: ” ● ❖ －. */
const LIKELY_WITH_GAP = /^[\u201d\u25cf\u2756\uff0d]$/;
/** Leads the accented letters; behind it a soft hyphen is lost like the undefined bytes. */
const A_TILDE = 0xc3;
const ZERO_WIDTH_SPACE = '\u200b';
const A_CIRCUMFLEX = '\u00c2';

/**
 * Repairs UTF-8 that was read as Windows-1252 on the way into the file ("â€“" for a dash): a sequence is
 * replaced only when it decodes as a whole. A lone "Â" before white space is what is left of a no-break
 * space. Also drops the marks that only the repair needed to see.
 *
 * @returns the glyphs that remain and how many sequences were repaired
 */
export function repairMojibake<G extends Glyph>(
  glyphs: readonly G[],
): { glyphs: readonly G[]; repaired: number } {
  if (glyphs.every(isSound)) return { glyphs, repaired: 0 };
  const kept: G[] = [];
  let repaired = 0;
  let owedSpace: Glyph['space'] = 'none';
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!;
    const sequence = sequenceAt(glyphs, i);
    if (sequence) {
      repaired++;
      i += sequence.length - 1;
    }
    const text = sequence ? sequence.text : withoutMarks(glyph.text);
    if (owedSpace !== 'none' && glyph.space === 'none') glyph.space = owedSpace;
    owedSpace = 'none';
    if (text === '' || text === ' ') {
      owedSpace = text === ' ' ? 'file' : glyph.space;
      continue;
    }
    if (sequence) glyph.x1 = Math.max(glyph.x1, glyphs[i]!.x1);
    glyph.text = text;
    kept.push(glyph);
  }
  return { glyphs: kept, repaired };
}

/** Whether a glyph stays as it is whatever stands beside it: on most pages all do. */
function isSound({ text }: Glyph): boolean {
  const code = text.charCodeAt(0);
  return code > 0x20 && !isMark(code) && !isLead(code);
}

function isMark(code: number): boolean {
  return code === 0x200b || (code >= 0x80 && code < 0xa0);
}

/** The first byte of a UTF-8 sequence. */
function isLead(byte: number): boolean {
  return byte >= 0xc2 && byte <= 0xf4;
}

function withoutMarks(text: string): string {
  return isMark(text.charCodeAt(0)) ? '' : text;
}

function sequenceAt(glyphs: readonly Glyph[], at: number): { text: string; length: number } | null {
  const lead = byteOf(glyphs[at]!.text);
  if (!isLead(lead)) return null;
  const next = glyphs[at + 1];
  if (glyphs[at]!.text === A_CIRCUMFLEX && (!next || next.space !== 'none')) {
    return { text: ' ', length: 1 };
  }
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const bytes = [lead];
  for (let i = 1; i < length; i++) {
    const glyph = glyphs[at + i];
    if (!glyph || glyph.space !== 'none') return null;
    const byte = glyph.text === ZERO_WIDTH_SPACE ? 0 : byteOf(glyph.text);
    if (byte !== 0 && (byte < 0x80 || byte > 0xbf)) return null;
    bytes.push(byte);
  }
  const lost = lead === A_TILDE && bytes[1] === 0;
  const text = lost ? accented(glyphs, at) : decode(bytes);
  return text === null ? null : { text, length };
}

/** An accented letter whose second byte is lost: its neighbours tell "í", "Í" among capitals and "Á". */
function accented(glyphs: readonly Glyph[], at: number): string {
  const [before, after] = [glyphs[at - 1], glyphs[at + 2]];
  if (before && glyphs[at]!.space === 'none' && !isBreak(before, glyphs[at]!)) {
    if (/\p{Ll}$/u.test(before.text)) return 'í';
    if (/\p{Lu}$/u.test(before.text)) return 'Í';
  }
  return after?.space === 'none' && /^\p{Lu}/u.test(after.text) ? 'Í' : 'Á';
}

function isBreak(last: Glyph, next: Glyph): boolean {
  return last.baseline !== next.baseline;
}

/** The byte that Windows-1252 gives a character; -1 for those it has not. */
function byteOf(text: string): number {
  const code = text.charCodeAt(0);
  if (text.length !== 1) return -1;
  return code <= 0xff ? code : (BYTE_OF.get(code) ?? -1);
}

/** @param bytes 0 stands for one of the undefined bytes */
function decode(bytes: readonly number[]): string | null {
  const gap = bytes.indexOf(0);
  if (gap < 0) return clean(utf8(bytes));
  for (const candidate of GAP_BYTES) {
    const text = utf8(bytes.map((byte, i) => (i === gap ? candidate : byte)));
    if (text !== null && LIKELY_WITH_GAP.test(text)) return clean(text);
  }
  return bytes.length === 2 && bytes[0] === 0xc2 ? ' ' : null;
}

function clean(text: string | null): string | null {
  return text === null ? null : withoutMarks(cleanCharacter(text.codePointAt(0)!, false));
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function utf8(bytes: readonly number[]): string | null {
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
