import { promote, rollback } from '../../reprocess/promote.ts';
import type { Release } from '../../store/releases.ts';
import { say } from '../output/say.ts';
import { withContext } from './with-context.ts';

/** `leveltag promote`: what waits in shadow becomes what readers see. */
export async function runPromote(): Promise<void> {
  tell(await withContext(({ store }) => promote(store.db)));
}

/** `leveltag rollback`: back to what readers saw before. */
export async function runRollback(): Promise<void> {
  tell(await withContext(({ store }) => rollback(store.db)));
}

function tell({ id, versions }: Release): void {
  say(`The active release is ${id.slice(0, 12)}, which scores by ${versions.rubricId}.`);
}
