/**
 * What opens a list item where the mark is typed: bullets of the common kinds, dashes, a number with a
 * point or parenthesis, the lone `o` and `§` that symbol fonts leave behind, or the question mark that a
 * lost character set leaves.
 */
const LIST_MARK =
  /^(?:[•●▪■◦○‣⁃∙·◆◇❑❒□➢➤❖✓✔✦►▶→*–—-]|[o§ØÞ+](?=\s)|\d{1,2}[.)](?=\s)|\?(?=\s+\p{Lu}))\s*/u;
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

/** Whether a line is a bullet that lost its text to the next line. */
export function isLoneMark(words: string): boolean {
  return words.length === 1 && LIST_MARK.test(`${words} `);
}
