import { expect, test } from 'vitest';
import { gather, type Gathering } from '../../src/store/gather.ts';

const AT_ONCE: Gathering = { most: 3, apartMs: 0, enough: 1, isOfAll: () => false };

/** Calls that end when they are told to, with what each was given. */
function calls() {
  const given: string[][] = [];
  const ends: ((error?: Error) => void)[] = [];
  const doAll = (items: readonly string[]): Promise<void> => {
    given.push([...items]);
    return new Promise((resolve, reject) =>
      ends.push((error) => (error ? reject(error) : resolve())),
    );
  };
  const end = async (error?: Error): Promise<void> => {
    ends.shift()!(error);
    await new Promise(setImmediate);
  };
  return { given, doAll, end };
}

test('an item alone is done at once; what comes meanwhile is done together, in order', async () => {
  const { given, doAll, end } = calls();
  const one = gather(doAll, AT_ONCE);
  const first = one('a');
  const others = ['b', 'c', 'd', 'e'].map(one);
  expect(given).toEqual([['a']]);
  await end();
  await first;
  expect(given).toEqual([['a'], ['b', 'c', 'd']]);
  await end();
  await end();
  await Promise.all(others);
  expect(given).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
});

test('nothing has ended before the call that holds it', async () => {
  const { doAll, end } = calls();
  const one = gather(doAll, AT_ONCE);
  const ended: string[] = [];
  const all = ['a', 'b'].map((item) => one(item).then(() => ended.push(item)));
  await end();
  expect(ended).toEqual(['a']);
  await end();
  await Promise.all(all);
  expect(ended).toEqual(['a', 'b']);
});

test('a bad item costs only itself', async () => {
  const given: string[][] = [];
  const one = gather(async (items: readonly string[]) => {
    given.push([...items]);
    await new Promise(setImmediate);
    if (items.includes('bad')) throw new Error('bad');
  }, AT_ONCE);
  const ends = await Promise.allSettled(['first', 'good', 'bad', 'better'].map(one));
  expect(ends.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  expect(given).toEqual([['first'], ['good', 'bad', 'better'], ['good'], ['bad'], ['better']]);
});

test('a failure of all is not met again by each', async () => {
  const { given, doAll, end } = calls();
  const one = gather(doAll, { ...AT_ONCE, isOfAll: () => true });
  const first = one('a');
  const others = Promise.allSettled(['b', 'c'].map(one));
  await end();
  await first;
  await end(new Error('gone'));
  expect((await others).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(given).toEqual([['a'], ['b', 'c']]);
});

test('what follows soon waits for others, until they are enough', async () => {
  const given: string[][] = [];
  const one = gather(async (items: readonly string[]) => void given.push([...items]), {
    most: 9,
    apartMs: 3_600_000,
    enough: 3,
    isOfAll: () => false,
  });
  await one('a');
  const others = ['b', 'c'].map(one);
  await new Promise(setImmediate);
  expect(given).toEqual([['a']]);
  await Promise.all([...others, one('d')]);
  expect(given).toEqual([['a'], ['b', 'c', 'd']]);
});
