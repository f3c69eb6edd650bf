import { runMigrations as runQueueMigrations } from 'bullmq';
import type { Pool, PoolClient } from 'pg';
import { StoreError } from './errors.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** Everything of leveltag's own stands in this schema; the queue has one beside it. */
export const SCHEMA = 'leveltag';

/** Any number that no other program on the database uses: `leve` in ASCII. */
const LOCK = 0x6c657665;

/**
 * Brings the database to the newest schema. Processes that start together wait for one another; a
 * database that is up to date is only read.
 *
 * @param upTo the schema to stop at, for a backup of an older leveltag; default: the newest
 * @throws StoreError `schema_too_new` for one that a newer leveltag has migrated.
 */
export async function migrate(pool: Pool, upTo = MIGRATIONS.length): Promise<void> {
  const newest = MIGRATIONS.length;
  const found = await currentVersion(pool);
  if (found > newest) throw tooNew(found, newest);
  if (found >= upTo) return;
  const client = await pool.connect();
  try {
    // Before the transaction, not in it: one that waits inside keeps believing that there is no schema.
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await runQueueMigrations(client);
    await applyPending(client, upTo);
  } finally {
    // Ending the session gives the lock back, whatever state the session is in.
    client.release(true);
  }
}

async function applyPending(client: PoolClient, upTo: number): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`create schema if not exists ${SCHEMA}`);
    await client.query(`set local search_path to ${SCHEMA}`);
    await client.query(
      'create table if not exists migrations (version integer primary key, name text not null, applied_at timestamptz not null default now())',
    );
    const found = await currentVersion(client);
    for (const migration of MIGRATIONS.slice(found, upTo)) {
      await client.query(migration.sql);
      await client.query('insert into migrations (version, name) values ($1, $2)', [
        migration.version,
        migration.name,
      ]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function currentVersion(client: Pool | PoolClient): Promise<number> {
  const table = await client.query<{ there: boolean }>(
    `select to_regclass('${SCHEMA}.migrations') is not null as there`,
  );
  if (!table.rows[0]?.there) return 0;
  const found = await client.query<{ version: number }>(
    `select coalesce(max(version), 0)::int as version from ${SCHEMA}.migrations`,
  );
  return found.rows[0]?.version ?? 0;
}

function tooNew(found: number, newest: number): StoreError {
  return new StoreError(
    'schema_too_new',
    `the database has schema ${found}, this leveltag knows ${newest}: upgrade leveltag`,
  );
}
