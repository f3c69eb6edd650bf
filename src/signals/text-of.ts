/** More arguments than this are not handed to a function at once. */
const MOST_AT_ONCE = 4096;

/**
 * The first `length` of some UTF-16 units as a string in one piece of memory. What is put together by `+` or cut by
 * `slice` refers to other strings, and takes twice as long to look through; a piece without foreign letters is
 * also half as large, so that expressions are compiled for one width of character.
 */
export function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += MOST_AT_ONCE) {
    const some = units.subarray(from, Math.min(length, from + MOST_AT_ONCE));
    // Typed arrays are taken as lists of arguments, whatever the declaration says.
    text += String.fromCharCode.apply(null, some as unknown as number[]);
  }
  return text;
}
