import type { Context } from '../context.ts';
import type { Extraction } from '../domain/extraction.ts';
import type { Anchor, Override, Result, Versions } from '../domain/result.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { SaidTask } from '../store/changes.ts';
import { loadExtractions } from '../store/extractions.ts';
import { loadOverrides } from '../store/overrides.ts';
import type { Release } from '../store/releases.ts';
import { type Rescorable, rescorable } from '../store/rescored.ts';
import { toBody } from '../store/result-body.ts';
import { bodiesOf, taskKey } from '../store/results.ts';
import { compareBodies, moveBetween } from './find-moved.ts';
import type { Move, Stage, Standing, StoredBody } from './moved.ts';
import type { Rescored, RescoreInput, RubricChange } from './rescore.ts';

/** Reads and judges away from this process's event loop. */
export interface Judge {
  extract(bytes: Uint8Array): Promise<Extraction>;
  /** @returns the result as canonical JSON */
  analyse(input: {
    readonly documentId: string;
    readonly extraction: Extraction;
    readonly anchor: Anchor;
    readonly versions: Versions;
    readonly rubric?: Rubric;
  }): Promise<string>;
  /** Results as another rubric scores them; null where the text has to be judged. Default: none can be. */
  rescore?(input: RescoreInput): Promise<readonly (Rescored | null)[]>;
}

/** How results are made anew. */
export interface Making {
  /** Its versions are those to come. */
  readonly context: Context;
  readonly judge: Judge;
  /** What readers see. */
  readonly from: Release;
  /** The rubric to come; null for the built-in one. */
  readonly rubric: Rubric | null;
  /** Those that are others; at least one. */
  readonly stages: readonly Stage[];
  /** Null where more than the rubric is another. */
  readonly change: RubricChange | null;
}

export interface Compared {
  readonly isChanged: boolean;
  /** Null where the verdict is the same. */
  readonly move: Move | null;
}

type Overrides = ReadonlyMap<string, Override>;

/** Texts and bodies are some tens of kilobytes each. */
const JUDGED = 200;
/** Results over which one process lays a rubric at a time. */
const RESCORED = 250;

/**
 * Makes results anew in memory and compares them with what is stored.
 *
 * @returns an entry for each task, by `taskKey`, but for those that are erased meanwhile
 */
export async function compareAnew(
  making: Making,
  tasks: readonly SaidTask[],
): Promise<ReadonlyMap<string, Compared>> {
  const overrides = await loadOverrides(making.context.store.db, tasks);
  const compared = new Map(await rescoreAll(making, tasks, overrides));
  const rest = tasks.filter((task) => !compared.has(taskKey(task)));
  for (const some of portions(rest, JUDGED)) {
    for (const [key, each] of await judgeAll(making, some, overrides)) compared.set(key, each);
  }
  return compared;
}

type Entry = readonly [key: string, compared: Compared];

/** Leaves out what has to be judged from its text: all, where more than the rubric is another. */
async function rescoreAll(
  { context, judge, from, change }: Making,
  tasks: readonly SaidTask[],
  overrides: Overrides,
): Promise<Entry[]> {
  if (!judge.rescore || change === null) return [];
  const stored = await rescorable(context.store.db, tasks, from.id);
  const tagged = stored.flatMap((each) => (each.tagged ? [{ ...each, ...each.tagged }] : []));
  const scored = await Promise.all(
    portions(tagged, RESCORED).map((results) => judge.rescore!({ results, change })),
  );
  const now = new Map(scored.flat().map((each, i) => [taskKey(tagged[i]!), each]));
  const before = new Map(tasks.map((task) => [taskKey(task), task]));
  return stored.flatMap((each): Entry[] => {
    const key = taskKey(each);
    return compareRescored(before.get(key)!, each, now.get(key) ?? null, overrides);
  });
}

function compareRescored(
  { verdict, score, ...task }: SaidTask,
  { tagged }: Rescorable,
  now: Rescored | null,
  overrides: Overrides,
): Entry[] {
  const key = taskKey(task);
  // Why a text has no level is up to no rubric.
  if (!tagged) return [[key, { isChanged: false, move: null }]];
  if (!now) return [];
  const before = { verdict, score } as Standing;
  const after = { verdict: now.tag, score: now.score };
  const move = moveBetween(before, after, overrides.get(key), () => 'rubric');
  return [[key, { isChanged: now.isOther, move }]];
}

async function judgeAll(
  { context, judge, from, rubric, stages }: Making,
  tasks: readonly SaidTask[],
  overrides: Overrides,
): Promise<Entry[]> {
  const { store, blobs, versions } = context;
  const ids = tasks.map((task) => task.documentId);
  const read = await loadExtractions(store.db, ids, versions.extract);
  const rows = await bodiesOf(store.db, tasks, from.id);
  const bodies = new Map(
    rows.map((row) => [taskKey({ documentId: row.document_id, anchor: row.anchor }), row.body]),
  );
  const judged = await Promise.all(
    tasks.map(async ({ documentId, anchor }): Promise<Entry | null> => {
      const key = taskKey({ documentId, anchor });
      const body = bodies.get(key);
      if (body === undefined) return null;
      const extraction = read.get(documentId) ?? (await judge.extract(await blobs.get(documentId)));
      const json = await judge.analyse({
        documentId,
        extraction,
        anchor: { date: anchor, source: 'received' },
        versions,
        ...(rubric && { rubric }),
      });
      const now = toBody(JSON.parse(json) as Result).body;
      const [then, anew] = [JSON.parse(body) as StoredBody, JSON.parse(now) as StoredBody];
      const move = compareBodies(then, anew, stages, overrides.get(key));
      return [key, { isChanged: now !== body, move }];
    }),
  );
  return judged.filter((entry) => entry !== null);
}

function portions<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, i) => all.slice(i * size, (i + 1) * size));
}
