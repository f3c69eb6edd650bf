import type { Context } from '../src/context.ts';
import type { Extraction } from '../src/domain/extraction.ts';
import type { Anchor, Result } from '../src/domain/result.ts';
import { readExtractJob } from '../src/queue/job-data.ts';
import { loadExtraction } from '../src/store/extractions.ts';
import { type PendingWork, pendingWork } from '../src/store/pending.ts';
import { timed } from '../src/telemetry.ts';
import { refuseRetryable } from './outcome.ts';
import type { Processor, ReadOutput } from './processor.ts';
import { keepResults, tagExtractions } from './tag.ts';

/**
 * Reads one document and, as it is at hand, tags it for every date on which it was received: adding a
 * job for that would cost more than the tagging. Done twice it reads nothing again, and tags what has
 * no result yet.
 *
 * @throws AttemptFailed, BlobError, or a fault of the environment
 */
export async function extractDocument(
  context: Context,
  processor: Processor,
  data: unknown,
): Promise<void> {
  const { documentId, version } = readExtractJob(data);
  const { store, versions, log } = context;
  if (version !== versions.extract) {
    log.warn({ documentId, version }, 'job of another version');
    return;
  }
  const pending = await pendingWork(store.db, documentId, versions);
  if (pending.isRead) await tagStored(context, processor, documentId, pending);
  else await readAndTag(context, processor, documentId, pending);
}

async function tagStored(
  context: Context,
  processor: Processor,
  documentId: string,
  { anchors }: PendingWork,
): Promise<void> {
  const { store, versions } = context;
  const extraction = await loadExtraction(store.db, documentId, versions.extract);
  if (!extraction) return;
  const work = anchors.map((anchor) => ({ task: { documentId, anchor }, extraction }));
  await tagExtractions(context, processor, work);
}

/** What was read is kept with the results, in one transaction. */
async function readAndTag(
  context: Context,
  processor: Processor,
  documentId: string,
  { anchors }: PendingWork,
): Promise<void> {
  const { blobs, telemetry, versions } = context;
  const bytes = await timed(telemetry, 'fetch', () => blobs.get(documentId));
  const { extraction, results } = await read(context, processor, {
    documentId,
    bytes,
    anchors: anchors.map((date) => ({ date, source: 'received' })),
  });
  refuseUnread(extraction);
  const judged = results.map((json) => JSON.parse(json) as Result);
  await keepResults(context, judged, { documentId, version: versions.extract, extraction });
}

interface Document {
  readonly documentId: string;
  readonly bytes: Uint8Array;
  readonly anchors: readonly Anchor[];
}

async function read(
  { telemetry, versions }: Context,
  processor: Processor,
  { documentId, bytes, anchors }: Document,
): Promise<ReadOutput> {
  if (processor.read) {
    return timed(telemetry, 'extract', () =>
      processor.read!({ documentId, bytes, anchors, versions }),
    );
  }
  const extraction = await timed(telemetry, 'extract', () => processor.extract(bytes));
  refuseUnread(extraction);
  const results: string[] = [];
  for (const anchor of anchors) {
    results.push(
      await timed(telemetry, 'analyse', () =>
        processor.analyse({ documentId, extraction, anchor, versions }),
      ),
    );
  }
  return { extraction, results };
}

function refuseUnread(extraction: Extraction): void {
  if (extraction.kind === 'unread') {
    refuseRetryable(extraction.untagged.code, extraction.findings);
  }
}
