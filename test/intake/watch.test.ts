import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watch } from '../../src/intake/watch.ts';
import { writeFiles } from '../workers/set-up.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leveltag-watch-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what is there comes first, then what comes in, until the watch is ended', async () => {
  await writeFiles(folder, { 'b.txt': 'b', 'sub/a.txt': 'a', '.hidden': 'no' });
  const stop = new AbortController();
  const names: string[] = [];
  const options = { signal: stop.signal, onUnreadable: (what: string) => names.push(what) };
  for await (const batch of watch([folder], { ...options, settleMs: 50 })) {
    names.push(...batch.map((file) => file.name));
    if (names.length === 2) {
      await writeFiles(folder, { '.x.txt': 'hidden', 'half.pdf.part': 'half', 'sub/new.txt': 'n' });
    }
    if (names.includes('sub/new.txt') && names.length === 3) {
      await rename(join(folder, 'half.pdf.part'), join(folder, 'half.pdf'));
    }
    if (names.length === 4) stop.abort();
  }
  expect(names.slice(0, 2).toSorted()).toEqual(['b.txt', 'sub/a.txt']);
  expect(names.slice(2)).toEqual(['sub/new.txt', 'half.pdf']);
});
