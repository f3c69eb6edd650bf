import { sql } from 'kysely';
import type { Db } from './open.ts';

/** Long enough that one slow file does not show, short enough to tell of the present. */
const STRETCH_SECONDS = 20;

/** Results a second that files of a batch have got lately; null where there was none. */
export async function batchPace(db: Db, batch: string): Promise<number | null> {
  const { rows } = await sql<{ count: number; seconds: number }>`
    select count(*)::int as count,
      least(${STRETCH_SECONDS}::float8, extract(epoch from now() - min(receipts.created_at))::float8) as seconds
    from receipts
    join results on results.document_id = receipts.document_id and results.anchor = receipts.anchor
    where batch = ${batch}
      and results.created_at > now() - make_interval(secs => ${STRETCH_SECONDS}::float8)`.execute(
    db,
  );
  const { count, seconds } = rows[0]!;
  return count === 0 ? null : count / Math.max(1, seconds);
}
