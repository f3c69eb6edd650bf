import { expect, test } from 'vitest';
import { formatMonth, isIsoDate, monthIndex, monthOfDate } from '../../src/domain/months.ts';

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2023-04-31', false],
  ['2023-12-31', true],
  ['2023-13-01', false],
  ['2023-00-10', false],
  ['2023-1-1', false],
  ['20230101', false],
  ['2023-01-01T00:00', false],
])('%s is a date: %s', (text, expected) => {
  expect(isIsoDate(text)).toBe(expected);
});

test('months subtract over years and print as they are written', () => {
  expect(monthIndex(2020, 1) - monthIndex(2018, 11)).toBe(14);
  expect(formatMonth(monthOfDate('2016-08-31'))).toBe('2016-08');
  expect(() => monthOfDate('2016-02-30')).toThrow('2016-02-30');
});
