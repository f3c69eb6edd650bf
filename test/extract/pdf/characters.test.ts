import { describe, expect, test } from 'vitest';
import { cleanCharacter } from '../../../src/extract/pdf/characters/clean.ts';
import { cutPhrases } from '../../../src/extract/pdf/characters/phrases.ts';
import { repairMojibake } from '../../../src/extract/pdf/characters/mojibake.ts';
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
    ['an apostrophe given as its byte', 0x92, '\u2019'],
    ['a dash given as its byte', 0x96, '\u2013'],
    ['a byte that stands for nothing', 0x81, ''],
  ])('%s', (_, code, expected) => {
    expect(cleanCharacter(code, false)).toBe(expected);
  });
});

const style: GlyphStyle = {
  font: 'helvetica',
  bold: false,
  symbolic: false,
  icon: false,
  renderMode: 0,
  fill: 0xff,
};

/** Letters 6 points wide from `x` on, in a line of 10-point type unless it is said otherwise. */
function word(text: string, x: number, { size = 10, baseline = 100, step = 6 } = {}): Glyph[] {
  return [...text].map((letter, i) => ({
    text: letter,
    x0: x + step * i,
    x1: x + step * i + 6,
    baseline,
    size,
    style,
    space: 'none',
  }));
}

function textOf(glyphs: readonly Glyph[]): string[] {
  return fragmentsOf(glyphs).map(({ glyphs: own }) => own.map(({ text }) => text).join(''));
}

describe('a glyph that the file maps to a phrase', () => {
  const cut = (text: string, width: number) => {
    const glyph: Glyph = { ...word('x', 50)[0]!, text, x1: 50 + width };
    cutPhrases([glyph]);
    return glyph.text;
  };

  test('is its first mark where it has no room for the phrase', () => {
    expect(cut('\u2019s plan for nine offices in Leeds', 10)).toBe('\u2019');
  });

  test.each([
    ['has room for it', '\u2013 nine offices', 65],
    ['is a word in the stead of a picture', 'Telephone number', 10],
    ['is a ligature', ' ffi', 7],
    ['is one word', '(approx.)', 8],
  ])('stays whole where it %s', (_, text, width) => {
    expect(cut(text, width)).toBe(text);
  });
});

describe('text painted over text', () => {
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

describe('letters of one word', () => {
  test.each([
    ['a raised "th"', [...word('20', 50), ...word('th', 62, { size: 6, baseline: 96 })], ['20th']],
    [
      'words that go on behind it',
      [...word('20', 50), ...word('th', 62, { size: 6, baseline: 96 }), ...word('June', 78)],
      ['20th', 'June'],
    ],
    [
      'a word of its own above',
      [...word('20', 50), ...word('th', 62, { size: 6, baseline: 92 })],
      ['20', 'th'],
    ],
    [
      'a small word beside at some distance',
      [...word('20', 50), ...word('th', 66, { size: 6, baseline: 96 })],
      ['20', 'th'],
    ],
    [
      'letters set far apart, the last by a hair further',
      [...word('SUMMAR', 50, { step: 15 }), ...word('Y', 141)],
      ['SUMMARY'],
    ],
    [
      'a column behind letters set far apart',
      [...word('SUMMAR', 50, { step: 15 }), ...word('Jira', 160)],
      ['SUMMAR', 'Jira'],
    ],
  ])('%s', (_, glyphs, expected) => {
    expect(textOf(glyphs).sort()).toEqual([...expected].sort());
  });
});

describe('an accented letter of which a byte is lost', () => {
  test.each([
    ['within a word', 'qu\u00c3\u200bmica', 'qu\u00edmica'],
    ['among capitals', 'QU\u00c3\u200bMICA', 'QU\u00cdMICA'],
    ['at the start of a name', '\u00c3\u200bngel', '\u00c1ngel'],
    ['none that is lost', '\u00c3ngel', '\u00c3ngel'],
  ])('%s', (_, painted, read) => {
    const { glyphs } = repairMojibake(word(painted, 50));
    expect(glyphs.map(({ text }) => text).join('')).toBe(read);
  });
});
