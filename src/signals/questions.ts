import type { KnownBranch, Need } from './branches.ts';
import type { AnyOf } from './required-words.ts';

/**
 * What ways of matching ask of a text, as one array of numbers: it is walked through for each word, and
 * objects would lie far apart. At a place stands
 *
 * - of a way: how many lists of which the text must hold a word anywhere, those lists, then its needs
 * - of needs: how many, and for each its list, how many words and how many spaces on at most the word stands
 *   (0 words on is the same word), and where the ways are in which it goes on; 0 for none
 * - of ways to go on: how many, and for each the list of its first word and where its needs are
 */
export interface Questions {
  /** Writes a way down, and says where it is. */
  readonly add: (besides: readonly AnyOf[], needs: readonly Need[]) => number;
  readonly written: () => Int32Array;
}

/** More words than any text has. */
const LIMITLESS = 1 << 30;

/** @param idOf numbers a list of words */
export function askQuestions(idOf: (words: AnyOf) => number): Questions {
  // Nothing stands at 0, which says that there is nothing.
  const codes = [0];
  const known = new Map<readonly KnownBranch[], number>();
  const waysAt = (ways: readonly KnownBranch[]): number => {
    if (ways.length === 0) return 0;
    let at = known.get(ways);
    if (at === undefined) {
      const gone = ways.map(({ first, needs }) => [idOf(first), addNeeds(needs)]);
      at = push([ways.length, ...gone.flat()]);
      known.set(ways, at);
    }
    return at;
  };
  const push = (more: readonly number[]) => {
    const at = codes.length;
    codes.push(...more);
    return at;
  };
  const needCodes = (needs: readonly Need[]) => [
    needs.length,
    ...needs.flatMap(({ words, within, spaces, ways }) => [
      idOf(words),
      Math.min(within, LIMITLESS),
      Math.min(spaces, LIMITLESS),
      waysAt(ways),
    ]),
  ];
  const addNeeds = (needs: readonly Need[]) => push(needCodes(needs));
  return {
    add(besides, needs) {
      // What the needs go on with is written down before the way, which is in one piece.
      const asked = needCodes(needs);
      return push([besides.length, ...besides.map(idOf), ...asked]);
    },
    written: () => Int32Array.from(codes),
  };
}
