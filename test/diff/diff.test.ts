import { expect, test } from 'vitest';
import { FIXTURE_AS_OF } from '../../scripts/fixtures/golden.ts';
import { compareRecords } from '../../src/diff/diff.ts';
import { renderComparison } from '../../src/diff/render.ts';
import { DEFAULT_RUBRIC } from '../../src/rubric/default-rubric.ts';
import { fixtureBytes, fixtureRecord, recordOf } from '../verify/tagged.ts';

const ID = 'mid-utility-billing';

test('the same record differs in nothing', async () => {
  const record = await fixtureRecord(ID);
  const comparison = compareRecords(record, await fixtureRecord(ID));
  expect(comparison).toMatchObject({ isSame: true, isMoved: false, cause: null, findings: [] });
  expect(renderComparison(comparison, 'text')).toBe('Nothing differs.\n');
});

test('another rubric is the cause where the findings are the same', async () => {
  const levels = { senior: [{ score: 40 }], mid: [{ score: 1 }] };
  const after = await recordOf(fixtureBytes(ID), { ...DEFAULT_RUBRIC, levels });
  const comparison = compareRecords(await fixtureRecord(ID), after);
  expect(comparison).toMatchObject({ isMoved: true, cause: 'rubric', stages: ['rubric'] });
  expect(comparison.findings).toEqual([]);
  expect(renderComparison(comparison, 'text')).toContain('mid 51 -> senior 51\nCause: rubric');
});

test('another stage is the cause where what it makes differs', async () => {
  const before = await fixtureRecord(ID);
  const [first, ...signals] = before.result.signals;
  const versions = { ...before.result.versions, signals: 'other', rubric: 'other' };
  const notCounted = [{ signal: first!.id, guard: 'negated', evidence: first!.evidence }];
  const after = { ...before, result: { ...before.result, versions, signals, notCounted } };
  const comparison = compareRecords(before, after);
  expect(comparison).toMatchObject({ isMoved: false, cause: 'signals' });
  expect(comparison.findings.map((one) => [one.signal, one.after])).toContainEqual([
    first!.id,
    'negated',
  ]);
});

test('another file, and another day, are told as such', async () => {
  const before = await fixtureRecord(ID);
  expect(compareRecords(before, await fixtureRecord('mid-erp-module')).cause).toBe('document');
  const experience = { ...before.result.experience, pmMonths: { min: 90, max: 90 } };
  const anchor = { ...FIXTURE_AS_OF, date: '2027-06-30' };
  const later = { ...before, result: { ...before.result, anchor, experience } };
  const comparison = compareRecords(before, later);
  expect(comparison).toMatchObject({ cause: 'anchor', months: [{ what: 'pmMonths' }] });
});

test('words of a resume cannot do anything to a page', async () => {
  const before = await fixtureRecord(ID);
  const evidence = before.result.evidence.map((piece) => ({
    ...piece,
    parts: piece.parts.map((part) => ({ ...part, quote: '<img src=x>' })),
  }));
  const after = { ...before, result: { ...before.result, evidence } };
  const html = renderComparison(compareRecords(before, after), 'html');
  expect(html).toContain('&lt;img src=x&gt;');
  expect(html).not.toContain('<img');
});
