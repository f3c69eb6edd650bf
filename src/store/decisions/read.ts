import { type RawBuilder, sql } from 'kysely';
import type { Json } from '../../domain/canonical-json.ts';
import type { IsoDate } from '../../domain/months.ts';
import type { Db } from '../open.ts';
import type { DecisionKind } from './append.ts';
import type { ChainEntry } from './commitment.ts';

/** An entry of the log with what is still known about it. */
export interface Decision extends ChainEntry {
  readonly kind: DecisionKind;
  readonly hash: string;
  /** Null once the name was taken out. */
  readonly actorName: string | null;
  /** Null where the entry is about no document, or the document was erased. */
  readonly documentId: string | null;
  /** Opens `content`; null once erased. */
  readonly salt: string | null;
  readonly payload: Json;
}

/** Which entries are asked for; what is absent does not restrict. */
export interface DecisionFilter {
  readonly kinds?: readonly DecisionKind[];
  readonly documentId?: string;
  readonly actor?: string;
  /** Made on this day or later, UTC. */
  readonly since?: IsoDate;
  /** The newest first; default: in the order of the chain. */
  readonly newestFirst?: boolean;
}

export interface DecisionPage {
  readonly decisions: readonly Decision[];
  /** Where the next page begins; null on the last one. */
  readonly next: number | null;
}

/** @param after the last number of the page before; null for the first page */
export async function readDecisions(
  db: Db,
  filter: DecisionFilter,
  after: number | null,
  limit: number,
): Promise<DecisionPage> {
  const order = sql.raw(filter.newestFirst ? 'desc' : 'asc');
  const { rows } = await sql<Row>`
    select decisions.*, name, document_id, salt, payload
    from decisions
    left join actors on actors.id = actor
    left join decision_contents using (sequence)
    where ${conditions(filter, after)}
    order by sequence ${order}
    limit ${limit}`.execute(db);
  const decisions = rows.map(toDecision);
  return { decisions, next: rows.length < limit ? null : rows.at(-1)!.sequence };
}

interface Row {
  readonly sequence: number;
  readonly at: Date;
  readonly kind: DecisionKind;
  readonly actor: string;
  readonly subject: string | null;
  readonly content: string;
  readonly previous: string;
  readonly hash: string;
  readonly name: string | null;
  readonly document_id: string | null;
  readonly salt: Buffer | null;
  readonly payload: string | null;
}

function conditions(filter: DecisionFilter, after: number | null): RawBuilder<unknown> {
  const { kinds, documentId, actor, since, newestFirst } = filter;
  const page = newestFirst ? sql`sequence < ${after}` : sql`sequence > ${after}`;
  const all = [
    after === null ? sql`true` : page,
    ...(kinds ? [sql`kind = any(${kinds}::text[])`] : []),
    ...(documentId !== undefined ? [sql`document_id = ${documentId}`] : []),
    ...(actor !== undefined ? [sql`name = ${actor}`] : []),
    ...(since !== undefined ? [sql`at >= ${since}::date`] : []),
  ];
  return sql.join(all, sql` and `);
}

function toDecision(row: Row): Decision {
  const { sequence, at, kind, actor, subject, content, previous, hash } = row;
  return {
    sequence,
    at: at.toISOString(),
    kind,
    actor,
    subject,
    content,
    previous,
    hash,
    actorName: row.name,
    documentId: row.document_id,
    salt: row.salt?.toString('hex') ?? null,
    payload: row.payload === null ? null : (JSON.parse(row.payload) as Json),
  };
}
