import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import { makeRecord, recordJson } from '../../src/report/record.ts';
import { taggedRecord, taggedResult, untaggedRecord, withText } from './records.ts';

describe('makeRecord', () => {
  const override = {
    level: 'mid',
    by: 'reviewer',
    at: '2026-07-01T00:00:00Z',
    reasonCode: 'scope',
    note: '',
  } as const;

  it.each([
    ['the computed tag', taggedRecord(), 'senior'],
    ['null for an untagged file', untaggedRecord(), null],
    [
      "a person's decision",
      makeRecord({ name: 'a', bytes: 1, result: taggedResult(), override }),
      'mid',
    ],
  ])('takes as the effective level %s', (_, record, level) => {
    expect(record.effectiveLevel).toBe(level);
  });

  it('leaves the result as it was computed under an override', () => {
    const record = makeRecord({ name: 'a', bytes: 1, result: taggedResult(), override });
    expect(record.result).toEqual(taggedResult());
  });

  it('repairs a file name that is no well-formed text', () => {
    expect(taggedRecord('a\ud800.pdf').source.name).toBe('a\ufffd.pdf');
  });
});

describe('recordJson', () => {
  it.each([
    ['a tagged record', taggedRecord()],
    ['an untagged record', untaggedRecord()],
    ['a record with text', withText(taggedRecord())],
  ])('gives the canonical JSON of %s also from a result that is JSON already', (_, record) => {
    expect(recordJson(record, canonicalJson(record.result))).toBe(canonicalJson(record));
    expect(recordJson(record)).toBe(canonicalJson(record));
  });
});
