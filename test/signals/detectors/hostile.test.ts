import { describe, expect, it } from 'vitest';
import { DETECTORS } from '../../../src/signals/detectors/index.ts';

/** Texts that make an expression with nested or adjacent unbounded parts search for minutes. */
const HOSTILE = [
  'a',
  'a/',
  'a-',
  'a.',
  '1,',
  '12 ',
  '$1,000',
  'managed ',
  'managed, ',
  'of the ',
  'and ',
];

describe('the rules of every detector', () => {
  it.each(HOSTILE)('search 20,000 characters of "%s" to the end', (unit) => {
    const text = unit.repeat(20_000 / unit.length);
    for (const { rules } of DETECTORS) {
      for (const { pattern } of rules) {
        pattern.lastIndex = 0;
        let matches = 0;
        while (pattern.exec(text)) matches++;
        expect(matches).toBeLessThanOrEqual(text.length);
      }
    }
  });
});
