import { describe, expect, test } from 'vitest';
import { cleanCharacter } from '../../../src/extract/pdf/characters/clean.ts';
import { freeIconWords } from '../../../src/extract/pdf/characters/icon-words.ts';
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

describe('words that a file puts in the stead of an icon', () => {
  /** Crammed into ten points, before a stroke at 200. */
  const given = (text: string) => {
    const icon = { ...style, icon: true };
    const width = 10 / text.length;
    const glyphs: Glyph[] = [...text].map((letter, i) => ({
      ...word(letter, 0)[0]!,
      x0: 50 + width * i,
      x1: 50 + width * (i + 1),
      size: 13,
      style: icon,
    }));
    const all = [...glyphs, ...word('|', 200, { size: 7 })];
    freeIconWords(all);
    return all.slice(0, -1);
  };

  test.each([
    'tel:020-7946-0000',
    'mailto:rosa@example.com',
    'www.example.com',
    'in:/in/rosa-example',
  ])('are read where they are more than its name: %s', (text) => {
    const freed = given(text);
    expect(freed.every((glyph) => !glyph.style.icon && glyph.size === 7)).toBe(true);
    expect(freed[0]!.x0).toBe(50);
    expect(freed.at(-1)!.x1).toBeGreaterThan(100);
    expect(freed.at(-1)!.x1).toBeLessThan(200);
  });

  test.each(['Telephone number', 'faMapMarkerAlt', 'and/ or'])(
    'are no words where they name it: %s',
    (text) => {
      expect(given(text).every((glyph) => glyph.style.icon)).toBe(true);
    },
  );

  test('are none where the icon has room for itself', () => {
    const icons = word('@', 50, { size: 10 }).map((glyph) => ({
      ...glyph,
      style: { ...style, icon: true },
    }));
    freeIconWords(icons);
    expect(icons[0]!.style.icon).toBe(true);
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
