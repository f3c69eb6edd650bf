import type { Web } from '../../web.ts';
import { readCursor, writeCursor } from '../../api/cursor.ts';
import { blindName } from '../../../redact/blind-record.ts';
import { isAnythingReceived } from '../../../store/any-receipt.ts';
import type { SearchListed } from '../../../store/listed.ts';
import type { Order, SearchFilter } from '../../../store/search.ts';
import { type Counts, type PeopleCounts, type Tally, totalOf } from './counts.ts';
import { links, withQuery } from '../links.ts';
import type { PeopleModel, PeopleQuery, PersonRow, Sort } from './model.ts';
import { peopleAddress } from './query.ts';

/** More than a window shows; what a browser needs for a view grows with them. */
const PAGE = 25;

const ORDERS: Readonly<Record<Sort, Order>> = {
  newest: { sort: 'received', descending: true },
  oldest: { sort: 'received', descending: false },
  score: { sort: 'score', descending: true },
  years: { sort: 'months', descending: true },
  name: { sort: 'name', descending: false },
};

function blindRow({ receipt, record }: PersonRow): PersonRow {
  const { intake, result } = record;
  const name = blindName(result.document.id, result.document.mediaType);
  return {
    receipt,
    record: {
      ...record,
      source: { ...record.source, name },
      intake: intake && { ...intake, batch: intake.receivedAt },
    },
  };
}

/** @param after where the page before ended; null for the first */
export async function loadPeople(
  web: Web,
  query: PeopleQuery,
  after: string | null,
  blind: boolean,
  { counts: peopleCounts, searchListed }: People,
): Promise<PeopleModel> {
  const { db } = web.context.store;
  const order = ORDERS[query.sort];
  const cursor = after === null ? null : readCursor(after, order.sort !== 'name');
  const filter = filterOf(query);
  const [page, counts] = await Promise.all([
    searchListed(filter, order, cursor, PAGE),
    peopleCounts.of(withoutLevel(filter)),
  ]);
  const byLevel = counts && levelCounts(counts);
  const isRestricted = peopleAddress({ ...query, sort: 'newest' }) !== links.people;
  const isNothing = page.found.length === 0 && cursor === null && !isRestricted;
  return {
    query,
    rows: blind ? page.found.map(blindRow) : page.found,
    byLevel,
    total: counts && byLevel && totalAsked(counts, byLevel, query),
    nothing: !isNothing ? null : (await isAnythingReceived(db)) ? 'read' : 'received',
    next: page.next && peopleAddress(query, writeCursor(page.next)),
    isLater: cursor !== null,
    exports: blind
      ? null
      : { csv: exportAddress(query, 'csv'), jsonl: exportAddress(query, 'jsonl') },
  };
}

/** What the list asks of the store, which keeps some of it from one view to the next. */
export interface People {
  readonly counts: PeopleCounts;
  readonly searchListed: SearchListed;
}

/** What tells a list from every other, and from the same one with other counts. */
export function keyOfList(
  query: PeopleQuery,
  after: string | null,
  blind: boolean,
  { counts }: People,
): string {
  const stamp = counts.stamp(withoutLevel(filterOf(query)));
  return `${stamp} ${blind} ${peopleAddress(query, after)}`;
}

/** The counts are shown beside the levels, so that no level restricts them. */
function withoutLevel({ levels: _, outcome: __, ...others }: SearchFilter): SearchFilter {
  return others;
}

type ByLevel = Readonly<Record<string, Tally>>;

function levelCounts({ byLevel }: Counts): ByLevel {
  const { untagged, ...levels } = Object.fromEntries(byLevel);
  return { ...levels, ...(untagged && { none: untagged }) };
}

function totalAsked({ all }: Counts, byLevel: ByLevel, { levels }: PeopleQuery): Tally {
  return levels.length === 0 ? all : totalOf(levels.flatMap((level) => byLevel[level] ?? []));
}

function filterOf(query: PeopleQuery): SearchFilter {
  const { q, levels, signals, minYears, quality, since, until, batch, overridden } = query;
  const isWithout = levels.includes('none');
  return {
    ...(isWithout && { outcome: 'untagged' as const }),
    ...(levels.length > 0 && !isWithout && { levels: levels.filter((level) => level !== 'none') }),
    ...(signals.length > 0 && { signals }),
    ...(minYears !== null && { minMonths: Math.ceil(12 * minYears) }),
    ...(quality !== null && { quality }),
    ...(since !== null && { since }),
    ...(until !== null && { until }),
    ...(batch !== null && { batch }),
    ...(q !== '' && { name: q }),
    ...(overridden && { isOverridden: true }),
  };
}

/** The API's address for all that match. */
function exportAddress(query: PeopleQuery, format: 'csv' | 'jsonl'): string {
  const { q, levels, signals, minYears, quality, since, until, batch, overridden } = query;
  const isWithout = levels.includes('none');
  return withQuery('/v1/export', {
    format,
    q,
    level: isWithout ? [] : levels,
    outcome: isWithout ? 'untagged' : null,
    signal: signals,
    minYears,
    quality,
    since,
    until,
    batch,
    overridden: overridden ? 'true' : null,
  });
}
