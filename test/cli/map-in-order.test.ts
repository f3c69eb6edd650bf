import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../src/cli/tag/map-in-order.ts';

const NEVER = new AbortController().signal;

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('mapInOrder', () => {
  it('keeps the order and the window, in whatever order the work ends', async () => {
    const delays = fc.array(fc.nat(5), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(delays, fc.integer({ min: 1, max: 8 }), async (turns, window) => {
        let running = 0;
        let most = 0;
        const work = async (item: number) => {
          most = Math.max(most, ++running);
          for (let i = 0; i < turns[item]!; i++) await Promise.resolve();
          running--;
          return item;
        };
        const items = turns.map((_, i) => i);
        expect(await collect(mapInOrder(items, window, work, NEVER))).toEqual(items);
        expect(most).toBeLessThanOrEqual(window);
      }),
    );
  });

  it('stops at an abort without waiting for what is in work', async () => {
    const controller = new AbortController();
    const slow = Promise.withResolvers<string>();
    const work = (item: string) => (item === 'b' ? slow.promise : Promise.resolve(item));
    const done: string[] = [];
    for await (const item of mapInOrder(['a', 'b', 'c'], 3, work, controller.signal)) {
      done.push(item);
      controller.abort();
    }
    expect(done).toEqual(['a']);
  });

  it('begins nothing once it is aborted', async () => {
    const work = () => Promise.reject(new Error('begun'));
    expect(await collect(mapInOrder([1], 1, work, AbortSignal.abort()))).toEqual([]);
  });

  it('fails at the turn of the item that failed, after the items before it', async () => {
    const work = (item: number) =>
      item === 1 ? Promise.reject(new Error('one')) : Promise.resolve(item);
    const done: number[] = [];
    const run = async () => {
      for await (const item of mapInOrder([0, 1, 2], 3, work, NEVER)) done.push(item);
    };
    await expect(run()).rejects.toThrow('one');
    expect(done).toEqual([0]);
  });
});
