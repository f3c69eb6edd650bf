import type { Context } from '../src/context.ts';
import type { Extraction } from '../src/domain/extraction.ts';
import { readExtractJob } from '../src/queue/job-data.ts';
import { loadExtraction, saveExtraction } from '../src/store/extractions.ts';
import { pendingAnchors } from '../src/store/pending.ts';
import { timed } from '../src/telemetry.ts';
import { refuseRetryable } from './outcome.ts';
import type { Processor } from './processor.ts';
import { tagExtractions } from './tag.ts';

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
  const known = await loadExtraction(store.db, documentId, version);
  const extraction = known ?? (await readAndSave(context, processor, documentId));
  const anchors = await pendingAnchors(store.db, documentId, versions);
  const work = anchors.map((anchor) => ({ task: { documentId, anchor }, extraction }));
  await tagExtractions(context, processor, work);
}

async function readAndSave(
  context: Context,
  processor: Processor,
  documentId: string,
): Promise<Extraction> {
  const { blobs, store, telemetry, versions } = context;
  const bytes = await timed(telemetry, 'fetch', () => blobs.get(documentId));
  const extraction = await timed(telemetry, 'extract', () => processor.extract(bytes));
  if (extraction.kind === 'unread') {
    refuseRetryable(extraction.untagged.code, extraction.findings);
  }
  await timed(telemetry, 'store', () =>
    saveExtraction(store.db, documentId, versions.extract, extraction),
  );
  return extraction;
}
