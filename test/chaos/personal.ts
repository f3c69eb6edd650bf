import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Context } from '../../src/context.ts';
import type { TestRedis } from '../queue/redis-server.ts';
import { PERSONAL } from './people.ts';

/** Where something of a person was found: in none of these places may it be. */
export async function personalIn(
  context: Context,
  logs: string,
  redis: TestRedis | null,
): Promise<string[]> {
  const found: string[] = [];
  const look = (place: string, text: string): void => {
    if (PERSONAL.test(text)) found.push(place);
  };
  for (const [file, text] of await logTexts(logs)) look(file, text);
  for (const [table, text] of await queueTables(context)) look(table, text);
  if (redis) look('Redis', await redis.dump());
  return found;
}

/** Every log of workers and servers. */
export async function logTexts(folder: string): Promise<[string, string][]> {
  const files = await readdir(folder);
  return Promise.all(
    files.map(async (file): Promise<[string, string]> => [
      file,
      await readFile(join(folder, file), 'latin1'),
    ]),
  );
}

/** The rows of all tables of the queue in the database, as text. */
async function queueTables({ store: { db } }: Context): Promise<[string, string][]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'bullmq'`.execute(db);
  return Promise.all(
    rows.map(async ({ name }): Promise<[string, string]> => {
      const all = await sql<{ row: string }>`
        select t::text as row from ${sql.table(`bullmq.${name}`)} as t`.execute(db);
      return [name, all.rows.map(({ row }) => row).join('\n')];
    }),
  );
}
