import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAnchors } from '../../src/signals/anchors.ts';
import { requiredWords } from '../../src/signals/required-words.ts';

describe('requiredWords', () => {
  it.each([
    ['\\bvendors?\\b', [['vendor$', 'vendors$']]],
    ['\\b(?:vendors|suppliers?)\\b', [['supplier', 'vendors$']]],
    [
      '\\b(?=\\w)(?:manag(?:e[sd]?|ing)) (?:vendors|contracts)(?!\\w)',
      [
        ['manage$', 'managed$', 'manages$', 'managing'],
        ['contract', 'vendors$'],
      ],
    ],
    ['\\b(?:led|ran)(?:[^\\w;|]+\\w+){0,3}?[^\\w;|]+teams?', [['led$', 'ran$'], ['team']]],
    ['\\bthe (?:large )?program', [['large$', 'program'], ['program']]],
    ['(?<!\\w)(?:\\$[1-9]+)(?: \\w+)? budget', [['budget']]],
    ['(?<!\\w)\\$[12] budget', [['1$', '2$'], ['1$', '2$'], ['budget']]],
    ['(?<!\\w)pmp', [['pmp']]],
    ['\\b(?<hit>planview)\\b', [['planview']]],
    ['\\bAS/400', [['400']]],
    ['\\bp&l', [['p$']]],
    ['\\bcolou?r', [['color', 'colour']]],
    ['\\bvend[eo]r', [['vender', 'vendor']]],
    ['\\b(?:big|small) .*\\bpmo', [['big$', 'small$'], ['pmo']]],
    [
      '\\b(?:it|r&d) teams?\\b',
      [
        ['it$', 'r$'],
        ['team$', 'teams$'],
      ],
    ],
    ['\\bvendor(?!\\w)', [['vendor$']]],
    ['\\bled(?!\\w)', [['led$']]],
    ['\\bled (?:[ -]|big )?team', [['led$'], ['big$', 'team'], ['team']]],
    // Of many options their rarest words, too.
    ['\\bled (?:it teams|the ward)', [['led$'], ['teams', 'ward']]],
    // Nothing certain: no edge before, too short, too common, one option without any, not there at all.
    ['vendors', []],
    ['\\b(?:to|for) ', []],
    ['\\b(?:vendors|\\w+)', []],
    ['\\b(?:vendors|\\w+ teams)', [['teams', 'vendors']]],
    ['(?:vendors )?', []],
    ['\\b(?!vendors)\\w+', []],
    ['\\b\\w+ed\\b', []],
    ['(?<!\\w big )vendors', []],
  ])('%s needs %j', (source, lists) => {
    expect(requiredWords(source)).toEqual(lists);
  });

  it('never asks for a word that a match lacks', () => {
    const word = fc.constantFrom(
      'plan',
      'planned',
      'team',
      'teams',
      'x9',
      'no-go',
      '5years',
      'P&L',
      'to',
    );
    const part = fc.oneof(
      word,
      fc.tuple(word, word).map(([a, b]) => `(?:${a}|${b})`),
      fc.tuple(word, word).map(([a, b]) => `(?:${a} )?(?:${b}s?|${a}ing)`),
      word.map((a) => `(?:${a}[^\\w;]+){0,2}`),
      fc.constantFrom('\\w+', '[^\\w;|]+', '(?=\\w)', ' ', '\\b', '[-/ ]?', '(?<!\\w)'),
    );
    const source = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(' ', '', '-', ', ', '/')), { maxLength: 12 })
      .map((pairs) => pairs.flat().join(''));
    fc.assert(
      fc.property(source, text, (expression, sample) => {
        if (!new RegExp(expression, 'i').test(sample)) return;
        const lists = requiredWords(expression);
        expect(indexAnchors(lists, (words) => words).triggered(sample)).toEqual(lists);
      }),
      { numRuns: 3000 },
    );
  });
});
