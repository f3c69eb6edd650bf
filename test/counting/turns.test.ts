import { expect, test } from 'vitest';
import { takeTurns } from '../../scripts/bench/turns.ts';

/** A machine of its own: passes say how long they take, and time goes by at a speed that may be changed. */
function machine() {
  const run: string[] = [];
  let seconds = 0;
  const pass = (name: string, takes: number, slowness = () => 1) => [
    name,
    () => {
      run.push(name);
      seconds += takes * slowness();
    },
  ];
  return { run, pass, clock: () => seconds };
}

test('each has its turn in each round, and rounds begin with one after the other', async () => {
  const { run, pass, clock } = machine();
  const passes = Object.fromEntries([pass('a', 1), pass('b', 2), pass('c', 3)]);
  const times = await takeTurns(passes, 2, { clock, unmeasured: 1 });
  expect(run.join('')).toBe('abcbcacab');
  expect(times['a']).toHaveLength(2);
});

test('tells milliseconds, and a slow round is slow for all', async () => {
  const { run, pass, clock } = machine();
  const slowness = () => (run.length > 4 ? 10 : 1);
  const passes = Object.fromEntries([pass('a', 1, slowness), pass('b', 3, slowness)]);
  const { a, b } = await takeTurns(passes, 2, { clock, unmeasured: 1 });
  expect(a!.map(Math.round)).toEqual([1_000, 10_000]);
  expect(b!.map((time, round) => Math.round(time / a![round]!))).toEqual([3, 3]);
});

test('what a pass throws is thrown', async () => {
  const passes = { a: () => Promise.reject(new RangeError('of the pass')) };
  await expect(takeTurns(passes, 1)).rejects.toThrow('of the pass');
});
