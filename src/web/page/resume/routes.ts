import { type Context, Hono } from 'hono';
import type { Level } from '../../../domain/result.ts';
import { eraseDocuments } from '../../../erase/erase.ts';
import { saveOverride } from '../../../store/overrides.ts';
import type { FoundRecord } from '../../../store/search.ts';
import { foundRecord } from '../../api/found.ts';
import { audit } from '../../audit.ts';
import type { WebEnv } from '../../env.ts';
import { HttpProblem } from '../../problem.ts';
import { requireRole } from '../../session/require-role.ts';
import type { Web } from '../../web.ts';
import { isBlind, show } from '../frame-of.ts';
import { links } from '../links.ts';
import { LEVELS } from '../../../domain/result.ts';
import { REASON_CODES } from './decide.ts';
import { loadResume } from './load.ts';
import { resumeView } from './view.ts';

/** One resume, and what a person decides about it. */
export function resumeRoutes(web: Web): Hono<WebEnv> {
  const { context } = web;
  return new Hono<WebEnv>()
    .get('/people/:receipt', async (c) => {
      const found = await foundOf(web, c);
      await audit(web, c, 'view', found.record.result.document.id, {
        what: 'page',
        blind: isBlind(c),
      });
      const { view, back } = c.req.query();
      const blind = isBlind(c);
      const model = await loadResume(web, found, { view, back, blind });
      return show(c, (frame) => resumeView(frame, model));
    })
    .post('/people/:receipt/override', requireRole('recruiter'), async (c) => {
      const { receipt, record } = await foundOf(web, c);
      const { document, anchor } = record.result;
      const change = changeOf(await c.req.parseBody());
      if (!change) return c.redirect(`${links.resume(receipt)}?done=incomplete`, 303);
      const by = c.get('user')!.actor;
      await saveOverride(context.store.db, {
        documentId: document.id,
        anchor: anchor.date,
        by,
        ...change,
      });
      const done = change.level === null ? 'withdrawn' : 'override';
      return c.redirect(`${links.resume(receipt)}?done=${done}`, 303);
    })
    .post('/people/:receipt/erase', requireRole('admin'), async (c) => {
      const { receipt, record } = await foundOf(web, c);
      const { confirm } = await c.req.parseBody();
      if (confirm !== 'erase') return c.redirect(`${links.resume(receipt)}?done=unconfirmed`, 303);
      const { id } = record.result.document;
      await eraseDocuments(context, [id], { actor: c.get('user')!.actor, reason: 'request' });
      web.images.forget(id);
      return c.redirect(`${links.people}?done=erased`, 303);
    });
}

async function foundOf({ context }: Web, c: Context<WebEnv>): Promise<FoundRecord> {
  const receipt = Number(c.req.param('receipt'));
  if (Number.isSafeInteger(receipt) && receipt > 0) return foundRecord(context, receipt);
  throw new HttpProblem(404, 'not_found', 'There is nothing at this address.');
}

interface Change {
  readonly level: Level | null;
  readonly reasonCode: string;
  readonly note: string;
}

const LONGEST_NOTE = 2_000;

/** Null where something is missing that the form asks for. */
function changeOf(form: Readonly<Record<string, unknown>>): Change | null {
  if (form['withdraw'] === 'yes') return { level: null, reasonCode: 'taken_back', note: '' };
  const level = LEVELS.find((known) => known === form['level']);
  const reasonCode = Object.keys(REASON_CODES).find((code) => code === form['reasonCode']);
  const note = String(form['note'] ?? '')
    .trim()
    .slice(0, LONGEST_NOTE)
    .toWellFormed();
  return level && reasonCode ? { level, reasonCode, note } : null;
}
