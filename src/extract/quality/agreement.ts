import type { DocumentFinding } from '../../domain/extraction.ts';
import { wordsIn } from './words.ts';

/** Word F1 below which two readings of one document are not held for the same text. */
export const AGREE = 0.8;

export const DISAGREE: DocumentFinding = {
  code: 'readers_disagree',
  message: 'Two independent readers found different words in the file.',
};

/**
 * How far two readings of a document agree: the F1 of their words, counted as bags, 0 to 1. Order does not
 * count: the readers are known to order columns differently.
 */
export function wordAgreement(a: string, b: string): number {
  const [first, second] = [wordsIn(a), wordsIn(b)];
  if (first.length + second.length === 0) return 1;
  return (2 * commonWords(first, second)) / (first.length + second.length);
}

/** The part of the words of `b` that `a` has too, 0 to 1: for a second reader that knows less of a document. */
export function wordsCovered(a: string, b: string): number {
  const [first, second] = [wordsIn(a), wordsIn(b)];
  return second.length === 0 ? 1 : commonWords(first, second) / second.length;
}

function commonWords(first: readonly string[], second: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common++;
  }
  return common;
}
