import { expect, test } from 'vitest';
import { readAhead } from '../../src/intake/read-ahead.ts';

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

test('yields everything in order, although the source runs ahead', async () => {
  const made: number[] = [];
  async function* source() {
    for (let i = 0; i < 5; i++) {
      made.push(i);
      yield i;
    }
  }
  const seen: number[] = [];
  for await (const item of readAhead(source())) {
    await tick();
    seen.push(item);
    expect(made).toHaveLength(5);
  }
  expect(seen).toEqual([0, 1, 2, 3, 4]);
});

test('a failure of the source comes after what was ready', async () => {
  async function* source() {
    yield 1;
    throw new Error('no more');
  }
  const seen: number[] = [];
  const reading = (async () => {
    for await (const item of readAhead(source())) seen.push(item);
  })();
  await expect(reading).rejects.toThrow('no more');
  expect(seen).toEqual([1]);
});

test('who stops early waits until the source has closed', async () => {
  let closed = false;
  async function* source() {
    try {
      for (let i = 0; ; i++) {
        await tick();
        yield i;
      }
    } finally {
      await tick();
      closed = true;
    }
  }
  for await (const item of readAhead(source())) if (item === 2) break;
  expect(closed).toBe(true);
});
