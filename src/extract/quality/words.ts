/** The words of a text, lower case, letters only ("don't" is two); marks and digits are no letters. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** ASCII is asked first, though `\p{L}` has it: that takes half the time. */
const WORD = /(?:[a-z]|\p{L})+/gu;
