import { type RawBuilder, sql } from 'kysely';
import type { Db } from './open.ts';
import { nameCondition, type SearchFilter } from './search-filter.ts';
import type { PageOrder } from './search-order.ts';

type Sql = RawBuilder<unknown>;

/** So many files are found by the index of names and sorted faster than 50 of them are met among all others. */
export const FEW_FILES = 50_000;
/** The same where the result of each has to be looked up before they can be sorted. */
export const FEW_RESULTS = 5_000;

/**
 * Whether no more than `most` files bear the name that is asked for, as far as the planner knows. It would take
 * those of a name to be spread evenly over all, and walk by the order that is asked for until a page is full; but
 * names stand together, as files of a folder come in together, and a walk that begins elsewhere is a long one.
 */
export async function isRareName(db: Db, { name }: SearchFilter, most: number): Promise<boolean> {
  if (!name) return false;
  const { rows } = await sql<{ 'QUERY PLAN': readonly [Planned] }>`
    explain (format json) select from receipts where ${nameCondition(name)}`.execute(db);
  return rows[0]!['QUERY PLAN'][0].Plan['Plan Rows'] <= most;
}

interface Planned {
  readonly Plan: { readonly 'Plan Rows': number };
}

/** The files of a name, found before anything else is looked at. */
export function named(name: string): Sql {
  return sql`named as materialized (select * from receipts where ${nameCondition(name)})`;
}

/**
 * They in place of `receipts`. In an order of receipts they are sorted here, so that only as many results are looked
 * up as a page has.
 */
export function namedReceipts({ isOfResults, key, inner }: PageOrder): Sql {
  if (isOfResults) return sql`named as receipts`;
  return sql`(select *, ${key} as key from named as receipts order by ${inner}) as receipts`;
}
