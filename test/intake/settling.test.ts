import { appendFile, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Settling } from '../../src/intake/settling.ts';

let folder: string;
let now: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leveltag-settling-'));
  now = Date.now();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const fileAt = (name: string) => ({ path: Buffer.from(join(folder, name)), name });
const namesOf = async (settling: Settling) =>
  (await settling.takeSettled()).map(({ name }) => name);

test('a file is given out once nothing has been written to it for a while', async () => {
  const settling = new Settling(2_000, () => now);
  await writeFile(join(folder, 'a.txt'), 'one');
  await settling.notice(fileAt('a.txt'));
  expect(await namesOf(settling)).toEqual([]);
  now += 1_500;
  await appendFile(join(folder, 'a.txt'), ' two');
  expect(await namesOf(settling)).toEqual([]);
  now += 1_500;
  expect(await namesOf(settling)).toEqual([]);
  now += 1_000;
  expect(await namesOf(settling)).toEqual(['a.txt']);
  expect(settling.isEmpty).toBe(true);
});

test('one that was written long ago is given out at once, and once', async () => {
  const settling = new Settling(2_000, () => now);
  await writeFile(join(folder, 'a.txt'), 'one');
  await utimes(join(folder, 'a.txt'), 1_000, 1_000);
  await settling.notice(fileAt('a.txt'));
  expect(await namesOf(settling)).toEqual(['a.txt']);
  await settling.notice(fileAt('a.txt'));
  expect(settling.isEmpty).toBe(true);
});

test('one that is written anew is given out anew; one that goes is forgotten', async () => {
  const settling = new Settling(0, () => now);
  await writeFile(join(folder, 'a.txt'), 'one');
  await settling.notice(fileAt('a.txt'));
  now += 10_000;
  expect(await namesOf(settling)).toEqual(['a.txt']);
  await writeFile(join(folder, 'a.txt'), 'another');
  await settling.notice(fileAt('a.txt'));
  now += 10_000;
  expect(await namesOf(settling)).toEqual(['a.txt']);
  await writeFile(join(folder, 'a.txt'), 'a third one');
  await settling.notice(fileAt('a.txt'));
  await rm(join(folder, 'a.txt'));
  now += 10_000;
  expect(await namesOf(settling)).toEqual([]);
  expect(settling.isEmpty).toBe(true);
});
