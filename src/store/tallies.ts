import { sql } from 'kysely';
import type { Db } from './open.ts';
import { inTransaction } from './transaction.ts';

/** How much of everything there is, as the tallies say. */
export interface Tallies {
  readonly documents: number;
  readonly bytes: number;
  readonly receipts: number;
  /** Results of a release by level, or by why there is none; the largest first. */
  readonly verdicts: readonly { readonly verdict: string; readonly count: number }[];
}

/** Any number that no other lock of leveltag's has. */
const FOLDING_LOCK = 0x6c657666;

/** @param release whose results are asked for */
export async function readTallies(db: Db, release: string): Promise<Tallies> {
  const { rows } = await sql<Tally>`
    select what, key, sum(amount)::bigint as amount from tallies
    where what <> 'results' or key like ${`${release} %`}
    group by 1, 2 having sum(amount) <> 0 order by 3 desc, 2`.execute(db);
  const total = (what: string): number => rows.find((row) => row.what === what)?.amount ?? 0;
  return {
    documents: total('documents'),
    bytes: total('bytes'),
    receipts: total('receipts'),
    verdicts: rows
      .filter(({ what }) => what === 'results')
      .map(({ key, amount }) => ({ verdict: key.slice(release.length + 1), count: amount })),
  };
}

interface Tally {
  readonly what: string;
  readonly key: string;
  readonly amount: number;
}

/** Makes one row of all that there are of a key. One process does it at a time, and nobody waits for it. */
export async function foldTallies(db: Db): Promise<void> {
  await sql`
    with turn as materialized (select pg_try_advisory_xact_lock(${FOLDING_LOCK}) as is_ours),
    gone as (delete from tallies where (select is_ours from turn) returning *)
    insert into tallies
    select what, key, sum(amount) from gone group by 1, 2 having sum(amount) <> 0`.execute(db);
}

/** The tallies that are not what the tables hold. */
export async function wrongTallies(db: Db): Promise<number> {
  const { rows } = await sql<{ wrong: number }>`
    select count(*)::int as wrong
    from (select what, key, sum(amount) as amount from tallies group by 1, 2 having sum(amount) <> 0) as told
    full join counted using (what, key)
    where told.amount is distinct from counted.amount`.execute(db);
  return rows[0]!.wrong;
}

/** Counts anew where tallies are wrong; until it has, nothing is received, written or erased. @returns how many were wrong */
export async function mendTallies(db: Db): Promise<number> {
  if ((await wrongTallies(db)) === 0) return 0;
  return inTransaction(db, async (trx) => {
    await sql`lock table documents, receipts, results, tallies in share row exclusive mode`.execute(
      trx,
    );
    const wrong = await wrongTallies(trx);
    await sql`delete from tallies`.execute(trx);
    await sql`insert into tallies select * from counted`.execute(trx);
    return wrong;
  });
}
