import { repairMojibake } from './mojibake.ts';
import type { Repairs } from './mojibake.ts';

/** Private-use codes of the Symbol and Wingdings fonts that stand for a plain character; others are ornaments. */
const SYMBOLS: Readonly<Record<number, string>> = {
  0xf02d: '–',
  0xf02e: '.',
  0xf02f: '/',
  0xf026: '&',
  0xf0e0: '→',
  0xf0e8: '→',
  0xf0b1: '±',
  0xf0b3: '≥',
  0xf0a3: '≤',
  0xf020: ' ',
};
const BULLET = '•';
/** What needs no look: printable ASCII and the common punctuation of word processors. */
const PLAIN = /^[\u0020-\u007E•–—‘’“”é]*$/;
const PRIVATE_USE = /[\uE000-\uF8FF]/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF\u202A-\u202E]/g;
/** Tab and line feed are layout, and stay. */
const SPACES = /[\u0000-\u0008\u000B-\u0020\u007F-\u009F\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

/**
 * The characters of a text as a reader sees them: each kind of space is one space, what takes no room is
 * gone, a glyph that only a symbol font knows is the bullet it nearly always is, and what a wrong encoding
 * made of them is repaired.
 *
 * @param repairs counts what was
 */
export function visibleText(raw: string, repairs?: Repairs): string {
  if (PLAIN.test(raw)) return raw;
  return repairMojibake(raw, repairs)
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(PRIVATE_USE, (glyph) => SYMBOLS[glyph.charCodeAt(0)] ?? BULLET)
    .toWellFormed();
}

/** The same where tabs and line breaks in the markup are spaces. */
export function inOneLine(raw: string, repairs: Repairs): string {
  if (PLAIN.test(raw)) return raw;
  return visibleText(raw.replace(/[\t\n\r]/g, ' '), repairs);
}

/** The character of a `w:sym`, whose code stands in hex and may or may not be shifted to private use. */
export function symbolText(hex: string | undefined): string {
  const code = parseInt(hex ?? '', 16);
  if (!Number.isFinite(code) || code === 0 || code > 0xffff) return '';
  return visibleText(String.fromCharCode(code < 0x100 ? code + 0xf000 : code));
}
