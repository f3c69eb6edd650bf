import { sql } from 'kysely';
import type { Db } from '../../../src/store/open.ts';

/** Tables that are filled, each before those that point at it. */
const FILLED = ['documents', 'receipts', 'result_bodies', 'results', 'dispatches'] as const;

/**
 * Does `load` on a connection without what slows a load down: triggers, foreign keys and indexes that serve no
 * constraint. The indexes are made afterwards, and what triggers keep is counted.
 */
export async function loadFast(db: Db, load: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = current_schema() and tablename = any(${FILLED}::text[])
      and not exists (select from pg_constraint
        where conindid = (quote_ident(schemaname) || '.' || quote_ident(indexname))::regclass)`.execute(
    db,
  );
  await sql`set maintenance_work_mem = '256MB'`.execute(db);
  for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(db);
  await unchecked(db, load);
  for (const { definition } of rows) await sql.raw(definition).execute(db);
  await sql`delete from tallies`.execute(db);
  await sql`insert into tallies select * from counted`.execute(db);
  // So that pages are known to be visible to all, as they are in a database that has run for a day.
  for (const table of FILLED) await sql`vacuum analyze ${sql.ref(table)}`.execute(db);
}

/** Does `load` on a connection without triggers and foreign keys, and without waiting for the disk. */
export async function unchecked(db: Db, load: () => Promise<unknown>): Promise<void> {
  await sql`set session_replication_role = replica`.execute(db);
  await sql`set synchronous_commit = off`.execute(db);
  await load();
  await sql`reset session_replication_role`.execute(db);
}
