import { type Context, Hono } from 'hono';
import { openListed } from '../../../store/listed.ts';
import { findRecord } from '../../../store/search.ts';
import { audit } from '../../audit.ts';
import type { WebEnv } from '../../env.ts';
import { safeNext } from '../../session/safe-next.ts';
import { show as showAs } from '../../shown.ts';
import { type Packed, pack } from '../../packed.ts';
import type { Web } from '../../web.ts';
import { frameOf, isBlind, show } from '../frame-of.ts';
import { around } from '../layout.ts';
import { links } from '../links.ts';
import { sendPacked } from '../send.ts';
import { openShared } from '../shared.ts';
import { openCounts } from './counts.ts';
import { compareView } from './compare.ts';
import { keyOfList, loadPeople } from './load.ts';
import type { PeopleModel, PeopleQuery } from './model.ts';
import { readQuery } from './query.ts';
import { COMPARED } from './table.ts';
import { nobodyYet, PEOPLE, peopleList } from './view.ts';

/** The list of people and the comparison. */
export function peopleRoutes(web: Web): Hono<WebEnv> {
  const { db } = web.context.store;
  const people = { counts: openCounts(db), searchListed: openListed(db) };
  const shared = openShared<Made>(web);
  return new Hono<WebEnv>()
    .get(links.people, async (c) => {
      const [query, after, blind] = [queryOf(c), c.req.query('after') ?? null, isBlind(c)];
      const { nothing, list } = await shared(keyOfList(query, after, blind, people), async () => {
        const model = await loadPeople(web, query, after, blind, people);
        return { nothing: model.nothing, list: pack(String(await peopleList(model))) };
      });
      if (nothing) return show(c, (frame) => ({ ...PEOPLE, body: nobodyYet(frame, nothing) }));
      if (c.req.header('x-part') === 'list') return sendPacked(c, [list]);
      const [before, end] = around(frameOf(c), PEOPLE);
      return sendPacked(c, [pack(before), list, pack(end)]);
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

/** A list as it is sent to all who ask for it. */
interface Made {
  readonly nothing: PeopleModel['nothing'];
  readonly list: Packed;
}

/** In a blind review nothing can be asked by name. */
function queryOf(c: Context<WebEnv>): PeopleQuery {
  const query = readQuery(new URL(c.req.url).searchParams);
  if (!isBlind(c)) return query;
  return { ...query, q: '', sort: query.sort === 'name' ? 'newest' : query.sort };
}
