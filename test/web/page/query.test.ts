import { expect, test } from 'vitest';
import {
  EVERYONE,
  peopleAddress,
  READY_VIEWS,
  readQuery,
} from '../../../src/web/page/people/query.ts';

const read = (address: string) => readQuery(new URL(address, 'http://here.invalid').searchParams);

test('everyone is an address without a query', () => {
  expect(peopleAddress(EVERYONE)).toBe('/people');
  expect(read('/people')).toEqual(EVERYONE);
});

test('what is asked for comes back from its address', () => {
  const query = {
    q: 'a & b',
    levels: ['senior', 'mid'],
    signals: ['budget', 'vendor_management'],
    minYears: 7.5,
    quality: 'degraded',
    since: '2026-01-02',
    until: '2026-03-04',
    batch: 'spring #1',
    overridden: true,
    sort: 'years',
  } as const;
  expect(read(peopleAddress(query))).toEqual(query);
  expect(peopleAddress(query)).toContain('q=a+%26+b');
});

test('every view that is there from the start is the same when its address is read', () => {
  for (const [, view] of READY_VIEWS)
    expect(read(peopleAddress(view))).toEqual({ ...EVERYONE, ...view });
});

test('files without a level are asked for by themselves', () => {
  expect(read('/people?level=senior&level=none').levels).toEqual(['none']);
});

test.each([
  ['level=boss', { levels: [] }],
  ['signal=astrology', { signals: [] }],
  ['minYears=-3', { minYears: null }],
  ['minYears=many', { minYears: null }],
  ['minYears=1000', { minYears: null }],
  ['quality=great', { quality: null }],
  ['since=2026-13-40', { since: null }],
  ['until=yesterday', { until: null }],
  ['sort=constructor', { sort: 'newest' }],
  ['overridden=1', { overridden: false }],
])('%s makes no sense and is left out', (search, expected) => {
  expect(read(`/people?${search}`)).toEqual({ ...EVERYONE, ...expected });
});

test('a text that no file can have as its name is cut short', () => {
  expect(read(`/people?q=${'x'.repeat(5_000)}`).q).toHaveLength(200);
});
