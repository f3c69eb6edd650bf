import { wordsIn } from '../quality/words.ts';

/**
 * How far two readings of a document agree: the F1 of their words, counted as bags, 0 to 1. Order does not
 * count: the readers are known to order columns differently.
 */
export function wordAgreement(a: string, b: string): number {
  const [first, second] = [wordsIn(a), wordsIn(b)];
  if (first.length + second.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common++;
  }
  return (2 * common) / (first.length + second.length);
}
