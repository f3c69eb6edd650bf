import { sql } from 'kysely';
import type { Db } from '../store/open.ts';

export const OPEN = 'open_tasks';
/** Filled by triggers: as receipts come in, before their results do, and as anything comes in. */
export const DERIVED: readonly string[] = [OPEN, 'tallies'];

/** How far the schema has come stands in the backup's first line. */
const LEFT_OUT = 'migrations';

/** Every table of leveltag's, those that others point at first, so that they can be filled in this order. */
export async function tablesInOrder(db: Db): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = current_schema() and tablename <> ${LEFT_OUT} order by 1`.execute(db);
  const { rows: links } = await sql<{ from: string; to: string }>`
    select source.relname as from, target.relname as to
    from pg_constraint
    join pg_class as source on source.oid = conrelid
    join pg_class as target on target.oid = confrelid
    where contype = 'f' and connamespace = current_schema()::regnamespace and conrelid <> confrelid`.execute(
    db,
  );
  const ordered: string[] = [];
  let left = tables.map(({ name }) => name);
  while (left.length > 0) {
    const free = left.filter(
      (name) => !links.some(({ from, to }) => from === name && left.includes(to)),
    );
    if (free.length === 0) throw new TypeError('tables point at each other in a circle');
    ordered.push(...free);
    left = left.filter((name) => !free.includes(name));
  }
  return ordered;
}
