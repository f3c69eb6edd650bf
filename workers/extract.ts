import type { Context } from '../src/context.ts';
import { dispatch } from '../src/queue/dispatch.ts';
import { readExtractJob } from '../src/queue/job-data.ts';
import { readDocuments, saveExtraction } from '../src/store/extractions.ts';
import { pendingAnchors } from '../src/store/pending.ts';
import { refuseRetryable } from './outcome.ts';
import type { Processor } from './processor.ts';

/**
 * Reads one document and hands it on to be tagged for every date on which it was received. Done twice
 * it reads nothing and hands on what has no result yet.
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
  const read = await readDocuments(store.db, [documentId], version);
  if (!read.has(documentId)) await readAndSave(context, processor, documentId);
  const anchors = await pendingAnchors(store.db, documentId, versions);
  await dispatch(
    context,
    anchors.map((anchor) => ({ documentId, anchor })),
  );
}

async function readAndSave(
  context: Context,
  processor: Processor,
  documentId: string,
): Promise<void> {
  const bytes = await context.blobs.get(documentId);
  const extraction = await processor.extract(bytes);
  if (extraction.kind === 'unread') refuseRetryable(extraction.untagged.code);
  await saveExtraction(context.store.db, documentId, context.versions.extract, extraction);
}
