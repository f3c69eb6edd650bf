import { sql } from 'kysely';
import { appendDecisions, SYSTEM } from './decisions/append.ts';
import { lockDocuments, wasReceived } from './living.ts';
import type { Db } from './open.ts';
import { effectiveLevel } from './overrides.ts';
import { activeRelease } from './releases.ts';
import { type Task, taskKey, wanted } from './results.ts';
import { holdActivation } from './seen.ts';
import { inTransaction } from './transaction.ts';

/** What a rubric makes of a text, as canonical JSON: two members of a result's body. */
export interface Judgement {
  readonly dimensions: string;
  readonly level: string;
}

/** Where these stand in a body that is kept whole, in characters from 0. */
export interface Places {
  readonly dimensionsEnd: number;
  readonly levelStart: number;
  readonly levelEnd: number;
}

/** A result that another rubric can be laid over. */
export interface Rescorable extends Task {
  readonly hash: string;
  /** The body that is kept whole, and its hash; null for a result without a level, which no rubric changes. */
  readonly base: string | null;
  readonly baseHash: string;
  /** Where the body differs from the base: what it has instead. */
  readonly judged: Judgement | null;
}

/** The results that `tasks` have under a release; those that have none are absent. */
export async function rescorable(
  db: Db,
  tasks: readonly Task[],
  release: string,
): Promise<Rescorable[]> {
  const { rows } = await sql<Omit<Rescorable, 'judged'> & Judgement>`
    select results.document_id as "documentId", results.anchor, told.hash,
      case when outcome = 'tagged' then coalesce(told.body, base.body) end as base,
      coalesce(base.hash, told.hash) as "baseHash", told.dimensions, told.level
    from ${wanted(tasks)}
    join results on results.document_id = wanted.document_id and results.anchor = wanted.anchor
      and release_id = ${release}
    join result_bodies as told on told.document_id = results.document_id and told.hash = body_hash
    left join result_bodies as base on base.document_id = told.document_id and base.hash = told.base`.execute(
    db,
  );
  return rows.map(({ dimensions, level, ...row }) => ({
    ...row,
    judged: dimensions === null ? null : { dimensions, level },
  }));
}

/** A result as another rubric has it. */
export interface RescoredResult extends Task {
  readonly hash: string;
  readonly baseHash: string;
  /** Null where the body is the one of before. */
  readonly judged: (Judgement & Places) | null;
  /** Both null where there is no level. */
  readonly tag: string | null;
  readonly score: number | null;
}

/** The release whose results were scored from, and the one that they are made for. */
export interface ReleasePair {
  readonly from: string;
  readonly to: string;
}

/**
 * `saveResults` for results that differ from those of another release in the rubric alone: what the rubric has no say
 * in is taken over inside the database. Nothing is written about what was erased meanwhile.
 *
 * @returns whether it was done; not when `from` is no longer the release that readers see
 */
export async function keepRescored(
  db: Db,
  releases: ReleasePair,
  given: readonly RescoredResult[],
): Promise<boolean> {
  if (given.length === 0) return true;
  return inTransaction(db, async (trx) => {
    await holdActivation(trx);
    // Else one of these might have to stand in for a result that the active release lacks.
    if ((await activeRelease(trx)).id !== releases.from) return false;
    const ids = given.map(({ documentId }) => documentId);
    const living = await lockDocuments(trx, ids);
    const rows = given.filter(({ documentId }) => living.has(documentId));
    await writeJudgements(trx, rows);
    const news = await writeRows(trx, releases, rows);
    const told = rows.filter((row) => news.has(taskKey(row)));
    if (told.length > 0) {
      await appendDecisions(
        trx,
        told.map((row) => toDecision(row, releases.to, news.get(taskKey(row))!)),
      );
    }
    return true;
  });
}

/** Stands in no JSON as it is. Arrays of long texts would be escaped, sent and parsed letter by letter. */
const SEPARATOR = '\u001f';

async function writeJudgements(trx: Db, rows: readonly RescoredResult[]): Promise<void> {
  const changed = rows.filter(({ judged }) => judged !== null);
  if (changed.length === 0) return;
  const text = (name: keyof Judgement) =>
    sql`string_to_array(${changed.map(({ judged }) => judged![name]).join(SEPARATOR)}, ${SEPARATOR})`;
  const place = (name: keyof Places) => changed.map(({ judged }) => judged![name]);
  await sql`
    insert into result_bodies
      (document_id, hash, base, dimensions, level, dimensions_end, level_start, level_end)
    select document_id, hash, base, dimensions, level, dimensions_end, level_start, level_end
    from unnest(
      ${changed.map((row) => row.documentId)}::text[], ${changed.map((row) => row.anchor)}::date[],
      ${changed.map((row) => row.hash)}::text[], ${changed.map((row) => row.baseHash)}::text[],
      ${text('dimensions')}, ${text('level')}, ${place('dimensionsEnd')}::int[],
      ${place('levelStart')}::int[], ${place('levelEnd')}::int[])
      as given (document_id, anchor, hash, base, dimensions, level, dimensions_end, level_start, level_end)
    where ${wasReceived('given')}
    order by document_id, hash
    on conflict do nothing`.execute(trx);
}

/** @returns what is said of each result that no other release has, by `taskKey` */
async function writeRows(
  trx: Db,
  { from, to }: ReleasePair,
  rows: readonly RescoredResult[],
): Promise<Map<string, { readonly code: string | null }>> {
  const written = await sql<Task & { code: string | null; isNews: boolean }>`
    with given as (
      select given.*, outcome, untagged_code, role, pm_months, quality, signals
      from unnest(
        ${rows.map((row) => row.documentId)}::text[], ${rows.map((row) => row.anchor)}::date[],
        ${rows.map((row) => row.hash)}::text[], ${rows.map((row) => row.tag)}::text[],
        ${rows.map((row) => row.score)}::int[])
        as given (document_id, anchor, hash, level, score)
      join results on results.document_id = given.document_id and results.anchor = given.anchor
        and results.release_id = ${from}
      where ${wasReceived('given')}
    )
    insert into results
      (document_id, anchor, release_id, body_hash, outcome, untagged_code, level, role, score, pm_months,
        quality, signals, effective_level)
    select document_id, anchor, ${to}, hash, outcome, untagged_code, level, role, score, pm_months, quality,
      signals, ${effectiveLevel('given')}
    from given order by document_id, anchor
    on conflict (document_id, anchor, release_id) do update set
      body_hash = excluded.body_hash, outcome = excluded.outcome, untagged_code = excluded.untagged_code,
      level = excluded.level, role = excluded.role, score = excluded.score,
      pm_months = excluded.pm_months, quality = excluded.quality, signals = excluded.signals,
      effective_level = excluded.effective_level
    where results.body_hash <> excluded.body_hash
    returning document_id as "documentId", anchor, untagged_code as code, not exists (select from results as other
      where other.document_id = results.document_id and other.anchor = results.anchor
        and other.body_hash = results.body_hash) as "isNews"`.execute(trx);
  return new Map(
    written.rows
      .filter(({ isNews }) => isNews)
      .map(({ code, ...task }) => [taskKey(task), { code }]),
  );
}

function toDecision(
  { documentId, anchor, hash, tag, score }: RescoredResult,
  release: string,
  { code }: { readonly code: string | null },
) {
  const payload = { anchor, release, result: hash, verdict: tag ?? code, score };
  return { kind: 'decision', actor: SYSTEM, subject: documentId, payload } as const;
}
