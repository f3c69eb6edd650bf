import type { Context } from '../context.ts';
import { jobId } from '../queue/job-id.ts';
import { codeOf } from '../queue/queues.ts';
import {
  type ErasedDispatch,
  eraseDocument,
  type EraseProof,
  removeErasedBlobs,
} from '../store/erase.ts';

export interface EraseOptions {
  /** Who erases, for the log. */
  readonly actor: string;
  /** Why, for the log: `request`, `retention`, … ; it must not name a person. */
  readonly reason: string;
}

/**
 * Erases documents: rows, jobs that wait, and bytes. A job in flight writes nothing more about them. Each
 * leaves an entry of the decision log that names nobody; ids that are unknown are passed over.
 *
 * @returns a proof for each document that was there
 * @throws BlobError where bytes cannot be removed: the rows are gone, and the bytes are tried again by the
 *   next erase and by every application of the retention
 */
export async function eraseDocuments(
  context: Context,
  documentIds: readonly string[],
  options: EraseOptions,
): Promise<EraseProof[]> {
  const proofs: EraseProof[] = [];
  for (const documentId of documentIds) {
    const erased = await eraseDocument(context.store.db, { documentId, ...options });
    if (!erased) continue;
    await removeJobs(context, documentId, erased.dispatches);
    proofs.push(erased.proof);
  }
  await removeErasedBlobs(context.store.db, (id) => context.blobs.remove(id));
  return proofs;
}

/**
 * Takes the jobs out that wait for one document. One that is under way cannot be taken out, and jobs of
 * reprocessing name many documents: these come to an end by themselves, and write nothing.
 */
async function removeJobs(
  { queues, log }: Context,
  documentId: string,
  dispatches: readonly ErasedDispatch[],
): Promise<void> {
  if (!queues.isReady()) return;
  try {
    for (const { anchor, release, extract, generation } of dispatches) {
      await queues.extract.remove(jobId('extract', documentId, extract, generation));
      await queues.tag.remove(jobId('tag', release, documentId, anchor, generation));
    }
  } catch (error) {
    log.warn({ code: codeOf(error) }, 'jobs of an erased document stay in the queue');
  }
}
