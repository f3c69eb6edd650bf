import { sql } from 'kysely';
import { isRetryable } from '../domain/extraction.ts';
import type { Anchor, Result, Versions } from '../domain/result.ts';
import type { IsoDate } from '../domain/months.ts';
import { StoreError } from './errors.ts';
import type { Db } from './open.ts';
import { releaseId } from './releases.ts';
import { composeResult, toBody } from './result-body.ts';

/** What a result is about; with a release it is the result's key. */
export interface Task {
  readonly documentId: string;
  readonly anchor: IsoDate;
}

/**
 * Makes each result the current one of its document, anchor and release. The last write wins, and all
 * writes of a key are the same: a job that runs twice does no harm. A body is written only when the
 * document has none like it.
 *
 * @throws StoreError `invalid_value` for an outcome that must be tried again instead.
 */
export async function saveResults(db: Db, results: readonly Result[]): Promise<void> {
  const rows = [...new Map(results.map(toRow).map((row) => [row.key, row])).values()];
  const column = <Name extends keyof Row>(name: Name): Row[Name][] => rows.map((row) => row[name]);
  await sql`
    with new as (
      select * from unnest(
        ${column('document')}::text[], ${column('anchor')}::date[], ${column('release')}::text[],
        ${column('hash')}::text[], ${column('body')}::text[], ${column('outcome')}::text[],
        ${column('code')}::text[], ${column('level')}::text[], ${column('role')}::text[],
        ${column('score')}::int[], ${column('signals')}::text[])
      as new (document_id, anchor, release_id, hash, body, outcome, code, level, role, score, signals)
      order by document_id, anchor, release_id
    ), bodies as (
      insert into result_bodies (document_id, hash, body)
      select distinct on (document_id, hash) document_id, hash, body from new
      on conflict do nothing
    ), done as (
      update dispatches set failure = null, failed_at = null from new
      where dispatches.document_id = new.document_id and dispatches.anchor = new.anchor
        and dispatches.release_id = new.release_id and failure is not null
    )
    insert into results
      (document_id, anchor, release_id, body_hash, outcome, untagged_code, level, role, score, signals)
    select document_id, anchor, release_id, hash, outcome, code, level, role, score,
      string_to_array(signals, ' ') from new
    on conflict (document_id, anchor, release_id) do update set
      body_hash = excluded.body_hash, outcome = excluded.outcome, untagged_code = excluded.untagged_code,
      level = excluded.level, role = excluded.role, score = excluded.score, signals = excluded.signals
    where results.body_hash <> excluded.body_hash`.execute(db);
}

/** `saveResults` for one. */
export async function saveResult(db: Db, result: Result): Promise<void> {
  await saveResults(db, [result]);
}

type Row = ReturnType<typeof toRow>;

function toRow(result: Result) {
  const code = result.outcome === 'untagged' ? result.untagged.code : null;
  if (code !== null && isRetryable(code, result.document.findings)) {
    throw new StoreError('invalid_value', `${code} is an attempt, not a result`);
  }
  const level = result.outcome === 'tagged' ? result.level : null;
  const document = result.document.id;
  const anchor = result.anchor.date;
  const release = releaseId(result.versions);
  return {
    key: `${document} ${anchor} ${release}`,
    document,
    anchor,
    release,
    ...toBody(result),
    outcome: result.outcome,
    code,
    level: level?.tag ?? null,
    role: level?.role ?? null,
    score: level?.score ?? null,
    // One text a row: PostgreSQL takes arrays of arrays only where all are of one length.
    signals: result.outcome === 'tagged' ? result.signals.map(({ id }) => id).join(' ') : '',
  };
}

/** The current results of `tasks` under one release, by `taskKey`; those that have none are absent. */
export async function loadResults(
  db: Db,
  tasks: readonly Task[],
  versions: Versions,
): Promise<Map<string, Result>> {
  const { rows } = await sql<{ document_id: string; anchor: string; body: string }>`
    select wanted.document_id, wanted.anchor, body
    from ${wanted(tasks)}
    join results on results.document_id = wanted.document_id and results.anchor = wanted.anchor
      and results.release_id = ${releaseId(versions)}
    join result_bodies on result_bodies.document_id = results.document_id
      and result_bodies.hash = results.body_hash`.execute(db);
  return composeAll(rows, versions);
}

/** `unnest` of tasks as the table `wanted (document_id, anchor)`. */
export function wanted(tasks: readonly Task[]) {
  const ids = tasks.map((task) => task.documentId);
  const anchors = tasks.map((task) => task.anchor);
  return sql`(select distinct * from unnest(${ids}::text[], ${anchors}::date[])) as wanted (document_id, anchor)`;
}

/** Rows with a body as results, by `taskKey`. A stored document was received, so its anchor was. */
export function composeAll(
  rows: readonly { document_id: string; anchor: string; body: string }[],
  versions: Versions,
): Map<string, Result> {
  return new Map(
    rows.map((row) => {
      const anchor: Anchor = { date: row.anchor, source: 'received' };
      const key = taskKey({ documentId: row.document_id, anchor: row.anchor });
      return [key, composeResult(row.body, versions, anchor)];
    }),
  );
}

/** A task as the key of a map. */
export function taskKey(task: Task): string {
  return `${task.documentId} ${task.anchor}`;
}
