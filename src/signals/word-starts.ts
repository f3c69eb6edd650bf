import { isOfWord } from './expression-tree.ts';
import type { Part, Sequence } from './expression-tree.ts';
import { perPart } from './per-part.ts';

/** How far an expression reaches, in words. */
export interface Reach {
  /** How many words may begin in what it matches, at most. */
  readonly words: number;
  /** How many spaces may stand in it, at most. */
  readonly spaces: number;
  /** Whether its last character is certainly one of a word, so that none begins right after it. */
  readonly inWord: boolean;
}

/** @param inWord whether the character before is certainly one of a word (`\w`) */
export function reachOf(sequence: Sequence, inWord: boolean): Reach {
  let reach: Reach = { words: 0, spaces: 0, inWord };
  for (const part of sequence) {
    const next = reachOfPart(part, reach.inWord);
    reach = {
      words: reach.words + next.words,
      spaces: reach.spaces + next.spaces,
      inWord: next.inWord,
    };
  }
  return reach;
}

const reachOfPart = perPart((part: Part, inWord: boolean): Reach => {
  switch (part.kind) {
    case 'edge':
    case 'ahead':
      return { words: 0, spaces: 0, inWord };
    case 'text':
      return reachOfText(part.text, inWord);
    case 'one': {
      const words = inWord || part.separates ? 0 : 1;
      return { words, spaces: part.maybeSpace ? 1 : 0, inWord: part.inWord };
    }
    case 'choice':
      return farthest(part.options.map((option) => reachOf(option, inWord)));
    case 'repeat':
      return reachOfRepeat(part.part, part.min, part.max, inWord);
  }
});

function reachOfText(text: string, inWord: boolean): Reach {
  let words = 0;
  let spaces = 0;
  let before = inWord;
  for (const character of text) {
    const inside = isOfWord(character);
    if (inside && !before) words++;
    if (character === ' ') spaces++;
    before = inside;
  }
  return { words, spaces, inWord: before };
}

function farthest(reaches: readonly Reach[]): Reach {
  return {
    words: Math.max(...reaches.map(({ words }) => words)),
    spaces: Math.max(...reaches.map(({ spaces }) => spaces)),
    inWord: reaches.every((reach) => reach.inWord),
  };
}

function reachOfRepeat(part: Part, min: number, max: number, inWord: boolean): Reach {
  const once = reachOfPart(part, inWord);
  const ends = once.inWord && (min > 0 || inWord);
  if (max <= 1) return { ...once, inWord: ends };
  const again = reachOfPart(part, once.inWord);
  return {
    words: once.words + times(again.words, max - 1),
    spaces: once.spaces + times(again.spaces, max - 1),
    inWord: ends,
  };
}

/** Where the second time adds none, no later one does: letters after letters, say. */
function times(count: number, repeats: number): number {
  return count === 0 ? 0 : count * repeats;
}
