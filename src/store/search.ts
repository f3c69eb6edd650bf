import { type RawBuilder, sql } from 'kysely';
import type { IsoDate } from '../domain/months.ts';
import type { LevelRecord, Role } from '../domain/result.ts';
import type { Db } from './open.ts';
import { holdingOverride } from './overrides.ts';
import { type RecordFilter, type RecordRow, toRecord } from './records.ts';
import { activeRelease } from './releases.ts';
import { pageOrder } from './search-order.ts';
import { isSeen, sameTask } from './seen.ts';

type Sql = RawBuilder<unknown>;

/** Which records are asked for; what is absent does not restrict. */
export interface SearchFilter extends RecordFilter {
  /** Received on this day or before. */
  readonly until?: IsoDate;
  readonly roles?: readonly Role[];
  readonly outcome?: 'tagged' | 'untagged';
  readonly quality?: 'ok' | 'degraded' | 'unread';
  /** Months in the role, the least that can be. */
  readonly minMonths?: number;
  readonly maxMonths?: number;
  /** A part of the file's name, in either case. */
  readonly name?: string;
  readonly externalId?: string;
  /** A person has decided on another level than the computed one. */
  readonly isOverridden?: boolean;
  readonly receipt?: number;
}

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
  const { id: active } = await activeRelease(db);
  const { isOfResults, key, inner, outer, parts } = pageOrder(order, after);
  const sources: readonly (readonly [Sql, Sql])[] = isOfResults
    ? waysOfBeingSeen(active)
    : [[sql`results`, isSeen('results', active)]];
  // One branch for each way of being seen, and of having a value, so that an index gives its rows in order.
  const branches = parts.flatMap(({ where, isLast }) =>
    sources.map(
      ([results, seen]) => sql`(
    select receipts.id as receipt, results.document_id, results.anchor, source_name, batch,
      external_id, body_hash, release_id, ${key} as key, ${sql.lit(isLast)} as is_last
    from receipts
    join ${results} as results on ${sameTask('results', 'receipts')}
    where ${seen} and ${conditions(filter)} and ${where}
    order by ${inner} limit ${limit + 1})`,
    ),
  );
  const { rows } = await sql<RecordRow & { key: string | number | null }>`
    with ${standing(active)}, page as materialized (
      select * from (${sql.join(branches, sql` union all `)}) as page
      order by ${outer} limit ${limit + 1}
    )
    select receipt, key, page.anchor, source_name, batch, external_id, bytes, body, versions,
      ${holdingOverride('page')} as override
    from page
    join documents on documents.id = page.document_id
    join releases on releases.id = release_id
    join result_bodies on result_bodies.document_id = page.document_id and hash = body_hash
    order by ${outer}`.execute(db);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    found: shown.map((row) => ({ receipt: row.receipt, record: toRecord(row) })),
    next: last ? { value: last.key, receipt: last.receipt } : null,
  };
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
  const { id: active } = await activeRelease(db);
  const branch = (results: RawBuilder<unknown>, seen: RawBuilder<unknown>) => sql`
    select effective_level from receipts
    join ${results} as results on ${sameTask('results', 'receipts')}
    where ${seen} and ${conditions(filter)}`;
  const { rows } = await sql<{ level: string; count: number }>`
    with ${standing(active)}
    select coalesce(effective_level, 'untagged') as level, count(*)::int as count
    from (
      ${branch(sql`results`, sql`release_id = ${active}`)}
      union all
      ${branch(sql`standing`, sql`true`)}
    ) as both_ways
    group by 1 order by 1`.execute(db);
  return new Map(rows.map(({ level, count }) => [level, count]));
}

function conditions(filter: SearchFilter): RawBuilder<unknown> {
  const { levels, signals, since, until, batch, id, roles, outcome, quality } = filter;
  const { minMonths, maxMonths, name, externalId, isOverridden, receipt } = filter;
  const all = [
    sql`true`,
    ...(levels ? [sql`effective_level = any(${levels}::text[])`] : []),
    ...(signals ? [sql`signals @> ${signals}::text[]`] : []),
    ...(roles ? [sql`role = any(${roles}::text[])`] : []),
    ...(outcome ? [sql`outcome = ${outcome}`] : []),
    ...(quality ? [sql`quality = ${quality}`] : []),
    ...(minMonths !== undefined ? [sql`pm_months >= ${minMonths}`] : []),
    ...(maxMonths !== undefined ? [sql`pm_months <= ${maxMonths}`] : []),
    ...(since ? [sql`receipts.anchor >= ${since}::date`] : []),
    ...(until ? [sql`receipts.anchor <= ${until}::date`] : []),
    ...(batch !== undefined ? [sql`batch = ${batch}`] : []),
    ...(externalId !== undefined ? [sql`external_id = ${externalId}`] : []),
    // Few are: the first condition has them found by the overrides, not by a walk over all results.
    ...(isOverridden
      ? [
          sql`(receipts.document_id, receipts.anchor) in (select document_id, anchor from overrides)`,
          sql`effective_level is distinct from level`,
        ]
      : []),
    ...(receipt !== undefined ? [sql`receipts.id = ${receipt}`] : []),
    ...(name ? [sql`source_name ilike ${`%${name.replace(/[\\%_]/g, '\\$&')}%`}`] : []),
    // A range, so that the primary key serves it: ids are hex, and `g` follows `f`.
    ...(id ? [sql`receipts.document_id >= ${id} and receipts.document_id < ${`${id}g`}`] : []),
  ];
  return sql.join(all, sql` and `);
}
