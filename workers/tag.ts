import type { Context } from '../src/context.ts';
import type { Extraction } from '../src/domain/extraction.ts';
import type { Result } from '../src/domain/result.ts';
import { dispatch } from '../src/queue/dispatch.ts';
import { readTagJob } from '../src/queue/job-data.ts';
import { loadExtraction } from '../src/store/extractions.ts';
import { releaseId } from '../src/store/releases.ts';
import { saveResult, type Task } from '../src/store/results.ts';
import { refuseRetryable } from './outcome.ts';
import type { Processor } from './processor.ts';

/**
 * Tags stored texts and keeps the results. Done twice it writes the same results again.
 *
 * @throws AttemptFailed, or a fault of the environment
 */
export async function tagDocuments(
  context: Context,
  processor: Processor,
  data: unknown,
): Promise<void> {
  const { release, tasks } = readTagJob(data);
  if (release !== releaseId(context.versions)) {
    context.log.warn({ release }, 'job of another release');
    return;
  }
  for (const task of tasks) await tagDocument(context, processor, task);
}

async function tagDocument(context: Context, processor: Processor, task: Task): Promise<void> {
  const { store, versions } = context;
  const extraction = await loadExtraction(store.db, task.documentId, versions.extract);
  if (extraction) await tagExtraction(context, processor, task, extraction);
  // Its text is gone, or of another version: it has to be read first.
  else await dispatch(context, [task]);
}

/**
 * Tags one text and keeps the result.
 *
 * @throws AttemptFailed, or a fault of the environment
 */
export async function tagExtraction(
  context: Context,
  processor: Processor,
  task: Task,
  extraction: Extraction,
): Promise<void> {
  const { store, versions } = context;
  const { documentId } = task;
  const anchor = { date: task.anchor, source: 'received' } as const;
  const json = await processor.analyse({ documentId, extraction, anchor, versions });
  const result = JSON.parse(json) as Result;
  if (result.outcome === 'untagged') refuseRetryable(result.untagged.code);
  await saveResult(store.db, result);
}
