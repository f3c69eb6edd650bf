import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, pad, width, wrap } from '../../src/report/width.ts';

describe('fit', () => {
  it.each([
    ['short text stays', 'abc', 5, 'abc'],
    ['text of the exact width stays', 'abcde', 5, 'abcde'],
    ['long text is cut at its end', 'abcdef', 5, 'abcd…'],
    ['a wide character takes two columns', '项目经理', 6, '项目…'],
    ['a surrogate pair is never split', 'ab😀😀😀', 5, 'ab😀…'],
  ])('%s', (_, text, columns, expected) => {
    expect(fit(text, columns)).toBe(expected);
  });

  it('can cut at the start', () => {
    expect(fit('folder/jane.pdf', 9, 'start')).toBe('…jane.pdf');
  });

  it('never takes more columns than there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        expect(width(fit(text, max))).toBeLessThanOrEqual(max);
      }),
    );
  });
});

describe('pad', () => {
  it('counts columns, not characters', () => {
    expect(pad('项目', 6)).toBe('项目  ');
    expect(pad('abc', 2)).toBe('abc');
  });
});

describe('wrap', () => {
  it('breaks at spaces and leaves a long word whole', () => {
    expect(wrap('one two extraordinarily three', 8)).toEqual([
      'one two',
      'extraordinarily',
      'three',
    ]);
  });
});
