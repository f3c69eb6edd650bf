import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Db } from '../open.ts';
import { commit, GENESIS, hashOf } from './commitment.ts';
import { type Decision, readDecisions } from './read.ts';

export type BreakReason =
  /** A number is missing, or comes twice. */
  | 'sequence'
  /** The entry does not follow the one before. */
  | 'previous'
  /** The entry is not what it was when it was written. */
  | 'hash'
  /** The payload, or the document, is not the one that the entry commits to. */
  | 'content'
  | 'subject'
  /** Entries are missing at the end. */
  | 'end';

export interface ChainReport {
  /** Entries that hold, up to the first break. */
  readonly entries: number;
  /** Those of them whose payload was erased. */
  readonly erased: number;
  /** Hash of the last entry that holds: kept elsewhere, it proves later that nothing before was changed. */
  readonly head: string;
  readonly broken: { readonly sequence: number; readonly reason: BreakReason } | null;
}

const PAGE = 1_000;

/** Walks the whole log, as it stands at one moment, up to its first break. */
export async function verifyChain(db: Db): Promise<ChainReport> {
  if (db.isTransaction) return walk(db);
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(walk);
}

async function walk(trx: Db): Promise<ChainReport> {
  const salts = new Map<string, Buffer>();
  let [entries, erased, head] = [0, 0, GENESIS];
  for (let after: number | null = null; ;) {
    const { decisions, next } = await readDecisions(trx, {}, after, PAGE);
    await loadSalts(trx, decisions, salts);
    for (const decision of decisions) {
      const reason = faultOf(decision, entries + 1, head, salts);
      if (reason) {
        return { entries, erased, head, broken: { sequence: decision.sequence, reason } };
      }
      entries++;
      erased += decision.salt === null ? 1 : 0;
      head = decision.hash;
    }
    if (next === null) break;
    after = next;
  }
  const end = await trx.selectFrom('decision_head').selectAll().executeTakeFirst();
  const isWhole = end?.sequence === entries && end.hash === head;
  return {
    entries,
    erased,
    head,
    broken: isWhole ? null : { sequence: entries + 1, reason: 'end' },
  };
}

function faultOf(
  decision: Decision,
  expected: number,
  head: string,
  salts: ReadonlyMap<string, Buffer>,
): BreakReason | null {
  const { documentId, subject, salt, content } = decision;
  if (decision.sequence !== expected) return 'sequence';
  if (decision.previous !== head) return 'previous';
  if (decision.hash !== hashOf(decision)) return 'hash';
  if (salt !== null) {
    const opened = commit(Buffer.from(salt, 'hex'), canonicalJson(decision.payload));
    if (opened !== content) return 'content';
  }
  if (documentId !== null) {
    const key = salts.get(documentId);
    if (!key || commit(key, documentId) !== subject) return 'subject';
  }
  return null;
}

async function loadSalts(
  trx: Db,
  decisions: readonly Decision[],
  salts: Map<string, Buffer>,
): Promise<void> {
  salts.clear();
  const ids = [...new Set(decisions.flatMap(({ documentId }) => documentId ?? []))];
  if (ids.length === 0) return;
  const rows = await trx
    .selectFrom('decision_subjects')
    .selectAll()
    .where('document_id', 'in', ids)
    .execute();
  for (const row of rows) salts.set(row.document_id, row.salt);
}
