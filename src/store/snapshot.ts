import { sql } from 'kysely';
import type { Db } from './open.ts';

/** Names what the database holds: as long as it answers the same, nothing has been committed. */
export async function snapshotOf(db: Db): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`
    select pg_current_snapshot()::text as snapshot`.execute(db);
  return rows[0]!.snapshot;
}
