import type { Extraction } from '../domain/extraction.ts';
import type { Result } from '../domain/result.ts';
import { isLoss } from './connection-lost.ts';
import { toExtractionRow, writeExtractions } from './extractions.ts';
import { gather } from './gather.ts';
import { ownDocuments } from './living.ts';
import type { Db } from './open.ts';
import { type ResultRow, toRow } from './result-row.ts';
import { writeResults } from './results.ts';
import type { NewExtraction } from './schema.ts';
import { holdActivation } from './seen.ts';
import { inTransaction } from './transaction.ts';

/** What a job came to. */
export interface Outcome {
  /** What it has read, where it has. */
  readonly read: ReadText | null;
  readonly results: readonly Result[];
}

export interface ReadText {
  readonly documentId: string;
  /** Of the extract stage. */
  readonly version: string;
  readonly extraction: Extraction;
}

export type KeepOutcome = (outcome: Outcome) => Promise<void>;

/** So many in one transaction: more than a process has in hand, and no more rows than a statement takes at ease. */
const MOST = 64;
/**
 * What ends within this time of the commit before waits for the next: nobody sees it, and a transaction for each costs
 * more than all of its rows. Who has several in hand goes on with the others; where as many as `ENOUGH` wait, there
 * may be no others.
 */
const APART_MS = 150;
const ENOUGH = 6;
/** Of the jobs in hand the part that may wait while the others are worked on. */
const MAY_WAIT = 0.5;

/**
 * Keeps what jobs come to, with what other jobs of this process have come to meanwhile in one transaction: the disk,
 * and the lock that puts entries of the decision log in a row, are waited for once. It has been committed when the
 * promise is kept. Done twice it changes nothing, nor does it for documents that were erased in the meantime.
 *
 * What it returns throws StoreError `invalid_value` for a text that PostgreSQL cannot hold (NUL), and for an outcome
 * that must be tried again instead.
 *
 * @param inHand jobs that this process has in hand at once; with one, nothing waits for another
 */
export function outcomeKeeper(db: Db, inHand = 1): KeepOutcome {
  const write = gather<Rows>((all) => writeAll(db, all), {
    most: MOST,
    apartMs: APART_MS,
    enough: Math.min(ENOUGH, Math.max(1, Math.floor(MAY_WAIT * inHand))),
    isOfAll: isLoss,
  });
  return async ({ read, results }) => {
    const extraction = read && toExtractionRow(read.documentId, read.version, read.extraction);
    await write({
      extractions: extraction ? [extraction] : [],
      results: results.map(toRow),
    });
  };
}

interface Rows {
  readonly extractions: readonly NewExtraction[];
  readonly results: readonly ResultRow[];
}

function writeAll(db: Db, all: readonly Rows[]): Promise<void> {
  const extractions = all.flatMap((rows) => rows.extractions);
  const results = all.flatMap((rows) => rows.results);
  return inTransaction(db, async (trx) => {
    if (results.length > 0) await holdActivation(trx);
    const ids = [
      ...extractions.map((row) => row.document_id),
      ...results.map((row) => row.document),
    ];
    const living = await ownDocuments(trx, ids);
    await writeExtractions(
      trx,
      extractions.filter((row) => living.has(row.document_id)),
    );
    await writeResults(
      trx,
      results.filter((row) => living.has(row.document)),
    );
  });
}
