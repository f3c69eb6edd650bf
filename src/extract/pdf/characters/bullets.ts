import type { Glyph } from '../layout/glyph.ts';

/** The one bullet that list items carry in the text. */
export const BULLET = '\u2022';

const ALWAYS = new Set('•●▪■◦○‣⁃∙➢➤➔➜❖✓✔►▶◆◇♦★☆✦✧❑❒□▫◾◼⬤⦁⮚');
/** Bullets at a line's start when white space follows, text elsewhere. */
const BEFORE_SPACE = new Set('·*»›→⇒¤§ØüÜ');
const DASHES = new Set('-–—−');
/** What follows a dash that is no bullet: the other end of a date range. */
const AFTER_DASH = /^(?:\d|present|current|now|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** A glyph of the private use area, or one without a name: at a line's start it is a bullet. */
function isPicture(glyph: Glyph): boolean {
  const code = glyph.text.codePointAt(0)!;
  return (code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd;
}

/**
 * Whether the glyphs of a line (left to right) open with a bullet.
 *
 * @param gap whether white space follows the first glyph
 * @param rest the words behind it
 */
export function opensWithBullet(glyph: Glyph, gap: boolean, rest: string): boolean {
  if (rest === '' && !isPicture(glyph) && !ALWAYS.has(glyph.text)) return false;
  if (isPicture(glyph) || ALWAYS.has(glyph.text)) return true;
  if (!gap) return glyph.style.symbolic && glyph.text.length === 1 && !DASHES.has(glyph.text);
  if (glyph.style.symbolic || BEFORE_SPACE.has(glyph.text)) return true;
  if (DASHES.has(glyph.text)) return !AFTER_DASH.test(rest);
  return glyph.text === 'o' && /^[A-Z]/.test(rest);
}
