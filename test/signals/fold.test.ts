import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/signals/fold.ts';

const whole = (text: string) => fold(text, 0, text.length);

describe('fold', () => {
  it.each([
    ['plain words stay', 'plain words stay'],
    ['  a \t b\n c  ', 'a b c'],
    ['MS\u00a0Project', 'MS Project'],
    ['MS\u2013Project \u2014 daily', 'MS-Project - daily'],
    ['the client\u2019s \u201cown\u201d', 'the client\'s "own"'],
    ['\ufb01rst work\ufb02ow e\ufb03cient', 'first workflow efficient'],
    ['\uff30\uff2d\uff30', 'PMP'],
    ['Plan\u200bview\u00ae PPM\u2122', 'Planview PPM'],
    ['\u25a0 led \uf0b7 ran', '\u2022 led \u2022 ran'],
    ['Plan-\nview', 'Planview'],
    ['Plan\u00ad\nview', 'Planview'],
    ['imple-\n  mentation', 'implementation'],
    ['cross-\nfunctional', 'cross-functional'],
    ['cloud-\nbased', 'cloud-based'],
    ['MS-\nProject', 'MS- Project'],
    ['2015 -\npresent', '2015 - present'],
    ['r\u00e9sum\u00e9 \ud83d\ude80 C++', 'r\u00e9sum\u00e9 \ud83d\ude80 C++'],
  ])('%j becomes %j', (text, folded) => {
    expect(whole(text).text).toBe(folded);
  });

  it('folds a part of a text and keeps the offsets of the whole', () => {
    const text = 'skip this: the \ufb01rst';
    const { text: folded, offsets } = fold(text, 11, text.length);
    expect(folded).toBe('the first');
    expect([...offsets]).toEqual([11, 12, 13, 14, 15, 15, 16, 17, 18, 19]);
  });

  it('folds a text of any length', () => {
    const words = 'plain words \u2022 stay '.repeat(1_000);
    expect(whole(words).text).toBe(words.trimEnd());
    expect(whole(words.replaceAll(' ', '\n')).text).toBe(words.trimEnd());
  });

  it('maps each unit to a growing offset inside the text', () => {
    const character = fc.constantFrom(
      ...'ab Z-\n\t\u00a0\u2022\ufb03\u2013\u200b\u00ad\u00e9.,\uff21',
    );
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        const { text: folded, offsets } = whole(text);
        expect(offsets.length).toBe(folded.length + 1);
        expect(offsets[folded.length]).toBe(text.length);
        for (let i = 0; i < folded.length; i++) {
          expect(offsets[i]!).toBeLessThanOrEqual(offsets[i + 1]!);
          expect(offsets[i]!).toBeLessThan(text.length);
        }
        expect(folded).not.toMatch(/ {2}|^ |[\n\t\u00a0\u2013\u200b]/);
      }),
    );
  });

  it('gives the same text when it is done twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = whole(text).text;
        expect(whole(once).text).toBe(once.trimEnd());
      }),
    );
  });
});
