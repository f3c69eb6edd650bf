import nlp from 'compromise/two';
import { type Counter, Tally } from './counter.ts';

/** Counts the sentences that reach the part-of-speech tagger, the dearest step for each, from now on. */
export function countTaggedSentences(): Counter {
  const tally = new Tally(['sentences tagged']);
  const view = Object.getPrototypeOf(nlp('')) as { json(...args: unknown[]): unknown[] };
  const builtIn = view.json;
  view.json = function json(...args) {
    const sentences = builtIn.apply(this, args);
    tally.add('sentences tagged', sentences.length);
    return sentences;
  };
  return tally;
}
