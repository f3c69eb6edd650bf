import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openContext, type Context } from '../../../src/context.ts';
import { receive } from '../../../src/intake/receive.ts';
import { DEFAULT_LIMIT_OPTIONS } from '../../../src/limit-options.ts';
import { TASK_HANDLERS } from '../../../src/pool/tasks.ts';
import { MOST_TASKS } from '../../../src/queue/job-data.ts';
import { releaseId, saveRelease } from '../../../src/store/releases.ts';
import { extractDocument } from '../../../workers/extract.ts';
import type { Processor } from '../../../workers/processor.ts';
import { tagDocuments } from '../../../workers/tag.ts';
import { LIMITS, NO_RECOGNITION } from './judge.ts';

const RECEIVED = '2026-06-30';

/** What is done in the database for documents: each step once, in this process, without workers or waits. */
export interface StoredDocuments {
  /** Receives them. */
  receive(): Promise<void>;
  /** Reads and tags each, as a job of its own does. */
  read(): Promise<void>;
  /** Tags all again under a new release, as the jobs of a run do. */
  tagAgain(): Promise<void>;
  close(): Promise<void>;
}

/** @param databaseUrl an empty database; null for an embedded one that is made, and taken away at the end */
export async function openStored(
  paths: readonly string[],
  databaseUrl: string | null,
): Promise<StoredDocuments> {
  const folder = await mkdtemp(join(tmpdir(), 'leveltag-work-'));
  const context = await openContext(configFor(folder, databaseUrl), { log: silent });
  let received: string[] = [];
  return {
    receive: async () => {
      const files = paths.map((path, i) => ({ path: Buffer.from(path), name: `${i}` }));
      const receiving = { receivedAt: RECEIVED, batch: 'work', externalId: null };
      received = (await receive(context, files, receiving)).files.map((file) => file.documentId);
    },
    read: async () => {
      for (const documentId of received) {
        await extractDocument(context, IN_PROCESS, {
          documentId,
          version: context.versions.extract,
        });
      }
    },
    tagAgain: () => tagAgain(context, received),
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const silent = pino({ level: 'silent' });

const IN_PROCESS: Processor = {
  extract: (bytes) => TASK_HANDLERS.extract({ bytes }, LIMITS, NO_RECOGNITION),
  analyse: (input) => TASK_HANDLERS.analyse(input, LIMITS, NO_RECOGNITION),
  close: async () => undefined,
};

function configFor(folder: string, databaseUrl: string | null) {
  return {
    dataDir: join(folder, 'data'),
    databaseUrl,
    redisUrl: null,
    blobDir: join(folder, 'blobs'),
    s3: null,
    retention: { days: null, logDays: null },
    logLevel: 'silent' as const,
    ...DEFAULT_LIMIT_OPTIONS,
  };
}

/** A release that differs in the name of its rubric only, so that every body comes out the same. */
async function tagAgain(context: Context, ids: readonly string[]): Promise<void> {
  const versions = { ...context.versions, rubricId: 'counted@1' };
  await saveRelease(context.store.db, versions);
  const tasks = ids.map((documentId) => ({ documentId, anchor: RECEIVED }));
  for (let at = 0; at < tasks.length; at += MOST_TASKS) {
    const job = { release: releaseId(versions), tasks: tasks.slice(at, at + MOST_TASKS) };
    await tagDocuments({ ...context, versions }, IN_PROCESS, job);
  }
}
