import { CP1252 } from './cp1252.ts';

/** Presentation forms of Latin ligatures, U+FB00 to U+FB06, as the letters they stand for. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
/** Widths of space, the no-break ones, and the line and page ends that PDFium inserts. */
const SPACES = new Set([
  0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
]);
/** At the control codes 0x1b to 0x1f of the Cork (T1) encoding: all that PDFium has of a TeX font without a map. */
const CORK_LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl'];
const FULLWIDTH_HYPHEN = 0xff0d;
/** PDFium's mark for a hyphen at a line's end. */
const LINE_END_HYPHEN = 0xfffe;

/**
 * What one character of a PDF reads as: itself, the letters of a ligature, ' ' for any white space, '-' for
 * any hyphen, what Windows-1252 has in a control's place, and '' for what no reader sees (other controls,
 * zero-width marks, variation selectors, noncharacters).
 *
 * @param code a Unicode code point, as PDFium gives it
 * @param hyphen whether PDFium holds it for a hyphen at a line's end
 */
export function cleanCharacter(code: number, hyphen: boolean): string {
  if (code >= 0x21 && code < 0x7f) return hyphen ? '-' : String.fromCharCode(code);
  if (SPACES.has(code) || (code >= 0x2000 && code <= 0x200a)) return ' ';
  if (code === LINE_END_HYPHEN || hyphen) return '-';
  if (code >= 0xfb00 && code <= 0xfb06) return LIGATURES[code - 0xfb00]!;
  if (code === 0x2010 || code === 0x2011 || code === FULLWIDTH_HYPHEN) return '-';
  // A soft hyphen that a page paints is a hyphen that is seen: some fonts have no other.
  if (code === 0xad) return '-';
  if (code >= 0x1b && code <= 0x1f) return CORK_LIGATURES[code - 0x1b]!;
  // A font without a map gives the byte itself: "’" where PDFium says a control.
  if (code >= 0x80 && code < 0xa0 && CP1252[code - 0x80] !== 0) {
    return String.fromCharCode(CP1252[code - 0x80]!);
  }
  if (isUnseen(code)) return '';
  return String.fromCodePoint(code);
}

function isUnseen(code: number): boolean {
  return (
    code < 0x20 ||
    code === 0x7f ||
    code === 0x81 ||
    (code >= 0x200c && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xffff ||
    code > 0x10ffff
  );
}
