import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Context } from '../../src/context.ts';
import type { LevelRecord, Result } from '../../src/domain/result.ts';
import { intakeFolder } from '../../src/intake/intake.ts';
import { releaseId } from '../../src/store/releases.ts';
import { toBody } from '../../src/store/result-body.ts';
import type { Processor } from '../../workers/processor.ts';

export const RECEIVED = '2026-11-23';

/** Files that are received together. */
export interface Batch {
  readonly folder: string;
  readonly names: readonly string[];
  /** Ids of the documents, in the order of the names. */
  readonly ids: readonly string[];
}

export async function readBatch(folder: string, names: readonly string[]): Promise<Batch> {
  const ids = await Promise.all(
    names.map(async (name) => {
      return createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('hex');
    }),
  );
  return { folder, names, ids };
}

/** Receives a batch as a person would: run again, after a while, for as long as it ends with a reason. */
export async function takeInStubbornly(
  context: Context,
  batch: Batch,
  signal?: AbortSignal,
): Promise<LevelRecord[]> {
  for (;;) {
    const records: LevelRecord[] = [];
    try {
      return await takeIn(context, batch, signal, records);
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (signal?.aborted) return records;
      if (!REASONS.includes(code)) throw error;
      await sleep(300);
    }
  }
}

/** Receives a batch once. @param records takes them as they come */
export async function takeIn(
  context: Context,
  batch: Batch,
  signal?: AbortSignal,
  records: LevelRecord[] = [],
): Promise<LevelRecord[]> {
  const options = { receivedAt: RECEIVED, batch: 'chaos', ...(signal && { signal }) };
  for await (const record of intakeFolder([batch.folder], context, options)) records.push(record);
  return records;
}

/** Ends of an intake that name what to do and lead on when it is run again. */
const REASONS: readonly unknown[] = ['database_unavailable', 'folder_unusable'];

export interface Stored {
  readonly id: string;
  /** Hash of the result's body. */
  readonly body: string;
}

/** The current results of a batch, one row each. */
export async function storedResults({ store, versions }: Context, batch: Batch): Promise<Stored[]> {
  const { rows } = await sql<Stored>`
    select document_id as id, body_hash as body from results
    where release_id = ${releaseId(versions)} and document_id = any(${batch.ids}::text[])
    order by array_position(${batch.ids}::text[], document_id), anchor`.execute(store.db);
  return rows;
}

/** What a run that nobody disturbs gives: read and judged here, past queue and database. */
export async function undisturbed(
  { versions }: Context,
  processor: Processor,
  batch: Batch,
): Promise<Stored[]> {
  const stored: Stored[] = [];
  for (const [at, id] of batch.ids.entries()) {
    const extraction = await processor.extract(
      await readFile(join(batch.folder, batch.names[at]!)),
    );
    const anchor = { date: RECEIVED, source: 'received' } as const;
    const json = await processor.analyse({ documentId: id, extraction, anchor, versions });
    stored.push({ id, body: toBody(JSON.parse(json) as Result).hash });
  }
  return stored;
}

export async function countReceipts({ store }: Context, batch: Batch): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from receipts
    where document_id = any(${batch.ids}::text[])`.execute(store.db);
  return rows[0]!.count;
}

/** Waits until at least `count` documents of a batch have a result. */
export async function resultsReach(context: Context, batch: Batch, count: number): Promise<void> {
  for (;;) {
    const stored = await storedResults(context, batch).catch(() => []);
    if (stored.length >= count) return;
    await sleep(50);
  }
}
