import { sql } from 'kysely';
import type { Db } from './open.ts';
import type { Task } from './results.ts';

/**
 * Notes that tasks have a result; in the transaction that saves it. That a receipt opens its task is up to a
 * trigger.
 */
export async function closeTasks(trx: Db, tasks: readonly Task[]): Promise<void> {
  const ids = tasks.map((task) => task.documentId);
  const anchors = tasks.map((task) => task.anchor);
  await sql`
    delete from open_tasks where (document_id, anchor) in (
      select open_tasks.document_id, open_tasks.anchor
      from unnest(${ids}::text[], ${anchors}::date[]) as given (document_id, anchor) join open_tasks using (document_id, anchor)
      order by 1, 2 for update of open_tasks)`.execute(trx);
}
