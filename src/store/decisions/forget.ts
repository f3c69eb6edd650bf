import { sql } from 'kysely';
import type { Db } from '../open.ts';

/**
 * Forgets what entries that are older than `days` told of people. The chain keeps the entries themselves,
 * and stays valid.
 *
 * @returns how many were forgotten
 */
export async function forgetPayloads(db: Db, days: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from decision_contents using decisions
    where decisions.sequence = decision_contents.sequence
      and at < now() - make_interval(days => ${days}::int)`.execute(db);
  return Number(numAffectedRows ?? 0);
}

/** Takes the name of somebody who acted out of the log, which goes on knowing a number. */
export async function forgetActor(db: Db, name: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update actors set name = null where name = ${name}`.execute(db);
  return Number(numAffectedRows ?? 0) > 0;
}
