import { sql } from 'kysely';
import type { Db } from './open.ts';
import type { Task } from './results.ts';

/** Notes of tasks that were just received whether they have no result yet. */
export async function openTasks(trx: Db, tasks: readonly Task[]): Promise<void> {
  await sql`
    insert into open_tasks (document_id, anchor)
    select distinct document_id, anchor from ${given(tasks)}
    where not exists (select from results
      where results.document_id = given.document_id and results.anchor = given.anchor)
    order by document_id, anchor
    on conflict do nothing`.execute(trx);
}

/** Notes that tasks have a result; in the transaction that saves it. */
export async function closeTasks(trx: Db, tasks: readonly Task[]): Promise<void> {
  await sql`
    delete from open_tasks where (document_id, anchor) in (
      select open_tasks.document_id, open_tasks.anchor
      from ${given(tasks)} join open_tasks using (document_id, anchor)
      order by 1, 2 for update of open_tasks)`.execute(trx);
}

function given(tasks: readonly Task[]) {
  const ids = tasks.map((task) => task.documentId);
  const anchors = tasks.map((task) => task.anchor);
  return sql`unnest(${ids}::text[], ${anchors}::date[]) as given (document_id, anchor)`;
}
