import { type Context, Hono } from 'hono';
import { openListed } from '../../../store/listed.ts';
import { findRecord } from '../../../store/search.ts';
import { audit } from '../../audit.ts';
import type { WebEnv } from '../../env.ts';
import { safeNext } from '../../session/safe-next.ts';
import { show as showAs } from '../../shown.ts';
import type { Web } from '../../web.ts';
import { isBlind, show } from '../frame-of.ts';
import { links } from '../links.ts';
import { openCounts } from './counts.ts';
import { compareView } from './compare.ts';
import { loadPeople } from './load.ts';
import type { PeopleQuery } from './model.ts';
import { readQuery } from './query.ts';
import { COMPARED } from './table.ts';
import { peopleView } from './view.ts';

/** The list of people and the comparison. */
export function peopleRoutes(web: Web): Hono<WebEnv> {
  const { db } = web.context.store;
  const people = { countsOf: openCounts(db), searchListed: openListed(db) };
  return new Hono<WebEnv>()
    .get(links.people, async (c) => {
      const search = new URL(c.req.url).searchParams;
      const model = await loadPeople(web, queryOf(c), search.get('after'), isBlind(c), people);
      return show(c, (frame) => peopleView(frame, model));
    })
    .get(links.compare, async (c) => {
      const ids = (c.req.queries('id') ?? [])
        .map(Number)
        .filter((id) => Number.isSafeInteger(id) && id > 0);
      const found = await Promise.all(ids.slice(0, COMPARED).map((id) => findRecord(db, id)));
      const rows = await Promise.all(
        found
          .filter((one) => one !== null)
          .map(async (one) => ({
            receipt: one.receipt,
            record: isBlind(c) ? (await showAs(web, one, true)).record : one.record,
          })),
      );
      for (const { record } of rows) {
        await audit(web, c, 'view', record.result.document.id, { what: 'comparison' });
      }
      return show(c, () => compareView(rows, safeNext(c.req.query('back') ?? links.people)));
    });
}

/** In a blind review nothing can be asked by name. */
function queryOf(c: Context<WebEnv>): PeopleQuery {
  const query = readQuery(new URL(c.req.url).searchParams);
  if (!isBlind(c)) return query;
  return { ...query, q: '', sort: query.sort === 'name' ? 'newest' : query.sort };
}
