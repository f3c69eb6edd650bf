import type { Context } from 'hono';
import type { Json } from '../domain/canonical-json.ts';
import { appendDecision, appendDecisions, type DecisionKind } from '../store/decisions/append.ts';
import type { FoundRecord } from '../store/search.ts';
import type { WebEnv } from './env.ts';
import type { Web } from './web.ts';

/** Tells the decision log what the one who asks has seen or done. @param subject a document's id */
export async function audit(
  web: Web,
  c: Context<WebEnv>,
  kind: DecisionKind,
  subject: string | null,
  payload: Json,
): Promise<void> {
  const actor = c.get('user')!.actor;
  await appendDecision(web.context.store.db, { kind, actor, subject, payload });
}

/** `audit` for a list of whole records: each is a view of its own. */
export async function auditListed(
  web: Web,
  c: Context<WebEnv>,
  found: readonly FoundRecord[],
): Promise<void> {
  const actor = c.get('user')!.actor;
  const subjects = [...new Set(found.map(({ record }) => record.result.document.id))];
  const entry = { kind: 'view', actor, payload: { what: 'listed_record' } } as const;
  await appendDecisions(
    web.context.store.db,
    subjects.map((subject) => ({ ...entry, subject })),
  );
}

/** Pictures of one resume that follow each other are one view of it. */
const ONE_VIEW_MS = 10 * 60_000;
const MOST_REMEMBERED = 10_000;

/** `audit` for page images: once in a while for each person and document. */
export function pictureAudit(web: Web): (c: Context<WebEnv>, documentId: string) => Promise<void> {
  const seen = new Map<string, number>();
  return async (c, documentId) => {
    const key = `${c.get('user')!.actor} ${documentId}`;
    const now = Date.now();
    if (now - (seen.get(key) ?? -Infinity) < ONE_VIEW_MS) return;
    await audit(web, c, 'view', documentId, { what: 'page_images' });
    seen.delete(key);
    seen.set(key, now);
    if (seen.size > MOST_REMEMBERED) seen.delete(seen.keys().next().value!);
  };
}
