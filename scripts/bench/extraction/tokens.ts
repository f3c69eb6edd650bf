import { repairMojibake } from '../../../src/extract/mojibake.ts';

/** How often each token, or pair of tokens, occurs. */
export type Counts = ReadonlyMap<string, number>;

/** A word divided at a line's end and a compound word both lose their hyphen: readers differ in undoing it. */
const HYPHEN = /(?<=\p{L})[-\u00ad\u2010\u2011](?:\s*\n\s*)?(?=\p{Ll})/gu;
/** The number of a list item, which is not in the text of the file: readers differ in making it up. */
const LIST_NUMBER = /^[ \t]*(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)](?=\s|$)/gim;
/** What no repair can read, since a byte of it is lost. */
const MOJIBAKE =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122\u200b]+|\u00c2(?=\s)/g;
/** The letter that stands for a bullet. */
const BULLET = /^[ \t]*o(?=\s)/gm;
const INVISIBLE = /[\u200b-\u200f\u2060-\u2064\ufeff\ufffe]/g;

/**
 * The words and numbers of a text as all readers could give them: ligatures apart, lower case, marks left
 * out, mojibake of the file itself repaired.
 */
export function tokensOf(text: string): string[] {
  const readable = repairMojibake(text).replace(MOJIBAKE, ' ');
  const even = readable.normalize('NFKC').replace(INVISIBLE, '');
  const words = even.replace(LIST_NUMBER, '').replace(BULLET, '').replace(HYPHEN, '');
  return words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function count(items: Iterable<string>): Counts {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

export function bigramsOf(tokens: readonly string[]): string[] {
  return tokens.slice(1).map((token, i) => `${tokens[i]} ${token}`);
}

/** Items that both hold, each as often as the one that has fewer of it. */
export function common(a: Counts, b: Counts): number {
  let sum = 0;
  for (const [item, n] of a) sum += Math.min(n, b.get(item) ?? 0);
  return sum;
}

export function total(counts: Counts): number {
  let sum = 0;
  for (const n of counts.values()) sum += n;
  return sum;
}
