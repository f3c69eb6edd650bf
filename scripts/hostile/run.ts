import { readdirSync, readFileSync } from 'node:fs';
import { createPool } from '../../src/pool/pool.ts';
import type { Pool, PoolOptions } from '../../src/pool/pool.ts';
import { residentBytes } from '../../src/pool/resident-memory.ts';
import type { Result } from '../../src/domain/result.ts';
import { versionsFor } from '../../src/versions.ts';
import type { HostileCase, Outcome } from './case.ts';
import { docxFile, documentXml, RESUME_BODY } from './docx-file.ts';
import { onePageFile } from './pdf-file.ts';

/** How often memory is looked at, milliseconds. */
const LOOK_MS = 10;
const ANCHOR = { date: '2026-06-30', source: 'as_of' } as const;

/** What came of a hostile file, and of the sound file after it. */
export interface Survival {
  readonly outcome: Outcome;
  readonly message: string;
  readonly milliseconds: number;
  /** The most memory that a child held meanwhile, MiB; null where the system does not tell. */
  readonly peakMb: number | null;
  /** The next file gave the bytes it gives alone. */
  readonly nextIsSame: boolean;
}

/** One child for all files, as they would come one after another. */
export interface Suite {
  survive(hostile: HostileCase): Promise<Survival>;
  close(): Promise<void>;
}

export async function openSuite(options: PoolOptions = {}): Promise<Suite> {
  const sound = [onePageFile(), docxFile(documentXml(RESUME_BODY))];
  const alone = await Promise.all(sound.map(tagAlone));
  const pool = createPool({ ...options, size: 1 });
  let turn = 0;
  return {
    survive: async ({ make }) => {
      const bytes = await make();
      const peak = watchMemory();
      const start = performance.now();
      const result = JSON.parse(await tag(pool, bytes)) as Result;
      const milliseconds = performance.now() - start;
      const peakMb = peak();
      const next = turn++ % sound.length;
      const nextIsSame = (await tag(pool, sound[next]!)) === alone[next];
      return { ...outcomeOf(result), milliseconds, peakMb, nextIsSame };
    },
    close: () => pool.close(),
  };
}

async function tagAlone(bytes: Uint8Array): Promise<string> {
  const pool = createPool({ size: 1 });
  try {
    return await tag(pool, bytes);
  } finally {
    await pool.close();
  }
}

async function tag(pool: Pool, bytes: Uint8Array): Promise<string> {
  const { resultJson } = await pool.run('tag', { bytes, anchor: ANCHOR, versions: versionsFor() });
  return resultJson;
}

function outcomeOf(result: Result): { outcome: Outcome; message: string } {
  if (result.outcome === 'tagged') return { outcome: 'tagged', message: '' };
  return { outcome: result.untagged.code, message: result.untagged.message };
}

/** Children of this process, by /proc (Linux). */
function children(): string[] {
  try {
    return readdirSync('/proc/self/task').flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, 'latin1').split(' ').filter(Boolean),
    );
  } catch {
    return [];
  }
}

/** Looks at the memory of the children until it is asked for the most that one held, MiB. */
function watchMemory(): () => number | null {
  let most = 0;
  const look = () => {
    for (const pid of children()) most = Math.max(most, residentBytes(Number(pid)) ?? 0);
  };
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    return most > 0 ? most / 1024 / 1024 : null;
  };
}
