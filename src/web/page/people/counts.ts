import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../../../store/open.ts';
import { LEVELS } from '../../../domain/result.ts';
import {
  type BoundedCounts,
  countUpTo,
  MOST_COUNTED,
  type SearchFilter,
} from '../../../store/search.ts';

/** A number that may stand for more than itself. */
export interface Tally {
  readonly count: number;
  readonly isMore: boolean;
}

export interface Counts {
  readonly all: Tally;
  /** `untagged` has none. */
  readonly byLevel: ReadonlyMap<string, Tally>;
}

/** Up to so many receipts counting takes no time that anybody sees, however many look. */
const COUNTED_AT_ONCE = 5_000;
/** So long a first view waits for counts. */
const WAIT_MS = 50;
const KEPT_MS = 30_000;
const MOST_KEPT = 200;

/** Counts by level for the list of people. */
export interface PeopleCounts {
  /**
   * In a large store a view hardly waits for them: it shows those of a moment ago, or none, and they are
   * counted for the next one.
   */
  of(filter: SearchFilter): Promise<Counts | null>;
  /** Another one as soon as a view would show others than before; has them counted anew in time. */
  stamp(filter: SearchFilter): number;
}

export function openCounts(db: Db): PeopleCounts {
  let isLarge = false;
  const kept = new Map<string, { readonly at: number; readonly counts: Counts }>();
  const underWay = new Map<string, Promise<void>>();

  const countAnew = (key: string, filter: SearchFilter): Promise<void> => {
    const already = underWay.get(key);
    if (already) return already;
    const counting = count(db, filter)
      .then((counts) => {
        kept.delete(key);
        kept.set(key, { at: Date.now(), counts });
        if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
      })
      // Without them the list is as good; what is wrong with the database the next query tells.
      .catch(() => undefined)
      .finally(() => underWay.delete(key));
    underWay.set(key, counting);
    return counting;
  };
  /** Has them counted anew when they are old. @returns null where they need not be */
  const renew = (key: string, filter: SearchFilter): Promise<void> | null => {
    const known = kept.get(key);
    return known && Date.now() - known.at <= KEPT_MS ? null : countAnew(key, filter);
  };
  return {
    of: async (filter) => {
      isLarge = (await receiptsAbout(db)) > COUNTED_AT_ONCE;
      if (!isLarge) return count(db, filter);
      const key = JSON.stringify(filter);
      const counting = renew(key, filter);
      if (counting && !kept.has(key)) await Promise.race([counting, sleep(WAIT_MS)]);
      return kept.get(key)?.counts ?? null;
    },
    stamp: (filter) => {
      if (!isLarge) return 0;
      const key = JSON.stringify(filter);
      void renew(key, filter);
      return kept.get(key)?.at ?? 0;
    },
  };
}

async function count(db: Db, filter: SearchFilter): Promise<Counts> {
  const { counts, isMore } = await countUpTo(db, filter, MOST_COUNTED);
  const all = allOf({ counts, isMore });
  if (!isMore) {
    const exact = [...counts].map(([level, count]) => [level, { count, isMore }] as const);
    return { all, byLevel: new Map(exact) };
  }
  // Of more than are counted nobody knows of which levels they are.
  const byLevel = new Map<string, Tally>();
  for (const level of LEVELS) byLevel.set(level, await tally(db, { ...filter, levels: [level] }));
  byLevel.set('untagged', await tally(db, { ...filter, outcome: 'untagged' }));
  return { all, byLevel };
}

async function tally(db: Db, filter: SearchFilter): Promise<Tally> {
  return allOf(await countUpTo(db, filter, MOST_COUNTED));
}

function allOf({ counts, isMore }: BoundedCounts): Tally {
  return { count: sum([...counts.values()]), isMore };
}

/** All of some tallies. */
export function totalOf(tallies: readonly Tally[]): Tally {
  const isMore = tallies.some((one) => one.isMore);
  return { count: sum(tallies.map(({ count }) => count)), isMore };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What the database's statistics say, which costs nothing; -1 before it has any. */
async function receiptsAbout(db: Db): Promise<number> {
  const { rows } = await sql<{ about: number }>`
    select reltuples::float8 as about from pg_class where oid = 'receipts'::regclass`.execute(db);
  return rows[0]!.about;
}
