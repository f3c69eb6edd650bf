import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { verifyChain } from '../store/decisions/verify.ts';
import { activeRelease, releaseId } from '../store/releases.ts';
import { wrongTallies } from '../store/tallies.ts';
import { shadowRelease } from '../store/runs.ts';
import { type Check, fail, ok, warn } from './check.ts';

export async function checkDatabase({ store, config }: Context): Promise<Check[]> {
  const { rows } = await sql<{ version: string; schema: number; bytes: number }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
      (select max(version) from migrations) as schema`.execute(store.db);
  const { version, schema, bytes } = rows[0]!;
  const kind = config.databaseUrl === null ? 'embedded' : 'a server';
  const size = (bytes / 2 ** 20).toFixed(0);
  return [ok('database', `PostgreSQL ${version}, ${kind}, schema ${schema}, ${size} MiB`)];
}

/** Whether what readers see was made by this leveltag. */
export async function checkRelease({ store, versions }: Context): Promise<Check[]> {
  const active = await activeRelease(store.db);
  const shadow = await shadowRelease(store.db);
  const says = `active ${active.id.slice(0, 12)}, scores by ${active.versions.rubricId}`;
  if (shadow !== null) {
    const todo = 'look at the last run\'s report, then "leveltag promote", or leave it';
    return [warn('release', `${says}; ${shadow.slice(0, 12)} waits in shadow`, todo)];
  }
  if (active.id === releaseId(versions) || active.rubric !== null) return [ok('release', says)];
  const todo = '"leveltag reprocess" brings the stored results up to it';
  return [warn('release', `${says}; this leveltag is of another`, todo)];
}

interface Open {
  readonly waiting: number;
  readonly stuck: number;
  readonly failed: number;
  readonly removals: number;
}

/** What has not come to its end: tasks that wait for long, failed tries, bytes of erased documents. */
export async function checkWork({ store }: Context): Promise<Check[]> {
  const { rows } = await sql<Open>`
    select count(*)::int as waiting,
      count(*) filter (where dispatched_at < now() - interval '1 hour')::int as stuck,
      (select count(*)::int from dispatches where failure is not null) as failed,
      (select count(*)::int from blob_removals) as removals
    from receipts left join dispatches on dispatches.document_id = receipts.document_id
      and dispatches.anchor = receipts.anchor and failure is null
    where not exists (select from results
      where results.document_id = receipts.document_id and results.anchor = receipts.anchor)`.execute(
    store.db,
  );
  const { waiting, stuck, failed, removals } = rows[0]!;
  const says = `${waiting} without a result, ${failed} failed tries`;
  const checks = [
    stuck > 0
      ? warn(
          'work',
          `${says}, ${stuck} queued more than an hour ago`,
          'see that "leveltag work" or "serve" runs; "leveltag reconcile" queues them again',
        )
      : failed > 0
        ? warn('work', says, '"leveltag retry" tries them again')
        : ok('work', says),
  ];
  if (removals === 0) return checks;
  const todo = 'see that the blobs can be written: the next "leveltag erase" or night removes them';
  return [
    ...checks,
    fail('erased', `the bytes of ${removals} erased documents are still there`, todo),
  ];
}

/** Whether the counts that are kept are what there is. */
export async function checkCounts({ store }: Context): Promise<Check[]> {
  const wrong = await wrongTallies(store.db);
  if (wrong === 0) return [ok('counts', 'as many rows as are told')];
  return [warn('counts', `${wrong} are wrong`, '"leveltag reconcile" counts anew')];
}

/** Whether the log of decisions is whole. */
export async function checkLog({ store }: Context): Promise<Check[]> {
  const { entries, broken } = await verifyChain(store.db);
  if (broken === null) return [ok('log', `${entries} entries, the chain is whole`)];
  const todo =
    'compare with an export or a backup made before, and find out who can write to the database';
  return [fail('log', `the chain is broken at entry ${broken.sequence} (${broken.reason})`, todo)];
}

export function checkRetention({ config }: Context): Check {
  const { days, logDays } = config.retention;
  const documents =
    days === null
      ? 'documents stay until they are erased'
      : `documents are erased after ${days} days`;
  const log =
    logDays === null
      ? 'the log keeps what it tells'
      : `the log forgets people after ${logDays} days`;
  return ok('retention', `${documents}; ${log}`);
}
