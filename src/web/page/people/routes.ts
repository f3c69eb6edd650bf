import { Hono } from 'hono';
import {
  countRecords,
  findRecord,
  type Order,
  type SearchFilter,
  searchRecords,
} from '../../../store/search.ts';
import { isAnythingReceived } from '../../../store/any-receipt.ts';
import { audit } from '../../audit.ts';
import { readCursor, writeCursor } from '../../api/cursor.ts';
import type { WebEnv } from '../../env.ts';
import { safeNext } from '../../session/safe-next.ts';
import type { Web } from '../../web.ts';
import { show } from '../frame-of.ts';
import { links, withQuery } from '../links.ts';
import { compareView } from './compare.ts';
import type { PeopleModel, PeopleQuery, Sort } from './model.ts';
import { peopleAddress, readQuery } from './query.ts';
import { COMPARED } from './table.ts';
import { peopleView } from './view.ts';

const PAGE = 50;

const ORDERS: Readonly<Record<Sort, Order>> = {
  newest: { sort: 'received', descending: true },
  oldest: { sort: 'received', descending: false },
  score: { sort: 'score', descending: true },
  years: { sort: 'months', descending: true },
  name: { sort: 'name', descending: false },
};

/** The list of people and the comparison. */
export function peopleRoutes(web: Web): Hono<WebEnv> {
  const { db } = web.context.store;
  return new Hono<WebEnv>()
    .get(links.people, async (c) => {
      const search = new URL(c.req.url).searchParams;
      const model = await loadPeople(web, readQuery(search), search.get('after'));
      return show(c, (frame) => peopleView(frame, model));
    })
    .get(links.compare, async (c) => {
      const ids = (c.req.queries('id') ?? [])
        .map(Number)
        .filter((id) => Number.isSafeInteger(id) && id > 0);
      const found = await Promise.all(ids.slice(0, COMPARED).map((id) => findRecord(db, id)));
      const rows = found.filter((one) => one !== null);
      for (const { record } of rows) {
        await audit(web, c, 'view', record.result.document.id, { what: 'comparison' });
      }
      return show(c, () => compareView(rows, safeNext(c.req.query('back') ?? links.people)));
    });
}

async function loadPeople(
  web: Web,
  query: PeopleQuery,
  after: string | null,
): Promise<PeopleModel> {
  const { db } = web.context.store;
  const order = ORDERS[query.sort];
  const cursor = after === null ? null : readCursor(after, order.sort !== 'name');
  const filter = filterOf(query);
  const { levels: _, outcome: __, ...others } = filter;
  const [page, counts] = await Promise.all([
    searchRecords(db, filter, order, cursor, PAGE),
    countRecords(db, others),
  ]);
  const { untagged = 0, ...levels } = Object.fromEntries(counts);
  const byLevel: Readonly<Record<string, number>> = { ...levels, none: untagged };
  const all = query.levels.length > 0 ? query.levels : Object.keys(byLevel);
  const total = all.reduce((sum, level) => sum + (byLevel[level] ?? 0), 0);
  const isRestricted = peopleAddress({ ...query, sort: 'newest' }) !== links.people;
  const isNothing = page.found.length === 0 && cursor === null && !isRestricted;
  return {
    query,
    rows: page.found,
    byLevel,
    total,
    nothing: !isNothing ? null : (await isAnythingReceived(db)) ? 'read' : 'received',
    next: page.next && peopleAddress(query, writeCursor(page.next)),
    isLater: cursor !== null,
    exports: { csv: exportAddress(query, 'csv'), jsonl: exportAddress(query, 'jsonl') },
  };
}

export function filterOf(query: PeopleQuery): SearchFilter {
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
