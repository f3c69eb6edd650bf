import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAnchors } from '../../src/signals/anchors.ts';

const triggered = (anchors: readonly string[], text: string) =>
  indexAnchors(anchors, (anchor) => [anchor]).triggered(text);

describe('indexAnchors', () => {
  it.each([
    ['planview', 'Used PLANVIEW daily', true],
    ['plan', 'Used Planview daily', true],
    ['view', 'Used Planview daily', false],
    ['21', 'met 21 CFR 11', true],
    ['project', 'MS-Project', true],
    ['project', 'MSProject', false],
    ['ms', 'MSProject2016', true],
    ['pm', 'p', false],
    ['year', '5Years of it', true],
    ['20', 'ISO2000', false],
  ])('%s in %j: %s', (anchor, text, expected) => {
    expect(triggered([anchor], text).length === 1).toBe(expected);
  });

  it('names an item once, in the order given', () => {
    const index = indexAnchors(['b', 'a'], (item) => [`${item}x`, `${item}y`]);
    expect(index.triggered('ay ax by bx')).toEqual(['b', 'a']);
  });

  it('finds words that all begin alike', () => {
    expect(triggered(['aa', 'ab'], 'aa')).toEqual(['aa']);
  });

  it('refuses an anchor of one character', () => {
    expect(() => indexAnchors(['p'], (item) => [item])).toThrow(RangeError);
  });

  it('agrees with looking for each anchor at each beginning of a word', () => {
    const unit = fc.constantFrom(...'aAbB1 -.\u00e9');
    const anchor = fc.stringMatching(/^[ab1]{2,4}$/);
    fc.assert(
      fc.property(fc.string({ unit }), fc.uniqueArray(anchor), (text, anchors) => {
        const naive = anchors.filter((word) =>
          new RegExp(`(?:(?<![a-z0-9])|(?<=\\d)(?=[a-z]))${word}`, 'i').test(text),
        );
        expect(triggered(anchors, text)).toEqual(naive);
      }),
    );
  });
});
