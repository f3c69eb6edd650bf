/** The words of a text, lower case, letters only ("don't" is two); marks and digits are no letters. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
