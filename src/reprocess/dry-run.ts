import type { Context } from '../context.ts';
import type { Extraction } from '../domain/extraction.ts';
import type { Anchor, Result, Versions } from '../domain/result.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { activeBodies, type ActiveBody } from '../store/changes.ts';
import { loadExtractions } from '../store/extractions.ts';
import { loadOverrides } from '../store/overrides.ts';
import { countTasks } from '../store/pending.ts';
import { activeRelease, releaseId } from '../store/releases.ts';
import { toBody } from '../store/result-body.ts';
import { type Task, taskKey } from '../store/results.ts';
import { compareBodies, percentMoved } from './find-moved.ts';
import { changedStages, type MovedTag, type Stage, type StoredBody } from './moved.ts';
import type { RunReport } from './report.ts';
import type { ReprocessProgress } from './reprocess.ts';

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
}

export interface DryRunOptions {
  readonly flipBudget: number;
  /** Default: the built-in one. */
  readonly rubric?: Rubric;
  readonly onProgress?: (progress: ReprocessProgress) => void;
  readonly signal?: AbortSignal;
}

const PAGE = 200;

/**
 * What a run under the context's versions would move, found out without writing anything: every result that
 * readers see is made anew in memory and compared.
 */
export async function dryRun(
  context: Context,
  judge: Judge,
  options: DryRunOptions,
): Promise<RunReport> {
  const { store, versions } = context;
  const { flipBudget, onProgress, signal } = options;
  const from = await activeRelease(store.db);
  const stages = changedStages(from.versions, versions);
  const { received, failed } = await countTasks(store.db, from.id);
  const moved: MovedTag[] = [];
  let compared = 0;
  let changed = 0;
  for (let after: Task | null = null; ;) {
    signal?.throwIfAborted();
    const page = await activeBodies(store.db, from.id, after, PAGE);
    for (const one of await judgeAll(context, judge, page, options.rubric, stages)) {
      changed += one.isChanged ? 1 : 0;
      if (one.moved) moved.push(one.moved);
    }
    compared += page.length;
    onProgress?.({ done: compared, total: received });
    if (page.length < PAGE) break;
    after = page.at(-1)!;
  }
  const movedPercent = percentMoved(moved, compared);
  return {
    runId: null,
    state: 'dry_run',
    fromRelease: from.id,
    toRelease: releaseId(versions),
    stages,
    received,
    failed,
    compared,
    changed,
    movedPercent,
    flipBudget,
    moved,
  };
}

interface Judged {
  readonly isChanged: boolean;
  readonly moved: MovedTag | null;
}

async function judgeAll(
  { store, blobs, versions }: Context,
  judge: Judge,
  page: readonly ActiveBody[],
  rubric: Rubric | undefined,
  stages: readonly Stage[],
): Promise<Judged[]> {
  const ids = page.map((task) => task.documentId);
  const read = await loadExtractions(store.db, ids, versions.extract);
  const overrides = await loadOverrides(store.db, page);
  return Promise.all(
    page.map(async ({ documentId, anchor, sourceName, body }) => {
      const extraction = read.get(documentId) ?? (await judge.extract(await blobs.get(documentId)));
      const json = await judge.analyse({
        documentId,
        extraction,
        anchor: { date: anchor, source: 'received' },
        versions,
        ...(rubric && { rubric }),
      });
      const now = toBody(JSON.parse(json) as Result).body;
      const bodies = [JSON.parse(body) as StoredBody, JSON.parse(now) as StoredBody] as const;
      const override = overrides.get(taskKey({ documentId, anchor }));
      const move = compareBodies(...bodies, stages, override);
      return {
        isChanged: now !== body,
        moved: move && { documentId, anchor, sourceName, ...move },
      };
    }),
  );
}
