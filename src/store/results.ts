import { sql } from 'kysely';
import type { Anchor, Result, Versions } from '../domain/result.ts';
import type { IsoDate } from '../domain/months.ts';
import { appendDecisions, SYSTEM } from './decisions/append.ts';
import { ownDocuments, wasReceived } from './living.ts';
import type { Db } from './open.ts';
import { closeTasks } from './open-tasks.ts';
import { effectiveLevel } from './overrides.ts';
import { releaseId } from './releases.ts';
import { composeResult } from './result-body.ts';
import { type ResultRow, rowKey, toRow } from './result-row.ts';
import { INTO_RESULTS, IS_NEWS, LAST_ONE_WINS } from './result-upsert.ts';
import { holdActivation, markStandIns } from './seen.ts';
import { inTransaction } from './transaction.ts';

/** What a result is about; with a release it is the result's key. */
export interface Task {
  readonly documentId: string;
  readonly anchor: IsoDate;
}

/**
 * Makes each result the current one of its document, anchor and release. The last write wins, and all
 * writes of a key are the same: a job that runs twice does no harm. A body is written only when the
 * document has none like it, and every result that says something new enters the decision log.
 *
 * What is not stored any more, or was not received on the anchor's day, is left out: it was erased while
 * the work was under way.
 *
 * @throws StoreError `invalid_value` for an outcome that must be tried again instead.
 */
export async function saveResults(db: Db, results: readonly Result[]): Promise<void> {
  const rows = results.map(toRow);
  if (rows.length === 0) return;
  await inTransaction(db, async (trx) => {
    await holdActivation(trx);
    const living = await ownDocuments(
      trx,
      rows.map((row) => row.document),
    );
    await writeResults(
      trx,
      rows.filter((row) => living.has(row.document)),
    );
  });
}

/** `saveResults` of documents that `ownDocuments` has found in this transaction, after `holdActivation`. */
export async function writeResults(trx: Db, given: readonly ResultRow[]): Promise<void> {
  const rows = [...new Map(given.map((row) => [row.key, row])).values()];
  if (rows.length === 0) return;
  await writeBodies(trx, rows);
  const written = await upsert(trx, rows);
  await closeTasks(
    trx,
    rows.map(({ document, anchor }) => ({ documentId: document, anchor })),
  );
  const tasks = written.map(({ document_id, anchor }) => ({ documentId: document_id, anchor }));
  if (tasks.length > 0) await markStandIns(trx, tasks);
  const news = new Set(written.filter((row) => row.is_news).map(keyOf));
  const decided = rows.filter((row) => news.has(row.key));
  if (decided.length > 0) await appendDecisions(trx, decided.map(toDecision));
}

/** `saveResults` for one. */
export async function saveResult(db: Db, result: Result): Promise<void> {
  await saveResults(db, [result]);
}

interface Written {
  readonly document_id: string;
  readonly anchor: string;
  readonly release_id: string;
  readonly is_news: boolean;
}

/**
 * Each body is a parameter of its own: as elements of an array they would be escaped, sent and parsed letter by
 * letter, which costs more than all the rest.
 */
async function writeBodies(trx: Db, rows: readonly ResultRow[]): Promise<void> {
  const given = rows
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(
      ({ document, anchor, hash, body, facts }) =>
        sql`(${document}, ${anchor}::date, ${hash}, ${body}, ${facts})`,
    );
  await sql`
    insert into result_bodies (document_id, hash, body, facts)
    select document_id, hash, body, facts
    from (values ${sql.join(given)}) as given (document_id, anchor, hash, body, facts)
    where ${wasReceived('given')}
    on conflict do nothing`.execute(trx);
}

/** @returns the rows that are new or different */
async function upsert(trx: Db, rows: readonly ResultRow[]): Promise<Written[]> {
  const column = <Name extends keyof ResultRow>(name: Name): ResultRow[Name][] =>
    rows.map((row) => row[name]);
  const written = await sql<Written>`
    with given as (
      select * from unnest(
        ${column('document')}::text[], ${column('anchor')}::date[], ${column('release')}::text[],
        ${column('hash')}::text[], ${column('outcome')}::text[],
        ${column('code')}::text[], ${column('level')}::text[], ${column('role')}::text[],
        ${column('score')}::int[], ${column('months')}::int[], ${column('quality')}::text[],
        ${column('signals')}::text[])
      as given (document_id, anchor, release_id, hash, outcome, code, level, role, score, months,
        quality, signals)
    ), new as (
      select * from given where ${wasReceived('given')}
      order by document_id, anchor, release_id
    ), done as (
      update dispatches set failure = null, failed_at = null from new
      where dispatches.document_id = new.document_id and dispatches.anchor = new.anchor
        and dispatches.release_id = new.release_id and failure is not null
    )
    ${INTO_RESULTS}
    select document_id, anchor, release_id, hash, outcome, code, level, role, score, months, quality,
      string_to_array(signals, ' '), ${effectiveLevel('new')} from new
    ${LAST_ONE_WINS}
    returning document_id, anchor, release_id, ${IS_NEWS} as is_news`.execute(trx);
  return written.rows;
}

function keyOf({ document_id, anchor, release_id }: Written): string {
  return rowKey(document_id, anchor, release_id);
}

function toDecision({ document, anchor, release, hash, level, code, score }: ResultRow) {
  const payload = { anchor, release, result: hash, verdict: level ?? code, score };
  return { kind: 'decision', actor: SYSTEM, subject: document, payload } as const;
}

/** The current results of `tasks` under one release, by `taskKey`; those that have none are absent. */
export async function loadResults(
  db: Db,
  tasks: readonly Task[],
  versions: Versions,
): Promise<Map<string, Result>> {
  return composeAll(await bodiesOf(db, tasks, releaseId(versions)), versions);
}

interface BodyRow {
  readonly document_id: string;
  readonly anchor: string;
  readonly body: string;
}

/** The bodies of the results that `tasks` have under a release; those that have none are absent. */
export async function bodiesOf(
  db: Db,
  tasks: readonly Task[],
  release: string,
): Promise<readonly BodyRow[]> {
  const { rows } = await sql<BodyRow>`
    select wanted.document_id, wanted.anchor, body
    from ${wanted(tasks)}
    join results on results.document_id = wanted.document_id and results.anchor = wanted.anchor
      and results.release_id = ${release}
    join bodies on bodies.document_id = results.document_id
      and bodies.hash = results.body_hash`.execute(db);
  return rows;
}

/**
 * How `tasks` have ended under one release, by `taskKey`: their results, or how the last try ended of those that have
 * none. What is still to be done is absent.
 */
export async function loadOutcomes(
  db: Db,
  tasks: readonly Task[],
  versions: Versions,
): Promise<Map<string, Result>> {
  const release = releaseId(versions);
  const { rows } = await sql<BodyRow>`
    select wanted.document_id, wanted.anchor, coalesce(body, failure) as body
    from ${wanted(tasks)}
    left join results on results.document_id = wanted.document_id
      and results.anchor = wanted.anchor and results.release_id = ${release}
    left join bodies on bodies.document_id = results.document_id
      and bodies.hash = results.body_hash
    left join dispatches on dispatches.document_id = wanted.document_id
      and dispatches.anchor = wanted.anchor and dispatches.release_id = ${release}
    where coalesce(body, failure) is not null`.execute(db);
  return composeAll(rows, versions);
}

/** `unnest` of tasks as the table `wanted (document_id, anchor)`. */
export function wanted(tasks: readonly Task[]) {
  const ids = tasks.map((task) => task.documentId);
  const anchors = tasks.map((task) => task.anchor);
  return sql`(select distinct * from unnest(${ids}::text[], ${anchors}::date[])) as wanted (document_id, anchor)`;
}

/** Rows with a body as results, by `taskKey`. A stored document was received, so its anchor was. */
export function composeAll(rows: readonly BodyRow[], versions: Versions): Map<string, Result> {
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
