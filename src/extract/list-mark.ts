/** Bullets of the common kinds, and dashes. */
const BULLET = String.raw`[•●▪■◦○‣⁃∙·◆◇❑❒□➢➤❖✓✔✦►▶→*–—-]`;
/** The lone letters and plus signs that symbol fonts leave behind. */
const LETTER = String.raw`[o§ØÞ+](?=\s|$)`;
/** "2.", "b)", "iii.": a number or letter with a point or parenthesis. */
const NUMBER = String.raw`(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)](?=\s|$)`;
/** What a lost character set leaves of a bullet. */
const QUESTION = String.raw`\?(?=\s+\p{Lu})`;

const LIST_MARK = new RegExp(`^(?:${BULLET}|${LETTER}|${NUMBER}|${QUESTION})\\s*`, 'u');
/** A dash or a star glued to what follows is a sign or a name ("-5%", "*NIX"), unless a capital word follows. */
const GLUED_SIGN = /^[*–—-](?![\s\p{Lu}])/u;

/** Length of the list mark that `words` begin with, its white space included; 0 when there is none. */
export function listMarkLength(words: string): number {
  if (GLUED_SIGN.test(words)) return 0;
  const length = LIST_MARK.exec(words)?.[0].length ?? 0;
  return length < words.length ? length : 0;
}

/** Whether a line opens a list item. */
export function opensListItem(words: string): boolean {
  return listMarkLength(words) > 0;
}

/** Whether a line is a list mark that lost its text to the next line. */
export function isLoneMark(words: string): boolean {
  return words.length > 0 && LIST_MARK.exec(words)?.[0].length === words.length;
}
