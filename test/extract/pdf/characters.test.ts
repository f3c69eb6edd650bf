import { describe, expect, test } from 'vitest';
import { cleanCharacter } from '../../../src/extract/pdf/characters/clean.ts';
import { fragmentsOf } from '../../../src/extract/pdf/layout/fragments.ts';
import type { Glyph, GlyphStyle } from '../../../src/extract/pdf/layout/glyph.ts';

describe('what a character of a PDF reads as', () => {
  test.each([
    ['a letter', 0x41, 'A'],
    ['a soft hyphen, which is painted here', 0xad, '-'],
    ['a ligature', 0xfb01, 'fi'],
    ['a ligature at its place in the fonts of TeX', 0x1c, 'fi'],
    ['the last of these', 0x1f, 'ffl'],
    ['the control before them', 0x1a, ''],
    ['a zero-width space joiner', 0x200d, ''],
    ['a no-break space', 0xa0, ' '],
  ])('%s', (_, code, expected) => {
    expect(cleanCharacter(code, false)).toBe(expected);
  });
});

describe('text painted over text', () => {
  const style: GlyphStyle = {
    font: 'helvetica',
    bold: false,
    symbolic: false,
    icon: false,
    renderMode: 0,
    fill: 0xff,
  };

  /** Letters 6 points wide from `x` on, in one line of 10-point type. */
  function word(text: string, x: number): Glyph[] {
    return [...text].map((letter, i) => ({
      text: letter,
      x0: x + 6 * i,
      x1: x + 6 * i + 6,
      baseline: 100,
      size: 10,
      style,
      space: 'none',
    }));
  }

  function textOf(glyphs: readonly Glyph[]): string[] {
    return fragmentsOf(glyphs).map(({ glyphs: own }) => own.map(({ text }) => text).join(''));
  }

  test.each([
    ['the same word, a shadow', word('budget', 50), word('budget', 50.5), ['budget']],
    ['a part of it again', word('budget', 50), word('get', 68), ['budget']],
    [
      'other words that share a letter',
      word('august', 50),
      word('budget', 50.5),
      ['august', 'budget'],
    ],
  ])('%s', (_, first, second, expected) => {
    expect(textOf([...first, ...second])).toEqual(expected);
  });
});
