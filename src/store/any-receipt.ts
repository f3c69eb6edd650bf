import { sql } from 'kysely';
import type { Db } from './open.ts';

/** Whether a file was ever received that has not been erased. */
export async function isAnythingReceived(db: Db): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists(select from receipts) as any`.execute(db);
  return rows[0]!.any;
}
