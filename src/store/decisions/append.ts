import { sql } from 'kysely';
import { canonicalJson, type Json } from '../../domain/canonical-json.ts';
import type { Db } from '../open.ts';
import { inTransaction } from '../transaction.ts';
import { type ChainEntry, commit, hashOf, newSalts } from './commitment.ts';
import type { DecisionKind } from './kinds.ts';

export { type DecisionKind, DECISION_KINDS } from './kinds.ts';

export interface NewDecision {
  readonly kind: DecisionKind;
  /** Who acts: an account, a name given with `--by`, or `SYSTEM`. */
  readonly actor: string;
  /** Id of the document concerned, which must be stored; null where it is about none. */
  readonly subject: string | null;
  /** In place of `subject`, for a document that is stored no more: what the log calls it. */
  readonly commitment?: string;
  /** What else there is to know. It may hold personal data: only a commitment enters the chain. */
  readonly payload: Json;
}

/** The actor of what leveltag does by itself. */
export const SYSTEM = 'leveltag';

/** `appendDecisions` for one. @returns its number in the log */
export async function appendDecision(trx: Db, entry: NewDecision): Promise<number> {
  return appendDecisions(trx, [entry]);
}

/**
 * Appends entries to the log. Call it last in the transaction that does what they tell of: both happen
 * or neither, and until that transaction ends no other can append. Outside of one it opens its own.
 *
 * @returns the number of the last entry
 */
export async function appendDecisions(db: Db, entries: readonly NewDecision[]): Promise<number> {
  return inTransaction(db, async (trx) => {
    const actors = await actorIds(trx, entries);
    const subjects = await subjectSalts(trx, entries);
    // Last, as it is held for as long as the transaction lasts.
    const head = await lockHead(trx);
    if (entries.length === 0) return head.sequence;
    const rows: Row[] = [];
    const salts = newSalts(entries.length);
    let { sequence, hash } = head;
    for (const [
      at,
      { kind, actor, subject: documentId, commitment, payload },
    ] of entries.entries()) {
      const salt = salts[at]!;
      const text = canonicalJson(payload);
      const entry: ChainEntry = {
        sequence: ++sequence,
        at: head.at.toISOString(),
        kind,
        actor: actors.get(actor)!,
        subject: documentId ? commit(subjects.get(documentId)!, documentId) : (commitment ?? null),
        content: commit(salt, text),
        previous: hash,
      };
      hash = hashOf(entry);
      rows.push({ ...entry, hash, documentId, salt, payload: text });
    }
    await insert(trx, rows, { sequence, hash });
    return sequence;
  });
}

interface Row extends ChainEntry {
  readonly hash: string;
  readonly documentId: string | null;
  readonly salt: Buffer;
  readonly payload: string;
}

interface Head {
  readonly sequence: number;
  readonly hash: string;
  readonly at: Date;
}

/** The lock on the one row puts all appends in a row; the time is read once it is held. */
async function lockHead(trx: Db): Promise<Head> {
  const { rows } = await sql<Head>`
    select sequence, hash, date_trunc('milliseconds', clock_timestamp()) as at
    from (select * from decision_head for update) as head`.execute(trx);
  return rows[0]!;
}

async function actorIds(trx: Db, entries: readonly NewDecision[]): Promise<Map<string, string>> {
  const names = [...new Set(entries.map(({ actor }) => actor))];
  const known = await findActors(trx, names);
  if (known.size === names.length) return known;
  await sql`
    insert into actors (name) select * from unnest(${names}::text[]) as name order by 1
    on conflict do nothing`.execute(trx);
  return findActors(trx, names);
}

async function findActors(trx: Db, names: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from actors where name = any(${names}::text[])`.execute(trx);
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** One salt a document, so that its entries are seen to belong together also when it is gone. */
function subjectSalts(trx: Db, entries: readonly NewDecision[]): Promise<Map<string, Buffer>> {
  return saltsOf(trx, [...new Set(entries.flatMap(({ subject }) => subject ?? []))].sort());
}

/** The salts of stored documents, by id; those that have none yet get one. */
export async function saltsOf(trx: Db, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const found = await findSalts(trx, ids);
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  await sql`
    insert into decision_subjects (document_id, salt)
    select * from unnest(${missing}::text[], ${newSalts(missing.length)}::bytea[])
    on conflict do nothing`.execute(trx);
  // Asked for again: another transaction may have been first.
  return new Map([...found, ...(await findSalts(trx, missing))]);
}

async function findSalts(trx: Db, ids: readonly string[]): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ document_id: string; salt: Buffer }>`
    select document_id, salt from decision_subjects where document_id = any(${ids}::text[])`.execute(
    trx,
  );
  return new Map(rows.map((row) => [row.document_id, row.salt]));
}

/** Entries, what opens them, and the new head. */
async function insert(
  trx: Db,
  rows: readonly Row[],
  head: Pick<Head, 'sequence' | 'hash'>,
): Promise<void> {
  const column = <Name extends keyof Row>(name: Name): Row[Name][] => rows.map((row) => row[name]);
  await sql`
    with entries as (
      insert into decisions (sequence, at, kind, actor, subject, content, previous, hash)
      select * from unnest(
        ${column('sequence')}::bigint[], ${column('at')}::timestamptz[], ${column('kind')}::text[],
        ${column('actor')}::uuid[], ${column('subject')}::text[], ${column('content')}::text[],
        ${column('previous')}::text[], ${column('hash')}::text[])
    ), head as (
      update decision_head set sequence = ${head.sequence}, hash = ${head.hash}
    )
    insert into decision_contents (sequence, document_id, salt, payload)
    select * from unnest(
      ${column('sequence')}::bigint[], ${column('documentId')}::text[], ${column('salt')}::bytea[],
      ${column('payload')}::text[])`.execute(trx);
}
