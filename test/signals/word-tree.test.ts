import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plantWords, type WordTree } from '../../src/signals/word-tree.ts';

const CODES = 30;
const spell = (word: string) => Uint8Array.from(word, (letter) => letter.charCodeAt(0) - 96);

/** The items of the longest way down the tree that a text's beginning takes. */
function itemsAhead({ rows, cells, kindOf, itemsOf }: WordTree, text: string): readonly number[] {
  let node = 0;
  for (const code of spell(text)) {
    const cell = 2 * (rows[node]! + code);
    if (cells[cell] !== node) break;
    node = cells[cell + 1]!;
  }
  return itemsOf(kindOf[node]!);
}

describe('plantWords', () => {
  it('leads to the items with a word that a text begins with, and to no others', () => {
    const word = fc.stringMatching(/^[a-d]{1,5}$/);
    const items = fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 40 });
    fc.assert(
      fc.property(items, fc.array(fc.stringMatching(/^[a-e]{0,7}$/)), (wordsOf, texts) => {
        const tree = plantWords(wordsOf, spell, CODES);
        for (const text of texts) {
          const plain = wordsOf.flatMap((words, item) =>
            words.some((each) => text.startsWith(each)) ? [item] : [],
          );
          expect(itemsAhead(tree, text).toSorted((a, b) => a - b)).toEqual(plain);
        }
      }),
    );
  });

  it('says of a word also what its beginnings are words of', () => {
    const tree = plantWords([['ab'], ['abd']], spell, CODES);
    expect(itemsAhead(tree, 'abe')).toEqual([0]);
    expect(itemsAhead(tree, 'abd')).toEqual([0, 1]);
  });

  it('holds no words at all', () => {
    expect(itemsAhead(plantWords([], spell, CODES), 'abc')).toEqual([]);
  });

  it('refuses more words than it can number', () => {
    const words = Array.from({ length: 70_000 }, (_, i) =>
      i.toString().replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!),
    );
    expect(() => plantWords([words], spell, CODES)).toThrow(/too many nodes/);
  });
});
