import { sql } from 'kysely';
import type { Db } from '../store/open.ts';
import type { Line } from './lines.ts';
import { DERIVED, OPEN, tablesInOrder } from './tables.ts';

/** Rows that are written in one statement, at most so many or so much. */
const MOST_ROWS = 500;
const MOST_CHARACTERS = 8_000_000;
/** Its one row is never deleted, so it is changed. */
const HEAD = 'decision_head';

/**
 * Fills the tables of a fresh schema with the rows of a backup.
 *
 * @returns how many rows
 */
export async function fillTables(trx: Db, lines: AsyncIterable<Line>): Promise<number> {
  const tables = await tablesInOrder(trx);
  for (const table of tables.toReversed()) {
    if (table !== HEAD) await sql`delete from ${sql.table(table)}`.execute(trx);
  }
  let count = 0;
  let open = { table: '', rows: [] as string[], characters: 0 };
  for await (const line of lines) {
    if (line.kind !== 'row') continue;
    const table = line['table'] as string;
    if (!tables.includes(table)) throw new TypeError('a row of an unknown table');
    // In backups of before they were left out.
    if (DERIVED.includes(table)) continue;
    const isFull = open.rows.length === MOST_ROWS || open.characters > MOST_CHARACTERS;
    if (table !== open.table || isFull) {
      await insert(trx, open.table, open.rows);
      open = { table, rows: [], characters: 0 };
    }
    const row = line['row'] as string;
    open.rows.push(row);
    open.characters += row.length;
    count++;
  }
  await insert(trx, open.table, open.rows);
  if (tables.includes(OPEN)) await closeDone(trx);
  for (const table of tables) await continueNumbers(trx, table);
  return count;
}

async function closeDone(trx: Db): Promise<void> {
  await sql`
    delete from open_tasks using results
    where results.document_id = open_tasks.document_id and results.anchor = open_tasks.anchor`.execute(
    trx,
  );
}

async function insert(trx: Db, table: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  const json = `[${rows.join(',')}]`;
  if (table === HEAD) {
    await sql`
      update decision_head set sequence = new.sequence, hash = new.hash
      from json_populate_recordset(null::decision_head, ${json}::json) as new`.execute(trx);
    return;
  }
  await sql`
    insert into ${sql.table(table)} overriding system value
    select * from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(trx);
}

/** Identity columns go on after the largest number that was restored. */
async function continueNumbers(trx: Db, table: string): Promise<void> {
  const { rows } = await sql<{ column: string }>`
    select column_name as column from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} and is_identity = 'YES'`.execute(
    trx,
  );
  for (const { column } of rows) {
    await sql`
      select setval(pg_get_serial_sequence(${table}, ${column}), max(${sql.ref(column)}))
      from ${sql.table(table)} having max(${sql.ref(column)}) is not null`.execute(trx);
  }
}
