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
 * @param rest the words behind it: asked for only where the glyph may be one
 */
export function opensWithBullet(glyph: Glyph, gap: boolean, rest: () => string): boolean {
  const { text, style } = glyph;
  if (isPicture(glyph) || ALWAYS.has(text)) return true;
  if (!gap) return style.symbolic && text.length === 1 && !DASHES.has(text) && rest() !== '';
  if (style.symbolic || BEFORE_SPACE.has(text)) return rest() !== '';
  if (DASHES.has(text)) return rest() !== '' && !AFTER_DASH.test(rest());
  return text === 'o' && /^[A-Z]/.test(rest());
}
