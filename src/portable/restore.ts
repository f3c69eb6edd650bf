import { sql } from 'kysely';
import { join } from 'node:path';
import { openFolder } from '../blobs/folder.ts';
import { openBlobs } from '../blobs/open.ts';
import type { Config } from '../config.ts';
import { appendDecision } from '../store/decisions/append.ts';
import { migrate, SCHEMA } from '../store/migrate.ts';
import { MIGRATIONS } from '../store/migrations/index.ts';
import { type Db, openStore } from '../store/open.ts';
import { openPool } from '../store/pool.ts';
import { listDocuments } from '../store/documents.ts';
import { inTransaction } from '../store/transaction.ts';
import { BACKUP_VERSION, BLOB_FOLDER, DATABASE_FILE } from './backup.ts';
import { PortableError } from './errors.ts';
import { fillTables } from './fill-tables.ts';
import { checkLines, readLines } from './lines.ts';

export interface RestoreReport {
  readonly rows: number;
  readonly blobs: number;
  /** Documents whose bytes are not in the backup. */
  readonly missing: number;
}

export interface RestoreOptions {
  readonly folder: string;
  /** Who restores, for the log. */
  readonly actor: string;
}

const PAGE = 500;

/**
 * Brings an installation that holds nothing to the state of a backup, whatever database and blobs it is
 * configured for, and whatever older leveltag made the backup. All of it is read before anything is written.
 *
 * @throws PortableError `not_empty` where something is stored already
 */
export async function restore(
  config: Config,
  { folder, actor }: RestoreOptions,
): Promise<RestoreReport> {
  const file = join(folder, DATABASE_FILE);
  await checkLines(file);
  const schema = await schemaOf(file);
  const rows = await restoreDatabase(config, file, schema);
  const store = await openStore(config);
  try {
    const blobs = await restoreBlobs(config, store.db, folder);
    const payload = { what: 'backup', rows };
    await appendDecision(store.db, { kind: 'import', actor, subject: null, payload });
    return { rows, ...blobs };
  } finally {
    await store.close();
  }
}

async function schemaOf(file: string): Promise<number> {
  for await (const { kind, version, schema } of readLines(file)) {
    if (kind !== 'backup' || typeof schema !== 'number') break;
    if (version === BACKUP_VERSION && schema <= MIGRATIONS.length) return schema;
    throw new PortableError('archive_too_new', `${file} is of a newer leveltag: upgrade this one`);
  }
  const message = `${file} is no backup that "leveltag backup" wrote: name another folder`;
  throw new PortableError('archive_unusable', message);
}

/** The tables are made as they were when the backup was, filled, and then brought up to date. */
async function restoreDatabase(config: Config, file: string, schema: number): Promise<number> {
  const store = await openStore(config);
  const pool = openPool({ ...store.connection, application_name: 'leveltag', max: 2 });
  try {
    await refuseUnlessEmpty(store.db);
    await pool.query(`drop schema ${SCHEMA} cascade`);
    await migrate(pool, schema);
    try {
      const rows = await inTransaction(store.db, (trx) => fillTables(trx, readLines(file)));
      await migrate(pool);
      return rows;
    } catch (error) {
      // As empty as before, so that it can be tried again.
      await pool.query(`drop schema ${SCHEMA} cascade`);
      throw error;
    }
  } finally {
    await pool.end();
    await store.close();
  }
}

async function refuseUnlessEmpty(db: Db): Promise<void> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from documents) or exists (select from decisions) as used`.execute(db);
  if (!rows[0]!.used) return;
  throw new PortableError(
    'not_empty',
    'there is something stored already: set LEVELTAG_DATA or DATABASE_URL to an empty place, and restore there',
  );
}

async function restoreBlobs(
  config: Config,
  db: Db,
  folder: string,
): Promise<{ blobs: number; missing: number }> {
  const copies = openFolder(join(folder, BLOB_FOLDER));
  const blobs = openBlobs(config);
  const report = { blobs: 0, missing: 0 };
  try {
    for (let after = ''; ;) {
      const page = await listDocuments(db, after, PAGE);
      for (const { id, bytes } of page) {
        if ((await copies.size(id)) === bytes) {
          await blobs.put(await copies.get(id));
          report.blobs++;
        } else report.missing++;
      }
      if (page.length < PAGE) return report;
      after = page.at(-1)!.id;
    }
  } finally {
    await blobs.close();
  }
}
