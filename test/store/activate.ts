import type { Db } from '../../src/store/open.ts';
import { type Activation, decideActive } from '../../src/store/releases.ts';

/** Makes a release the one that readers see, whatever else waits or was asked for. */
export async function activate(
  db: Db,
  id: string,
  kind: Activation['kind'] = 'promote',
): Promise<void> {
  await decideActive(db, async () => ({ id, kind, runId: null, actor: 'tester' }));
}
