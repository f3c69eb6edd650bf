import type { Context } from '../context.ts';
import { forgetPayloads } from '../store/decisions/forget.ts';
import { SYSTEM } from '../store/decisions/append.ts';
import { documentsOlderThan } from '../store/documents.ts';
import { removeErasedBlobs } from '../store/erase.ts';
import { asOnlyOne } from '../store/only-one.ts';
import { eraseDocuments } from './erase.ts';

/** What an application of the retention did. */
export interface RetentionReport {
  /** Documents that were kept long enough. */
  readonly erased: number;
  /** Entries of the log whose payload was kept long enough. */
  readonly forgotten: number;
}

const PAGE = 200;
/** Any number that no other lock of leveltag's has. */
const RETENTION_LOCK = 0x6c657674;

/**
 * Erases what was last received more than LEVELTAG_RETENTION_DAYS ago, and forgets what entries of the log
 * older than LEVELTAG_LOG_DAYS told of people; the chain itself stays. Where neither is set, nothing is
 * erased. Bytes that an earlier erase could not remove are tried again.
 *
 * @returns what was done; nothing where another process is at it
 */
export async function applyRetention(
  context: Context,
  signal?: AbortSignal,
): Promise<RetentionReport> {
  const { db } = context.store;
  const report = await asOnlyOne(db, RETENTION_LOCK, async () => {
    const { days, logDays } = context.config.retention;
    await removeErasedBlobs(db, (id) => context.blobs.remove(id));
    return {
      erased: days === null ? 0 : await eraseOlderThan(context, days, signal),
      forgotten: logDays === null ? 0 : await forgetPayloads(db, logDays),
    };
  });
  if (report && report.erased > 0) context.log.info(report, 'retention');
  return report ?? { erased: 0, forgotten: 0 };
}

async function eraseOlderThan(
  context: Context,
  days: number,
  signal: AbortSignal | undefined,
): Promise<number> {
  for (let erased = 0; ;) {
    const ids = await documentsOlderThan(context.store.db, days, PAGE);
    if (ids.length === 0 || signal?.aborted) return erased;
    erased += (await eraseDocuments(context, ids, { actor: SYSTEM, reason: 'retention' })).length;
  }
}
