import { type RawBuilder, sql } from 'kysely';
import type { LevelRecord } from '../domain/result.ts';
import type { Db } from './open.ts';
import { holdingOverride } from './overrides.ts';
import { type RecordRow, toRecord } from './records.ts';
import { activeRelease } from './releases.ts';
import { searchConditions, type SearchFilter } from './search-filter.ts';
import { FEW_FILES, FEW_RESULTS, nameFirst, namedReceipts } from './search-names.ts';
import { pageOrder } from './search-order.ts';
import { isSeen, sameTask } from './seen.ts';

export type { SearchFilter };

type Sql = RawBuilder<unknown>;

export const SORTS = ['received', 'score', 'months', 'name'] as const;
export type Sort = (typeof SORTS)[number];

export interface Order {
  readonly sort: Sort;
  readonly descending: boolean;
}

/** Where a page ended: what it is sorted by, and the receipt. */
export interface Cursor {
  readonly value: string | number | null;
  readonly receipt: number;
}

/** A record with the number of its receipt, by which it is asked for. */
export interface FoundRecord {
  readonly receipt: number;
  readonly record: LevelRecord;
}

export interface SearchPage {
  readonly found: readonly FoundRecord[];
  /** Null on the last page. */
  readonly next: Cursor | null;
}

/** Results that are seen although they are not of the active release: mostly none, and looked up first. */
function standing(active: string): RawBuilder<unknown> {
  return sql`standing as materialized (
    select * from results where stands_in and release_id <> ${active})`;
}

/** The tables in which results are that readers see, each with the condition for it. */
function waysOfBeingSeen(active: string): readonly (readonly [Sql, Sql])[] {
  return [
    [sql`results`, sql`release_id = ${active}`],
    [sql`standing`, sql`true`],
  ];
}

/**
 * Records as `listRecords` gives them, sorted, a page at a time. What has no value to sort by comes last in
 * either direction.
 */
export async function searchRecords(
  db: Db,
  filter: SearchFilter,
  order: Order,
  after: Cursor | null,
  limit: number,
): Promise<SearchPage> {
  const { rows, next } = await searchRows(db, filter, order, after, limit, WITH_BODY);
  return { found: rows.map((row) => ({ receipt: row.receipt, record: toRecord(row) })), next };
}

const WITH_BODY: BodyOf<string> = {
  body: sql`body`,
  join: sql`join bodies on bodies.document_id = page.document_id and hash = body_hash`,
};

/** What a page is searched with that needs no bodies. */
export const WITHOUT_BODY: BodyOf<null> = { body: sql`null`, join: sql`` };

interface BodyOf<Body> {
  readonly body: RawBuilder<Body>;
  readonly join: Sql;
}

export type FoundRow<Body> = Omit<RecordRow, 'body'> & {
  readonly key: string | number | null;
  readonly documentId: string;
  readonly bodyHash: string;
  readonly body: Body;
};

/** A page of rows as the database has them, with the bodies of their results or without. */
export async function searchRows<Body>(
  db: Db,
  filter: SearchFilter,
  order: Order,
  after: Cursor | null,
  limit: number,
  { body, join }: BodyOf<Body>,
): Promise<{ readonly rows: readonly FoundRow<Body>[]; readonly next: Cursor | null }> {
  const { id: active } = await activeRelease(db);
  const ordered = pageOrder(order, after);
  const { isOfResults, key, outer, parts } = ordered;
  const sources: readonly (readonly [Sql, Sql])[] = isOfResults
    ? waysOfBeingSeen(active)
    : [[sql`results`, isSeen('results', active)]];
  const isFew = isOfResults && (await isFewInBatch(db, filter));
  const named = isFew ? null : await nameFirst(db, filter, isOfResults ? FEW_RESULTS : FEW_FILES);
  const receipts = named ? namedReceipts(ordered) : sql`receipts`;
  const inner = (named && ordered.keyed) ?? ordered.inner;
  const isSorted = isOfResults && (isFew || named !== null);
  // One branch for each way of being seen, and of having a value, so that an index gives its rows in order.
  const branches = parts.flatMap(({ where, isLast }) =>
    sources.map(([results, seen]) => {
      const rows = sql`
    select receipts.id as receipt, results.document_id, results.anchor, source_name, batch,
      external_id, body_hash, release_id, ${key} as key, ${sql.lit(isLast)} as is_last
    from ${receipts}
    join ${results} as results on ${isSorted ? EQUAL_TASK : sameTask('results', 'receipts')}
    where ${seen} and ${searchConditions(named?.rest ?? filter)} and ${where}`;
      return isSorted
        ? sql`(select * from (${rows} offset 0) as page order by ${outer} limit ${limit + 1})`
        : sql`(${rows} order by ${inner} limit ${limit + 1})`;
    }),
  );
  const { rows } = await sql<FoundRow<Body>>`
    with ${standing(active)}${named?.table ?? sql``}, page as materialized (
      select * from (${sql.join(branches, sql` union all `)}) as page
      order by ${outer} limit ${limit + 1}
    )
    select receipt, key, page.document_id as "documentId", body_hash as "bodyHash", page.anchor,
      source_name, batch, external_id, bytes, ${body} as body, versions,
      ${holdingOverride('page')} as override
    from page
    join documents on documents.id = page.document_id
    join releases on releases.id = release_id
    ${join}
    order by ${outer}`.execute(db);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown,
    next: last ? { value: last.key, receipt: last.receipt } : null,
  };
}

/** Files of a batch that are sorted faster than their places in an index of all results are found. */
const FEW = 5_000;

/** Of few files each is looked up by the whole key of its result. */
const EQUAL_TASK = sql`results.document_id = receipts.document_id and results.anchor = receipts.anchor`;

/** Whether a batch is asked for that has few files: the planner would walk through the results of all others. */
async function isFewInBatch(db: Db, { batch }: SearchFilter): Promise<boolean> {
  if (batch === undefined) return false;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from receipts where batch = ${batch} limit ${FEW + 1}) as few`.execute(db);
  return rows[0]!.count <= FEW;
}

/** The record of one receipt, or null where it has no result, or there is none. */
export async function findRecord(db: Db, receipt: number): Promise<FoundRecord | null> {
  const order = { sort: 'received', descending: false } as const;
  const { found } = await searchRecords(db, { receipt }, order, null, 1);
  return found[0] ?? null;
}

/** How many records match, by the level that people see, or `untagged`. */
export async function countRecords(
  db: Db,
  filter: SearchFilter,
): Promise<ReadonlyMap<string, number>> {
  return countSome(db, filter, null);
}

/**
 * As far as lists count: nobody reads one of so many to its end, and to tell how many more there are takes as long as
 * there are people.
 */
export const MOST_COUNTED = 10_000;

/** Counts that stop at a number. */
export interface BoundedCounts {
  /** Of those that were counted; together at most the number. */
  readonly counts: ReadonlyMap<string, number>;
  /** Whether there are more. */
  readonly isMore: boolean;
}

/** As `countRecords`, but no further than `most`: at a million records the rest is what takes time. */
export async function countUpTo(
  db: Db,
  filter: SearchFilter,
  most: number,
): Promise<BoundedCounts> {
  // What has a result was received, so that many results are many people, whoever they are.
  const results = isOfReceipts(filter) ? null : await countSome(db, filter, most + 1, false);
  if (results !== null && totalOf(results) > most) return bounded(results);
  const counts = await countSome(db, filter, most + 1);
  return totalOf(counts) > most ? bounded(counts) : { counts, isMore: false };
}

/** @param counts of one more than is to be counted, which tells that there are more */
function bounded(counts: Map<string, number>): BoundedCounts {
  const [level, count] = [...counts][0]!;
  if (count > 1) counts.set(level, count - 1);
  else counts.delete(level);
  return { counts, isMore: true };
}

function totalOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Whether the filter asks for something that results alone do not tell. */
function isOfReceipts({ levels, signals, roles, outcome, quality, ...others }: SearchFilter) {
  const { minMonths, maxMonths, ...rest } = others;
  return Object.values(rest).some((asked) => asked !== undefined);
}

/** @param withReceipts false counts results, however often each was received */
async function countSome(
  db: Db,
  filter: SearchFilter,
  most: number | null,
  withReceipts = true,
): Promise<Map<string, number>> {
  const { id: active } = await activeRelease(db);
  const isFew = await isFewInBatch(db, filter);
  const named = isFew ? null : await nameFirst(db, filter, FEW_FILES);
  const receipts = named ? sql`named as receipts` : sql`receipts`;
  const bound = most === null ? sql`` : sql`limit ${most}`;
  const task = isFew || named ? EQUAL_TASK : sameTask('results', 'receipts');
  const branch = (results: RawBuilder<unknown>, seen: RawBuilder<unknown>) => sql`
    (select effective_level
    from ${results} as results ${withReceipts ? sql`join ${receipts} on ${task}` : sql``}
    where ${seen} and ${searchConditions(named?.rest ?? filter)} ${bound})`;
  const { rows } = await sql<{ level: string; count: number }>`
    with ${standing(active)}${named?.table ?? sql``}
    select coalesce(effective_level, 'untagged') as level, count(*)::int as count
    from (
      ${branch(sql`results`, sql`release_id = ${active}`)}
      union all
      ${branch(sql`standing`, sql`true`)}
      ${bound}
    ) as both_ways
    group by 1 order by 1`.execute(db);
  return new Map(rows.map(({ level, count }) => [level, count]));
}
