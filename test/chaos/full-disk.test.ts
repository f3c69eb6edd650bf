import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig, type Config } from '../../src/config.ts';
import { openContext } from '../../src/context.ts';
import { explainLoss } from '../../src/store/connection-lost.ts';
import { stopEmbedded } from '../../src/store/embedded/stop.ts';
import type { Context } from '../../src/context.ts';
import { startWorkers } from '../../workers/start.ts';
import { inventedProcessor } from '../workers/invented.ts';
import { type Batch, readBatch, storedResults, takeIn, undisturbed } from './batch.ts';
import { writePeople } from './people.ts';

const PEOPLE = 400;
const LIMIT_MS = 180_000;
const MIB = 2 ** 20;
/** Less than the people take, and less than one more segment of PostgreSQL's log. */
const LITTLE = 2 * MIB;

/** A file system of its own size is for root, and not for every root. */
const testOnDisk = test.skipIf(!canMount());

testOnDisk(
  'the disk of files and database is full: the intake says so, and goes on once there is room',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'leveltag-full-'));
    const disk = await smallDisk(join(folder, 'disk'));
    const config = readConfig({ LEVELTAG_DATA: join(disk.path, 'data'), LEVELTAG_LOG: 'silent' });
    try {
      const names = await writePeople(join(folder, 'people'), 0, PEOPLE);
      const batch = await readBatch(join(folder, 'people'), names);
      // What an empty database takes.
      await (await openContext(config)).close();
      await disk.leave(LITTLE);
      const ends = await endsUntil(config, batch, () => disk.leave(400 * MIB));
      expect(ends[0]).toMatch(/^(disk_full|folder_unusable|database_unavailable|embedded_failed)$/);
      expect(ends.at(-1)).toBe('complete');
    } finally {
      await stopEmbedded(config.dataDir);
      disk.remove();
      await rm(folder, { recursive: true, force: true });
    }
  },
  LIMIT_MS,
);

/**
 * Takes a batch in, anew after each end, with room made after the first.
 *
 * @returns how each try ended: a code, or `complete`
 */
async function endsUntil(
  config: Config,
  batch: Batch,
  makeRoom: () => Promise<void>,
): Promise<string[]> {
  const ends: string[] = [];
  while (ends.at(-1) !== 'complete' && ends.length < 5) {
    ends.push(await tryOnce(config, batch));
    if (ends.length === 1) await makeRoom();
  }
  return ends;
}

async function tryOnce(config: Config, batch: Batch): Promise<string> {
  try {
    const context = await openContext(config);
    try {
      return await takeInAndCompare(context, batch);
    } finally {
      await context.close();
    }
  } catch (error) {
    const { code } = explainLoss(error) as { code?: unknown };
    if (typeof code !== 'string') throw error;
    return code;
  }
}

async function takeInAndCompare(context: Context, batch: Batch): Promise<string> {
  const processor = inventedProcessor();
  const workers = await startWorkers(context, { processor, concurrency: 4 });
  try {
    const records = await takeIn(context, batch);
    expect(records.map((record) => record.source.name)).toEqual(batch.names);
    expect(await storedResults(context, batch)).toEqual(
      await undisturbed(context, inventedProcessor(), batch),
    );
    return 'complete';
  } finally {
    await workers.stop(0);
  }
}

interface SmallDisk {
  readonly path: string;
  /** Makes it as large as what is on it, and `bytes` more. */
  leave(bytes: number): Promise<void>;
  remove(): void;
}

async function smallDisk(path: string): Promise<SmallDisk> {
  await mkdir(path);
  mount(['-t', 'tmpfs', '-o', 'size=512m', 'tmpfs', path]);
  return {
    path,
    leave: async (bytes) => {
      const { blocks, bfree, bsize } = await statfs(path);
      mount(['-o', `remount,size=${(blocks - bfree) * bsize + bytes}`, path]);
    },
    remove: () => void execFileSync('umount', ['-l', path], { stdio: 'ignore' }),
  };
}

function mount(words: readonly string[]): void {
  execFileSync('mount', words, { stdio: 'pipe' });
}

function canMount(): boolean {
  const path = mkdtempSync(join(tmpdir(), 'leveltag-mount-'));
  try {
    mount(['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path]);
    execFileSync('umount', [path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
