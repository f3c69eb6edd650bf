import { sql } from 'kysely';
import type { Db } from './open.ts';

export const NEWS_EVENTS = [
  'result.ready',
  'override.changed',
  'document.erased',
  'run.ended',
] as const;
export type NewsEvent = (typeof NEWS_EVENTS)[number];

/** Something that happened, which others may want to hear of. */
export interface News {
  /** Two of the same are one. */
  readonly subject: string;
  readonly event: NewsEvent;
  readonly documentId: string | null;
  /** Numbers alone. */
  readonly ids: Readonly<Record<string, string | number | null>>;
  /** What else there is to know: levels, outcomes, states. Never names or words of a resume. */
  readonly details: Readonly<Record<string, string | number | null>>;
}

/**
 * What happened since a moment, the oldest first. A transaction is seen only when it has ended, and dated
 * when it began: ask with an overlap of more than a transaction takes, and pass over what you know.
 *
 * Only the first result of a file is news: that a run made it anew is told once, as the run's end. Of what
 * was erased the numbers of its receipts are told, and nothing else is left to tell.
 */
export async function readNews(db: Db, since: Date): Promise<News[]> {
  const { rows } = await sql<News>`
    select subject, event, "documentId", ids, details from (
      select made.created_at as at, 'result ' || receipts.id as subject, 'result.ready' as event,
        made.document_id as "documentId",
        json_build_object('id', receipts.id, 'documentId', made.document_id,
          'externalId', external_id, 'batch', batch) as ids,
        json_build_object('outcome', outcome, 'effectiveLevel', effective_level,
          'untaggedCode', untagged_code) as details
      from results as made
      join receipts on receipts.document_id = made.document_id and receipts.anchor = made.anchor
      where made.created_at > ${since} and not exists (select from results as before
        where before.document_id = made.document_id and before.anchor = made.anchor
          and before.created_at < made.created_at)
      union all
      select made_at, 'override ' || overrides.id || ' ' || receipts.id, 'override.changed',
        overrides.document_id,
        json_build_object('id', receipts.id, 'documentId', overrides.document_id,
          'externalId', external_id, 'batch', batch),
        json_build_object('level', level)
      from overrides
      join receipts on receipts.document_id = overrides.document_id
        and receipts.anchor = overrides.anchor
      where made_at > ${since}
      union all
      select decisions.at, 'erased ' || sequence || ' ' || receipt, 'document.erased', null,
        json_build_object('id', receipt::bigint),
        json_build_object('reason', payload::json ->> 'reason')
      from decisions join decision_contents using (sequence),
        json_array_elements_text(coalesce(payload::json -> 'receipts', '[]'::json)) as receipt
      where kind = 'erase' and decisions.at > ${since}
      union all
      select ended_at, 'run ' || id || ' ' || state, 'run.ended', null,
        json_build_object('run', id), json_build_object('state', state)
      from runs where ended_at > ${since}
    ) as news
    order by at, subject`.execute(db);
  return rows;
}
