import { SYSTEM } from '../store/decisions/append.ts';
import { countTasks } from '../store/pending.ts';
import type { Db } from '../store/open.ts';
import { decideActive, previousRelease, type Release } from '../store/releases.ts';
import { markPromoted, shadowRelease } from '../store/runs.ts';
import { ReprocessError } from './errors.ts';

/**
 * Makes the release that waits in shadow the one that readers see.
 *
 * @param actor for the log: who decides
 * @throws ReprocessError `nothing_waits`, or `incomplete` when documents came in since and have no result in it
 */
export async function promote(db: Db, actor: string = SYSTEM): Promise<Release> {
  const id = await completeShadow(db);
  return decideActive(db, async (trx) => {
    // Somebody else may have promoted it, or a run overtaken it, since it was looked at.
    if ((await shadowRelease(trx)) !== id) throw nothingWaits();
    await markPromoted(trx, id);
    return { id, kind: 'promote', runId: null, actor };
  });
}

/** The id of the release that waits. */
async function completeShadow(db: Db): Promise<string> {
  const id = await shadowRelease(db);
  if (id === null) throw nothingWaits();
  const { stale } = await countTasks(db, id);
  if (stale > 0) {
    const message = `${stale} documents have no result in the release that waits: run "leveltag reprocess" again`;
    throw new ReprocessError('incomplete', message);
  }
  return id;
}

function nothingWaits(): ReprocessError {
  const message = 'no release waits in shadow: run "leveltag reprocess" first';
  return new ReprocessError('nothing_waits', message);
}

/**
 * Makes the release that was active before the one that is active now. Its results are still there.
 *
 * @throws StoreError `no_release`
 */
export async function rollback(db: Db, actor: string = SYSTEM): Promise<Release> {
  return decideActive(db, async (trx) => {
    const { id } = await previousRelease(trx);
    return { id, kind: 'rollback', runId: null, actor };
  });
}
