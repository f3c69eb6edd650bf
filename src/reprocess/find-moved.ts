import { changedTasks } from '../store/changes.ts';
import type { Db } from '../store/open.ts';
import type { Release } from '../store/releases.ts';
import type { Task } from '../store/results.ts';
import { causeOf, standingOf, type MovedTag, type Stage, type StoredBody } from './moved.ts';

const PAGE = 500;

/** Every document whose verdict differs between two releases, in the order of their ids. */
export async function movedTags(
  db: Db,
  from: Release,
  to: { readonly id: string; readonly stages: readonly Stage[] },
): Promise<MovedTag[]> {
  const moved: MovedTag[] = [];
  const releases = { before: from.id, after: to.id };
  for (let after: Task | null = null; ;) {
    const page = await changedTasks(db, releases, after, PAGE);
    for (const { before, after: now, ...task } of page) {
      const tag = compareBodies(
        JSON.parse(before) as StoredBody,
        JSON.parse(now) as StoredBody,
        to.stages,
      );
      if (tag) moved.push({ ...task, ...tag });
    }
    if (page.length < PAGE) return moved;
    after = page.at(-1)!;
  }
}

/** @returns null where the verdict is the same */
export function compareBodies(
  before: StoredBody,
  after: StoredBody,
  stages: readonly Stage[],
): Pick<MovedTag, 'before' | 'after' | 'cause'> | null {
  const then = standingOf(before);
  const now = standingOf(after);
  if (then.verdict === now.verdict) return null;
  return { before: then, after: now, cause: causeOf(before, after, stages) };
}
