import type { Override } from '../domain/result.ts';
import { bothBodies, type ChangedTask, changedTasks, type Releases } from '../store/changes.ts';
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
  type Standing,
  type StoredBody,
} from './moved.ts';

const PAGE = 2_000;
/** Two bodies are some tens of kilobytes. */
const BODIES = 100;

interface Target {
  readonly id: string;
  readonly stages: readonly Stage[];
}

/** Every document whose verdict differs between two releases, in the order of their ids. */
export async function movedTags(db: Db, from: Release, to: Target): Promise<MovedTag[]> {
  const moved: MovedTag[] = [];
  const releases = { before: from.id, after: to.id };
  for (let after: Task | null = null; ;) {
    const page: ChangedTask[] = await changedTasks(db, releases, after, PAGE);
    const overrides = await loadOverrides(db, page);
    const causes = await causesOf(db, releases, page, to.stages);
    for (const { before, after: now, ...task } of page) {
      const [override, cause] = [overrides.get(taskKey(task)), causes.get(taskKey(task))!];
      const move = moveOf(before as Standing, now as Standing, override, () => cause);
      moved.push({ ...task, ...move });
    }
    if (page.length < PAGE) return moved;
    after = page.at(-1)!;
  }
}

/** Only where several stages changed have the bodies to tell which of them it was. */
async function causesOf(
  db: Db,
  releases: Releases,
  tasks: readonly Task[],
  stages: readonly Stage[],
): Promise<Map<string, Stage>> {
  const [only, ...others] = stages;
  const causes = new Map<string, Stage>(
    tasks.map((task) => [taskKey(task), stages.at(-1) ?? 'rubric']),
  );
  if (only === undefined || others.length === 0) return causes;
  for (let at = 0; at < tasks.length; at += BODIES) {
    for (const { before, after, ...task } of await bothBodies(
      db,
      releases,
      tasks.slice(at, at + BODIES),
    )) {
      causes.set(taskKey(task), causeOf(parse(before), parse(after), stages));
    }
  }
  return causes;
}

function parse(body: string): StoredBody {
  return JSON.parse(body) as StoredBody;
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
  const [then, now] = [standingOf(before), standingOf(after)];
  return moveBetween(then, now, override, () => causeOf(before, after, stages));
}

/**
 * @param override the person's decision that holds for the task, if any
 * @returns null where the verdict is the same
 */
export function moveBetween(
  before: Standing,
  after: Standing,
  override: Override | undefined,
  causeOfIt: () => Stage,
): Move | null {
  return before.verdict === after.verdict ? null : moveOf(before, after, override, causeOfIt);
}

function moveOf(
  before: Standing,
  after: Standing,
  override: Override | undefined,
  causeOfIt: () => Stage,
): Move {
  const conflicts = override !== undefined && override.level !== after.verdict;
  const cause = conflicts ? 'override' : causeOfIt();
  return { before, after, override: override?.level ?? null, cause };
}

/** Percent of `compared` documents for which readers would see another verdict. */
export function percentMoved(moved: readonly MovedTag[], compared: number): number {
  const seen = moved.filter((tag) => tag.override === null).length;
  return compared === 0 ? 0 : (100 * seen) / compared;
}
