import { sql } from 'kysely';
import { appendDecisions, SYSTEM } from './decisions/append.ts';
import type { Judgement, Places } from './judgement.ts';
import { ownDocuments, wasReceived } from './living.ts';
import type { Db } from './open.ts';
import { effectiveLevel } from './overrides.ts';
import { activeRelease } from './releases.ts';
import { INTO_RESULTS, IS_NEWS, LAST_ONE_WINS } from './result-upsert.ts';
import { type Task, taskKey, wanted } from './results.ts';
import { holdActivation } from './seen.ts';
import { inTransaction } from './transaction.ts';

/** A result that another rubric can be laid over. */
export interface Rescorable extends Task {
  readonly hash: string;
  /** Null for a result without a level, which no rubric changes. */
  readonly tagged: {
    /** Of the body that is kept whole: its hash, the facts that are kept of it, and itself where there are none. */
    readonly baseHash: string;
    readonly facts: string | null;
    readonly base: string | null;
    /** Digest of what the result's own body has instead of that one's judgement; null where that is its body. */
    readonly instead: string | null;
  } | null;
}

/** The results that `tasks` have under a release; those that have none are absent. */
export async function rescorable(
  db: Db,
  tasks: readonly Task[],
  release: string,
): Promise<Rescorable[]> {
  const { rows } = await sql<Row>`
    select results.document_id as "documentId", results.anchor, told.hash, outcome,
      whole.facts, case when whole.facts is null then whole.body end as base,
      whole.hash as "baseHash", ${digest} as instead
    from ${wanted(tasks)}
    join results on results.document_id = wanted.document_id and results.anchor = wanted.anchor
      and release_id = ${release}
    join result_bodies as told on told.document_id = results.document_id and told.hash = body_hash
    join result_bodies as whole on whole.document_id = told.document_id
      and whole.hash = coalesce(told.base, told.hash)`.execute(db);
  return rows.map(({ documentId, anchor, hash, outcome, ...tagged }) => ({
    documentId,
    anchor,
    hash,
    tagged: outcome === 'tagged' ? tagged : null,
  }));
}

/** `digestOf`; null of nothing. */
const digest = sql`md5(told.dimensions || E'\\n' || told.level)`;

type Row = Omit<Rescorable, 'tagged'> &
  NonNullable<Rescorable['tagged']> & { readonly outcome: 'tagged' | 'untagged' };

/** A result as another rubric has it. */
export interface RescoredResult extends Task {
  /** Of the body that is kept whole. */
  readonly baseHash: string;
  /** Null where that is the body. */
  readonly judged: (Judgement & Places) | null;
  /** Of that body, to be kept; null where they are, or where no rubric can be laid over it. */
  readonly facts: string | null;
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
    const living = await ownDocuments(trx, ids);
    const rows = given.filter(({ documentId }) => living.has(documentId));
    await keepFacts(trx, rows);
    const hashes = await writeJudgements(trx, rows);
    // Erased receipts apart, what was judged otherwise has a body of its own now.
    const known = rows.flatMap((row) => {
      const hash = row.judged === null ? row.baseHash : hashes.get(taskKey(row));
      return hash === undefined ? [] : [{ ...row, hash }];
    });
    const news = await writeRows(trx, releases, known);
    const told = known.filter((row) => news.has(taskKey(row)));
    const entries = told.map((row) => toDecision(row, releases.to, news.get(taskKey(row))!));
    if (entries.length > 0) await appendDecisions(trx, entries);
    return true;
  });
}

/** Stands in no JSON as it is. Arrays of long texts would be escaped, sent and parsed letter by letter. */
const SEPARATOR = '\u001f';

function inOne(texts: readonly string[]) {
  return sql`string_to_array(${texts.join(SEPARATOR)}, ${SEPARATOR})`;
}

async function keepFacts(trx: Db, all: readonly RescoredResult[]): Promise<void> {
  const rows = all.filter(({ facts }) => facts !== null);
  if (rows.length === 0) return;
  await sql`
    update result_bodies set facts = given.facts
    from unnest(
      ${rows.map((row) => row.documentId)}::text[], ${rows.map((row) => row.baseHash)}::text[],
      ${inOne(rows.map((row) => row.facts!))}) as given (document_id, hash, facts)
    where result_bodies.document_id = given.document_id and result_bodies.hash = given.hash
      and result_bodies.facts is null`.execute(trx);
}

/** @returns the hashes of the bodies that differ from those that are kept whole, by `taskKey` */
async function writeJudgements(
  trx: Db,
  all: readonly RescoredResult[],
): Promise<Map<string, string>> {
  const rows = all.flatMap(({ judged, ...row }) =>
    judged === null ? [] : [{ ...row, ...judged }],
  );
  if (rows.length === 0) return new Map();
  const column = <Name extends keyof (typeof rows)[number]>(name: Name) =>
    rows.map((row) => row[name]);
  // Put together and hashed here: to send the whole bodies to and fro would cost more than all the rest.
  const { rows: hashed } = await sql<Task & { hash: string }>`
    with hashed as materialized (
      select given.*, encode(sha256(rescored_body(bytes, given.dimensions, given.level,
        given.dimensions_end, given.level_start, given.level_end)), 'hex') as hash
      from unnest(
        ${column('documentId')}::text[], ${column('anchor')}::date[], ${column('baseHash')}::text[],
        ${inOne(column('dimensions'))}, ${inOne(column('level'))}, ${column('dimensionsEnd')}::int[],
        ${column('levelStart')}::int[], ${column('levelEnd')}::int[])
        as given (document_id, anchor, base, dimensions, level, dimensions_end, level_start, level_end)
      join result_bodies as whole
        on whole.document_id = given.document_id and whole.hash = given.base
      cross join lateral (select convert_to(whole.body, 'UTF8') as bytes offset 0) as flat
      where ${wasReceived('given')}
    ), written as (
      insert into result_bodies
        (document_id, hash, base, dimensions, level, dimensions_end, level_start, level_end)
      select document_id, hash, base, dimensions, level, dimensions_end, level_start, level_end
      from hashed order by document_id, hash
      on conflict do nothing
    )
    select document_id as "documentId", anchor, hash from hashed`.execute(trx);
  return new Map(hashed.map(({ hash, ...task }) => [taskKey(task), hash]));
}

/** A result whose body is stored. */
type Hashed = RescoredResult & { readonly hash: string };

/** @returns what is said of each result that no other release has, by `taskKey` */
async function writeRows(
  trx: Db,
  { from, to }: ReleasePair,
  rows: readonly Hashed[],
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
    ${INTO_RESULTS}
    select document_id, anchor, ${to}, hash, outcome, untagged_code, level, role, score, pm_months, quality,
      signals, ${effectiveLevel('given')}
    from given order by document_id, anchor
    ${LAST_ONE_WINS}
    returning document_id as "documentId", anchor, untagged_code as code, ${IS_NEWS} as "isNews"`.execute(
    trx,
  );
  return new Map(
    written.rows
      .filter(({ isNews }) => isNews)
      .map(({ code, ...task }) => [taskKey(task), { code }]),
  );
}

function toDecision(
  { documentId, anchor, hash, tag, score }: Hashed,
  release: string,
  { code }: { readonly code: string | null },
) {
  const payload = { anchor, release, result: hash, verdict: tag ?? code, score };
  return { kind: 'decision', actor: SYSTEM, subject: documentId, payload } as const;
}
