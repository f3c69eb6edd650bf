import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesAt, matchesIn } from '../../src/domain/matches.ts';
import { branchesOf } from '../../src/signals/branches.ts';
import { indexRules } from '../../src/signals/rule-index.ts';

/** Anchors that any word begins with. */
const ANY = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

function candidatesOf(pattern: RegExp, text: string) {
  return indexRules([{ pattern, anchors: ANY }]).candidates([text])[0]!;
}

describe('branchesOf', () => {
  it.each([
    ['\\bled teams', [{ first: ['led$'], needs: [['teams', 1, 1]] }]],
    [
      '\\b(?:led teams|ran (?:big )?shops)',
      [
        { first: ['led$'], needs: [['teams', 1, 1]] },
        {
          first: ['ran$'],
          needs: [
            ['shops', 2, 2],
            ['big$,shops', 1, 2],
            ['shops,big$', 1, 2],
          ],
        },
      ],
    ],
    [
      '\\b(?=\\w)(?:led(?:[^\\w;|]+\\w+){0,3}?[^\\w;|]+)?teams',
      [
        { first: ['teams'], needs: [] },
        { first: ['led$'], needs: [['teams', 4, Infinity]] },
      ],
    ],
    ['(?<!\\w)[^;]+ budget', [{ first: null, needs: [['budget', Infinity, Infinity]] }]],
    ['(?<!\\w)\\$[12] budget', [{ first: ['1$', '2$'], needs: [['budget', 1, 1]] }]],
    ['\\b(?=\\w)', [{ first: null, needs: [] }]],
    ['teams', [{ first: null, needs: [] }]],
  ])('%s', (source, expected) => {
    const found = branchesOf(source).map(({ first, needs }) => ({
      first,
      needs: needs.map(({ words, within, spaces }) => [words.join(), within, spaces]),
    }));
    expect(found).toEqual(expected);
  });
});

describe('indexRules', () => {
  it.each([
    ['\\bled(?:[^\\w;|]+\\w+){0,1}?[^\\w;|]+teams', 'led two teams, led teams', [0, 15]],
    ['\\bled(?:[^\\w;|]+\\w+){0,1}?[^\\w;|]+teams', 'teams that led no more than teams', null],
    ['\\bled (?:[\\w/&-]+,? ){0,2}teams', 'led a/b/c/d, new teams', [0]],
    ['\\bled (?:[\\w/&-]+,? ){0,2}teams', 'led the one or the other teams', null],
    ['\\bp&l', 'the P&L of a plant', [4]],
  ])('%s in %j', (source, text, starts) => {
    const [candidate] = candidatesOf(new RegExp(source, 'gi'), text);
    expect(candidate?.starts ?? null).toEqual(starts);
  });

  it('gives every place at which a match begins', () => {
    const word = fc.constantFrom('plan', 'planned', 'team', 'x9', 'no-go', '5years', 'P&L', 'to');
    const part = fc.oneof(
      word,
      fc.tuple(word, word).map(([a, b]) => `(?:${a}|${b})`),
      fc.tuple(word, word).map(([a, b]) => `(?:${a} )?(?:${b}s?|${a}ing)`),
      fc.tuple(word, word).map(([a, b]) => `(?:${a}[ /-]?(?:and )?)?${b}`),
      word.map((a) => `(?:${a}[^\\w;]+){0,2}`),
      fc.constantFrom('\\w+', '[^\\w;|]+', '(?:[^\\w;|]+\\w+){0,2}?[^\\w;|]+'),
      fc.constantFrom(
        '(?=\\w)',
        ' ',
        '\\b',
        '[-/ ]?',
        '(?<!\\w)',
        '(?!\\w)',
        '\\d+ ?',
        '(?: \\w+)?',
      ),
    );
    const source = fc
      .tuple(fc.constantFrom('\\b', '\\b(?=\\w)', '(?<!\\w)', ''), fc.array(part, { maxLength: 6 }))
      .map(([edge, parts]) => edge + parts.join(''));
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(' ', '', '-', ', ', '/', '_')), { maxLength: 12 })
      .map((pairs) => pairs.flat().join(''));
    fc.assert(
      fc.property(source, text, (expression, sample) => {
        const all = matchesIn(new RegExp(expression, 'gi'), sample);
        if (all.some(([words]) => words === '')) return;
        const [candidate] = candidatesOf(new RegExp(expression, 'gi'), sample);
        const sticky = new RegExp(expression, 'yi');
        const found = candidate?.starts ? matchesAt(sticky, sample, candidate.starts) : all;
        expect(candidate ? found.map(String) : []).toEqual(all.map(String));
      }),
      { numRuns: 5000 },
    );
  });
});
