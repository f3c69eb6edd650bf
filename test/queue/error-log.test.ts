import { pino } from 'pino';
import { expect, test } from 'vitest';
import { errorLog } from '../../src/queue/error-log.ts';

function logged(errors: readonly (readonly [error: unknown, at: number])[]) {
  const lines: Record<string, unknown>[] = [];
  const log = pino(
    { base: null, timestamp: false },
    { write: (line) => lines.push(JSON.parse(line)) },
  );
  let now = 0;
  const say = errorLog(log, 'extract', 'worker', () => now);
  for (const [error, at] of errors) {
    now = at;
    say(error);
  }
  return lines.map(({ code }) => code);
}

test.each([
  [new Error('could not renew lock for job a1b2'), 'lock_not_renewed'],
  [Object.assign(new Error('connect 10.0.0.1'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
  [new Error('could not read the CV of Jane Roe'), 'Error'],
  [new TypeError('x'), 'TypeError'],
  ['could not renew lock for job a1b2', 'unknown'],
])('%o is told as its code alone', (error, code) => {
  expect(logged([[error, 0]])).toEqual([code]);
});

test('the same code is told once in a while, another at once', () => {
  const [gone, late] = [Object.assign(new Error('x'), { code: 'EPIPE' }), new RangeError('y')];
  expect(
    logged([
      [gone, 0],
      [gone, 4_999],
      [late, 4_999],
      [gone, 5_000],
    ]),
  ).toEqual(['EPIPE', 'RangeError', 'EPIPE']);
});
