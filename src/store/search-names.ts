import { type RawBuilder, sql } from 'kysely';
import type { Db } from './open.ts';
import { nameCondition, type SearchFilter } from './search-filter.ts';
import type { PageOrder } from './search-order.ts';

type Sql = RawBuilder<unknown>;

/** So many files are found by the index of names and sorted faster than 50 of them are met among all others. */
export const FEW_FILES = 50_000;
/** The same where the result of each has to be looked up before they can be sorted. */
export const FEW_RESULTS = 5_000;

/** A filter of which the name is looked for before anything else. */
export interface NameFirst {
  /** The files of that name, `named`, to follow another common table. */
  readonly table: Sql;
  /** What is asked of them besides. */
  readonly rest: SearchFilter;
}

/**
 * The planner would take files of a name to be spread evenly over all, and walk by the order that is asked for until
 * a page is full; but names stand together, as files of a folder come in together, and a walk that begins elsewhere
 * is a long one.
 *
 * @returns null where no name is asked for, or more than `most` files bear it, as far as the planner knows
 */
export async function nameFirst(
  db: Db,
  { name, ...rest }: SearchFilter,
  most: number,
): Promise<NameFirst | null> {
  if (!name) return null;
  const files = sql`select * from receipts where ${nameCondition(name)}`;
  const { rows } = await sql<{ 'QUERY PLAN': readonly [Planned] }>`
    explain (format json) ${files}`.execute(db);
  if (rows[0]!['QUERY PLAN'][0].Plan['Plan Rows'] > most) return null;
  return { table: sql`, named as materialized (${files})`, rest };
}

interface Planned {
  readonly Plan: { readonly 'Plan Rows': number };
}

/**
 * Those of a name in place of `receipts`. In an order of receipts they are sorted here, so that only as many results are looked
 * up as a page has.
 */
export function namedReceipts({ isOfResults, key, inner }: PageOrder): Sql {
  if (isOfResults) return sql`named as receipts`;
  return sql`(select *, ${key} as key from named as receipts order by ${inner}) as receipts`;
}
