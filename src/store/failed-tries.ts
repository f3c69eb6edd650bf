import { sql } from 'kysely';
import type { IsoDate } from '../domain/months.ts';
import type { Db } from './open.ts';

/** A file whose last try gave no result. */
export interface FailedTry {
  readonly documentId: string;
  readonly anchor: IsoDate;
  /** Why: a code of an untagged result. */
  readonly code: string;
  /** ISO time. */
  readonly at: string;
}

/** What failed last, the newest first; under one release. */
export async function failedTries(db: Db, release: string, limit: number): Promise<FailedTry[]> {
  const { rows } = await sql<Omit<FailedTry, 'at'> & { at: Date | null }>`
    select document_id as "documentId", anchor, failed_at as at,
      coalesce(failure::json -> 'untagged' ->> 'code', 'unknown') as code
    from dispatches where release_id = ${release} and failure is not null
    order by failed_at desc nulls last, document_id, anchor limit ${limit}`.execute(db);
  return rows.map(({ at, ...row }) => ({ ...row, at: (at ?? new Date(0)).toISOString() }));
}

/** Whether a file's last try gave no result. @param anchor its day, as it may have been typed */
export async function hasFailed(
  db: Db,
  release: string,
  documentId: string,
  anchor: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from dispatches where release_id = ${release} and document_id = ${documentId}
      and anchor::text = ${anchor} and failure is not null`.execute(db);
  return rows.length > 0;
}

export async function countFailed(db: Db, release: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from dispatches
    where release_id = ${release} and failure is not null`.execute(db);
  return rows[0]!.count;
}
