import { sql } from 'kysely';
import { appendDecision, saltsOf } from './decisions/append.ts';
import { commit } from './decisions/commitment.ts';
import type { Db } from './open.ts';
import { inTransaction } from './transaction.ts';

export interface EraseOrder {
  readonly documentId: string;
  readonly actor: string;
  /** Why, for the log: `request`, `retention`, … ; it must not name a person. */
  readonly reason: string;
}

/** Proof of an erase, without personal data. */
export interface EraseProof {
  /** Number of the entry in the decision log. */
  readonly sequence: number;
  /** What the log calls the document: HMAC-SHA-256 of its id under the salt. */
  readonly commitment: string;
  /** Kept nowhere else: who has it and the file can show which document was meant. Hex. */
  readonly salt: string;
  /** Rows that are gone. */
  readonly removed: Readonly<Record<ErasedTable, number>>;
}

/** A job that may still stand in the queue for an erased document. */
export interface ErasedDispatch {
  readonly anchor: string;
  readonly release: string;
  /** Version of the extract stage in that release. */
  readonly extract: string;
  readonly generation: number;
}

export interface Erased {
  readonly proof: EraseProof;
  readonly dispatches: readonly ErasedDispatch[];
}

const PAGE = 1_000;
const TABLES = ['receipts', 'extractions', 'results', 'overrides', 'dispatches'] as const;
type ErasedTable = (typeof TABLES)[number];

/**
 * Takes all rows about a document out of the database, and leaves a tombstone and an entry of the log. Its
 * bytes stand in `blob_removals` until they are removed too.
 *
 * @returns null where there is no such document
 */
export async function eraseDocument(db: Db, order: EraseOrder): Promise<Erased | null> {
  const { documentId, actor, reason } = order;
  return inTransaction(db, async (trx) => {
    const { rows } = await sql`select from documents where id = ${documentId} for update`.execute(
      trx,
    );
    if (!rows[0]) return null;
    const dispatches = await dispatchesOf(trx, documentId);
    const receipts = await receiptsOf(trx, documentId);
    const removed = await countRows(trx, documentId);
    const salt = (await saltsOf(trx, [documentId])).get(documentId)!;
    const commitment = commit(salt, documentId);
    await bury(trx, documentId, dispatches);
    await forgetInReports(trx, documentId);
    await forgetAnswers(trx, documentId);
    await trx.deleteFrom('documents').where('id', '=', documentId).execute();
    const sequence = await appendDecision(trx, {
      kind: 'erase',
      actor,
      subject: null,
      commitment,
      payload: { reason, removed, receipts },
    });
    const proof = { sequence, commitment, salt: salt.toString('hex'), removed };
    return { proof, dispatches };
  });
}

async function dispatchesOf(trx: Db, documentId: string): Promise<ErasedDispatch[]> {
  const { rows } = await sql<ErasedDispatch>`
    select anchor, release_id as release, versions ->> 'extract' as extract, generation
    from dispatches join releases on releases.id = release_id
    where document_id = ${documentId}`.execute(trx);
  return rows;
}

/** Their numbers, by which others who hold copies know what was erased; they say nothing about anybody. */
async function receiptsOf(trx: Db, documentId: string): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from receipts where document_id = ${documentId} order by id`.execute(trx);
  return rows.map(({ id }) => id);
}

async function countRows(trx: Db, documentId: string): Promise<EraseProof['removed']> {
  const counts = TABLES.map(
    (table) => sql`
      (select count(*)::int from ${sql.table(table)} where document_id = ${documentId}) as ${sql.ref(table)}`,
  );
  const { rows } = await sql<EraseProof['removed']>`select ${sql.join(counts)}`.execute(trx);
  return rows[0]!;
}

/** The next dispatch of the same bytes gets a number that no job of before had. */
async function bury(
  trx: Db,
  documentId: string,
  dispatches: readonly ErasedDispatch[],
): Promise<void> {
  const generation = Math.max(0, ...dispatches.map((dispatch) => dispatch.generation)) + 1;
  await sql`
    insert into tombstones as known (key, generation) values (tombstone_key(${documentId}), ${generation})
    on conflict (key) do update set erased_at = now(),
      generation = greatest(known.generation + 1, excluded.generation)`.execute(trx);
  await sql`
    insert into blob_removals (document_id) values (${documentId}) on conflict do nothing`.execute(
    trx,
  );
}

/** Reports of runs name the files whose tags moved. */
async function forgetInReports(trx: Db, documentId: string): Promise<void> {
  await sql`
    update runs set report = jsonb_set(report::jsonb, '{moved}', coalesce(
      (select jsonb_agg(tag order by at)
        from jsonb_array_elements(report::jsonb -> 'moved') with ordinality as moved (tag, at)
        where tag ->> 'documentId' <> ${documentId}), '[]'))::json
    where strpos(report::text, ${documentId}) > 0`.execute(trx);
}

/** What callers were told of the document, kept to tell it again. */
async function forgetAnswers(trx: Db, documentId: string): Promise<void> {
  await sql`
    delete from webhook_deliveries
    where strpos(payload::text, ${documentId}) > 0 or strpos(subject, ${documentId}) > 0`.execute(
    trx,
  );
  await sql`
    delete from idempotency_keys where strpos(response::text, ${documentId}) > 0`.execute(trx);
}

/**
 * The stored documents that proofs of erases are about: those that a restored backup has brought back.
 *
 * @param commitments of the proofs
 */
export async function provenDocuments(db: Db, commitments: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  for (let after = ''; ;) {
    const page = await db
      .selectFrom('decision_subjects')
      .selectAll()
      .where('document_id', '>', after)
      .orderBy('document_id')
      .limit(PAGE)
      .execute();
    for (const { document_id: id, salt } of page) {
      if (commitments.has(commit(salt, id))) found.push(id);
    }
    if (page.length < PAGE) return found;
    after = page.at(-1)!.document_id;
  }
}

/**
 * Removes the bytes of erased documents: those that `remove` fails for are tried again at the next call. The
 * same bytes may have come in again since; then they stay.
 *
 * @returns how many were removed
 */
export async function removeErasedBlobs(
  db: Db,
  remove: (documentId: string) => Promise<void>,
): Promise<number> {
  for (let removed = 0; ; removed++) {
    const isDone = await inTransaction(db, async (trx) => {
      const { rows } = await sql<{ document_id: string; is_stored: boolean }>`
        select document_id, exists (select from documents where id = document_id) as is_stored
        from blob_removals order by created_at limit 1 for update skip locked`.execute(trx);
      const [row] = rows;
      if (!row) return true;
      if (!row.is_stored) await remove(row.document_id);
      await trx.deleteFrom('blob_removals').where('document_id', '=', row.document_id).execute();
      return false;
    });
    if (isDone) return removed;
  }
}
