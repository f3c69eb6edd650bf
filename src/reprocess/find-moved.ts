import type { Override } from '../domain/result.ts';
import { changedTasks } from '../store/changes.ts';
import type { Db } from '../store/open.ts';
import { loadOverrides } from '../store/overrides.ts';
import type { Release } from '../store/releases.ts';
import { type Task, taskKey } from '../store/results.ts';
import {
  causeOf,
  standingOf,
  type Move,
  type MovedTag,
  type Stage,
  type StoredBody,
} from './moved.ts';

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
    const overrides = await loadOverrides(db, page);
    for (const { before, after: now, ...task } of page) {
      const bodies = [JSON.parse(before) as StoredBody, JSON.parse(now) as StoredBody] as const;
      const move = compareBodies(...bodies, to.stages, overrides.get(taskKey(task)));
      if (move) moved.push({ ...task, ...move });
    }
    if (page.length < PAGE) return moved;
    after = page.at(-1)!;
  }
}

/**
 * @param override the person's decision that holds for the task, if any
 * @returns null where the verdict is the same
 */
export function compareBodies(
  before: StoredBody,
  after: StoredBody,
  stages: readonly Stage[],
  override: Override | undefined,
): Move | null {
  const then = standingOf(before);
  const now = standingOf(after);
  if (then.verdict === now.verdict) return null;
  const conflicts = override !== undefined && override.level !== now.verdict;
  const cause = conflicts ? 'override' : causeOf(before, after, stages);
  return { before: then, after: now, override: override?.level ?? null, cause };
}

/** Percent of `compared` documents for which readers would see another verdict. */
export function percentMoved(moved: readonly MovedTag[], compared: number): number {
  const seen = moved.filter((tag) => tag.override === null).length;
  return compared === 0 ? 0 : (100 * seen) / compared;
}
