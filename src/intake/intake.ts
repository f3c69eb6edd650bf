import type { Context } from '../context.ts';
import { isIsoDate, type IsoDate } from '../domain/months.ts';
import type { LevelRecord } from '../domain/result.ts';
import { makeRecord } from '../report/record.ts';
import { explainLoss } from '../store/connection-lost.ts';
import { loadOverrides } from '../store/overrides.ts';
import { taskKey } from '../store/results.ts';
import { awaitResults } from './await-results.ts';
import { IntakeError } from './errors.ts';
import { readAhead } from './read-ahead.ts';
import { receive, type Received, type ReceivedFile, type Receiving } from './receive.ts';
import { type FoundFile, walk } from './walk.ts';

export interface IntakeOptions {
  /** The date on which the files were received: what "Present" means in them. */
  readonly receivedAt: IsoDate;
  /** Groups what came in together. Default: the received date. */
  readonly batch?: string;
  /** The number of the person or application in another system, for all files. Default: none. */
  readonly externalId?: string | null;
  /** Told after files received and results found. */
  readonly onProgress?: (progress: IntakeProgress) => void;
  /** Told of the files of each batch once they are kept, and of each that could not be read. */
  readonly onReceived?: (received: Received) => void;
  /** Stops the run; what was received stays, and the same call later goes on from there. */
  readonly signal?: AbortSignal;
}

export interface IntakeProgress {
  readonly received: number;
  /** Files whose result is there, also those whose record waits for one before it. */
  readonly done: number;
  /** Whether all files have been received, so that `received` is the total. */
  readonly complete: boolean;
}

/**
 * Files that are received together: few at first, so that the first results come soon, then twice as
 * many each time, as what the queue and the database take is mostly a price for each batch.
 */
const FIRST_BATCH = 16;
const LARGEST_BATCH = 256;

/** What every step of one run needs. */
interface Run {
  readonly context: Context;
  readonly receiving: Receiving;
  readonly signal: AbortSignal;
  readonly report: (change: Partial<IntakeProgress>) => void;
  readonly onReceived: (received: Received) => void;
  /** Files and folders that could not be read, each with the reason; grows. */
  readonly unreadable: string[];
}

/**
 * Receives files and folders and yields one record for each file, in the order of the walk, once it is
 * there. Files are received while others are being read and judged. The work is done by workers, which
 * must run in this process or another (`startWorkers`).
 *
 * The same bytes are worked on once, whatever the files are called; files whose results stand in the
 * database already come at once. Nothing is kept of the run itself: call it again to go on.
 *
 * @throws IntakeError `unreadable_path`, for single files only after all others have been yielded;
 *   `interrupted`; StoreError `database_unavailable`, `disk_full`; RangeError for a date that is none
 */
export function intakeFolder(
  paths: readonly string[],
  context: Context,
  options: IntakeOptions,
): AsyncGenerator<LevelRecord> {
  const { limits } = context.config;
  const source: Source = (onUnreadable) => batches(walk(paths, onUnreadable, limits));
  return intakeFrom(source, context, options);
}

/** Where files come from: batch after batch of those that are received together. */
export type Source = (onUnreadable: (what: string) => void) => AsyncIterable<readonly FoundFile[]>;

/**
 * `intakeFolder` for files that come from elsewhere.
 *
 * @throws as `intakeFolder`
 */
export async function* intakeFrom(
  source: Source,
  context: Context,
  options: IntakeOptions,
): AsyncGenerator<LevelRecord> {
  const run = newRun(context, options);
  try {
    for await (const files of readAhead(receiveAll(run, source))) yield* recordsOf(run, files);
  } catch (error) {
    if (!run.signal.aborted) throw explainLoss(error);
    const message = 'the intake was interrupted: run it again to go on';
    throw new IntakeError('interrupted', message, { cause: error });
  }
  if (run.unreadable.length > 0) throw unreadableFiles(run.unreadable);
}

function newRun(context: Context, options: IntakeOptions): Run {
  const { receivedAt, batch = receivedAt, externalId = null } = options;
  if (!isIsoDate(receivedAt)) {
    throw new RangeError(`not a date of the form YYYY-MM-DD: ${receivedAt}`);
  }
  return {
    context,
    receiving: { receivedAt, batch, externalId },
    signal: options.signal ?? new AbortController().signal,
    report: reporter(options.onProgress),
    onReceived: options.onReceived ?? (() => undefined),
    unreadable: [],
  };
}

async function* receiveAll(
  { context, receiving, signal, report, onReceived, unreadable }: Run,
  source: Source,
): AsyncGenerator<readonly ReceivedFile[]> {
  const onUnreadable = (what: string): void => {
    unreadable.push(what);
    onReceived({ files: [], unreadable: [what] });
  };
  for await (const batch of source(onUnreadable)) {
    signal.throwIfAborted();
    const received = await receive(context, batch, receiving);
    report({ received: received.files.length });
    unreadable.push(...received.unreadable);
    onReceived(received);
    yield received.files;
  }
  report({ complete: true });
}

/** Files in batches that grow. */
export async function* batches(files: AsyncIterable<FoundFile>): AsyncGenerator<FoundFile[]> {
  let batch: FoundFile[] = [];
  let size = FIRST_BATCH;
  for await (const file of files) {
    batch.push(file);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
    size = Math.min(2 * size, LARGEST_BATCH);
  }
  if (batch.length > 0) yield batch;
}

async function* recordsOf(
  { context, receiving, signal, report }: Run,
  files: readonly ReceivedFile[],
): AsyncGenerator<LevelRecord> {
  const tasks = files.map(({ documentId }) => ({ documentId, anchor: receiving.receivedAt }));
  const overrides = await loadOverrides(context.store.db, tasks);
  let at = 0;
  const awaiting = { signal, onFound: (count: number) => report({ done: count }) };
  for await (const result of awaitResults(context, tasks, awaiting)) {
    const { name, bytes } = files[at]!;
    const override = overrides.get(taskKey(tasks[at++]!)) ?? null;
    yield makeRecord({ name, bytes, intake: receiving, override, result });
  }
}

const NAMED = 5;

function unreadableFiles(files: readonly string[]): IntakeError {
  const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : '';
  const message = `not received: ${files.slice(0, NAMED).join(', ')}${more}: make them readable, or take them away, and run again`;
  return new IntakeError('unreadable_path', message);
}

/** Adds counts up, so that each step reports only what it has done. */
function reporter(
  onProgress: IntakeOptions['onProgress'],
): (change: Partial<IntakeProgress>) => void {
  let [received, done, complete] = [0, 0, false];
  return (change) => {
    received += change.received ?? 0;
    done += change.done ?? 0;
    complete ||= change.complete ?? false;
    onProgress?.({ received, done, complete });
  };
}
