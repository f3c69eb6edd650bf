import { sql } from 'kysely';
import type { Db } from '../../../store/open.ts';
import { countRecords, type SearchFilter } from '../../../store/search.ts';

export type Counts = ReadonlyMap<string, number>;

/** Up to so many receipts counting takes no time that anybody sees. */
const COUNTED_AT_ONCE = 20_000;
const KEPT_MS = 30_000;
const MOST_KEPT = 200;

/**
 * Counts by level for the list of people. In a large store a view does not wait for them: it shows those of
 * a moment ago, or none, and they are counted for the next one.
 */
export function openCounts(db: Db): (filter: SearchFilter) => Promise<Counts | null> {
  const kept = new Map<string, { readonly at: number; readonly counts: Counts }>();
  const underWay = new Set<string>();

  const countLater = (key: string, filter: SearchFilter): void => {
    if (underWay.has(key)) return;
    underWay.add(key);
    countRecords(db, filter)
      .then((counts) => {
        kept.delete(key);
        kept.set(key, { at: Date.now(), counts });
        if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
      })
      // Without them the list is as good; what is wrong with the database the next query tells.
      .catch(() => undefined)
      .finally(() => underWay.delete(key));
  };
  return async (filter) => {
    if ((await receiptsAbout(db)) <= COUNTED_AT_ONCE) return countRecords(db, filter);
    const key = JSON.stringify(filter);
    const known = kept.get(key);
    if (!known || Date.now() - known.at > KEPT_MS) countLater(key, filter);
    return known?.counts ?? null;
  };
}

/** What the database's statistics say, which costs nothing; -1 before it has any. */
async function receiptsAbout(db: Db): Promise<number> {
  const { rows } = await sql<{ about: number }>`
    select reltuples::float8 as about from pg_class where oid = 'receipts'::regclass`.execute(db);
  return rows[0]!.about;
}
