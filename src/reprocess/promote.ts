import { SYSTEM } from '../store/decisions/append.ts';
import { countTasks } from '../store/pending.ts';
import type { Db } from '../store/open.ts';
import { activate, loadRelease, previousRelease, type Release } from '../store/releases.ts';
import { markPromoted, shadowRelease } from '../store/runs.ts';
import { ReprocessError } from './errors.ts';

/**
 * Makes the release that waits in shadow the one that readers see.
 *
 * @param actor for the log: who decides
 * @throws ReprocessError `nothing_waits`, or `incomplete` when documents came in since and have no result in it
 */
export async function promote(db: Db, actor: string = SYSTEM): Promise<Release> {
  const id = await shadowRelease(db);
  if (id === null) {
    throw new ReprocessError(
      'nothing_waits',
      'no release waits in shadow: run "leveltag reprocess" first',
    );
  }
  const { stale } = await countTasks(db, id);
  if (stale > 0) {
    const message = `${stale} documents have no result in the release that waits: run "leveltag reprocess" again`;
    throw new ReprocessError('incomplete', message);
  }
  await activate(db, id, { kind: 'promote', runId: null, actor });
  await markPromoted(db, id);
  return (await loadRelease(db, id))!;
}

/**
 * Makes the release that was active before the one that is active now. Its results are still there.
 *
 * @throws StoreError `no_release`
 */
export async function rollback(db: Db, actor: string = SYSTEM): Promise<Release> {
  const release = await previousRelease(db);
  await activate(db, release.id, { kind: 'rollback', runId: null, actor });
  return release;
}
