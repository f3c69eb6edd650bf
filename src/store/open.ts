import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { StoreError } from './errors.ts';
import { type EmbeddedServer, startOrAttach } from './embedded/server.ts';
import { migrate, SCHEMA } from './migrate.ts';
import { type KeepOutcome, outcomeKeeper } from './outcomes.ts';
import { openPool } from './pool.ts';
import type { Tables } from './schema.ts';

export type Db = Kysely<Tables>;

export interface StoreConfig {
  /** LEVELTAG_DATA: where the embedded server lives; not used with a URL. */
  readonly dataDir: string;
  /** DATABASE_URL; null for the embedded server. */
  readonly databaseUrl: string | null;
}

export interface Store {
  readonly db: Db;
  /** Names this installation wherever its work leaves the database, such as keys in a shared Redis. */
  readonly installation: string;
  /** How to open more connections to the same database. */
  readonly connection: pg.PoolConfig;
  /** Keeps what a job of this process has come to, with what comes while the last is being committed. */
  readonly keep: KeepOutcome;
  close(): Promise<void>;
}

/**
 * Opens the database, starting the embedded server when no other is configured, and brings it to the
 * newest schema. Close it in a `finally`.
 *
 * @throws StoreError `database_unavailable`, `schema_too_new` or one of the embedded server's.
 */
export async function openStore(config: StoreConfig): Promise<Store> {
  const server = config.databaseUrl === null ? await startOrAttach(config.dataDir) : null;
  const connection = server?.connection ?? { connectionString: config.databaseUrl! };
  const pool = openPool({ ...connection, ...SESSION, max: 10, types: { getTypeParser } });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrateOrExplain(pool);
    const { id } = await db.selectFrom('installation').select('id').executeTakeFirstOrThrow();
    const keep = outcomeKeeper(db);
    return { db, installation: id, connection, keep, close: () => close(db, server) };
  } catch (error) {
    await close(db, server);
    throw error;
  }
}

const SESSION: pg.PoolConfig = {
  options: `-c search_path=${SCHEMA} -c timezone=UTC`,
  application_name: 'leveltag',
};

async function close(db: Db, server: EmbeddedServer | null): Promise<void> {
  try {
    await db.destroy();
  } finally {
    await server?.release();
  }
}

async function migrateOrExplain(pool: pg.Pool): Promise<void> {
  try {
    await migrate(pool);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      'database_unavailable',
      `the database cannot be used (${said}): check DATABASE_URL, and that its user may create schemas`,
      { cause: error },
    );
  }
}

const DATE = pg.types.builtins.DATE;
const INT8 = pg.types.builtins.INT8;

/** Dates stay `YYYY-MM-DD`: a `Date` would shift them by the time zone. Counts fit a number. */
function getTypeParser(id: number, format?: 'text' | 'binary'): unknown {
  if (id === DATE) return String;
  if (id === INT8) return Number;
  return pg.types.getTypeParser(id, format as 'text');
}
