import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { ValidateFunction } from 'ajv';
import { validate } from '../../src/schema/compiled.ts';
import { RECORD_SCHEMA } from '../../src/schema/record-schema.ts';
import { recordFaults } from '../../src/schema/validate.ts';
import { taggedRecord, taggedResult, untaggedRecord, withText } from './records.ts';

const compiled = validate as ValidateFunction;

describe('the record schema', () => {
  it('is valid JSON Schema 2020-12', () => {
    expect(new Ajv2020({ strict: false }).validateSchema(RECORD_SCHEMA)).toBe(true);
  });

  it.each([
    ['a tagged record', taggedRecord()],
    ['an untagged record', untaggedRecord()],
    ['a record with its text', withText(taggedRecord())],
    ['an indeterminate level without a band', levelWith({ tag: 'indeterminate', band: null })],
  ])('accepts %s', (_, record) => {
    expect(recordFaults(record)).toEqual([]);
  });

  it.each([
    ['a score over 100', levelWith({ score: 101 })],
    ['an unknown level', levelWith({ tag: 'principal' })],
    ['a band of three numbers', levelWith({ band: [1, 2, 3] })],
    ['a member that is not in the contract', { ...taggedRecord(), extra: 1 }],
    ['a tag without an outcome', { ...taggedRecord(), result: { ...taggedResult(), outcome: '' } }],
    ['an unknown untagged code', untaggedRecord('a', 'lost' as never)],
    ['nothing', {}],
  ])('refuses %s', (_, record) => {
    expect(recordFaults(record)).not.toEqual([]);
  });

  it.each([
    ['a score over 100', levelWith({ score: 101 })],
    ['two faults', { ...taggedRecord(), extra: 1, effectiveLevel: 'principal' }],
    ['an outcome that there is not', { ...taggedRecord(), result: { outcome: '' } }],
    ['nothing', {}],
    ['a record', taggedRecord()],
  ])('says of %s, compiled beforehand, what the schema says', (_, record) => {
    const validate = new Ajv2020({ allErrors: true, strictTuples: false }).compile(RECORD_SCHEMA);
    expect(compiled(record)).toBe(validate(record));
    expect(compiled.errors).toEqual(validate.errors);
  });

  it('names the place of a fault and never a value', () => {
    const faults = recordFaults({ ...taggedRecord(), effectiveLevel: 'Robin Example' });
    expect(faults.join('\n')).toContain('/effectiveLevel');
    expect(faults.join('\n')).not.toContain('Robin');
  });
});

function levelWith(change: Record<string, unknown>): unknown {
  const record = taggedRecord();
  const level = { ...taggedResult().level, ...change };
  return { ...record, result: { ...record.result, level } };
}
