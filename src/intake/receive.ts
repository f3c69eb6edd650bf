import type { Context } from '../context.ts';
import type { IsoDate } from '../domain/months.ts';
import { dispatch } from '../queue/dispatch.ts';
import { saveDocuments } from '../store/documents.ts';
import { withoutResult } from '../store/pending.ts';
import { saveReceipts } from '../store/receipts.ts';
import { IntakeError } from './errors.ts';
import type { FoundFile } from './walk.ts';

export interface ReceivedFile extends FoundFile {
  readonly documentId: string;
  readonly bytes: number;
}

export interface Receiving {
  readonly receivedAt: IsoDate;
  readonly batch: string;
  readonly externalId: string | null;
}

/** Blobs that are written at once: enough to keep a disk busy while others are hashed. */
const AT_ONCE = 8;

/**
 * Receives files: first their bytes, then the rows that say so, then the queue. Whatever ends the
 * process in between, the next run completes; nothing is received twice.
 *
 * @throws IntakeError `unreadable_path`, or what the database throws
 */
export async function receive(
  context: Context,
  files: readonly FoundFile[],
  receiving: Receiving,
): Promise<ReceivedFile[]> {
  const received = await keepBytes(context, files);
  const { db } = context.store;
  const { receivedAt: anchor, batch, externalId } = receiving;
  await saveDocuments(
    db,
    received.map(({ documentId, bytes }) => ({ id: documentId, bytes })),
  );
  await saveReceipts(
    db,
    received.map(({ documentId, name }) => ({
      documentId,
      anchor,
      sourceName: name,
      batch,
      externalId,
    })),
  );
  const tasks = received.map(({ documentId }) => ({ documentId, anchor }));
  await dispatch(context, await withoutResult(db, tasks, context.versions));
  return received;
}

async function keepBytes(context: Context, files: readonly FoundFile[]): Promise<ReceivedFile[]> {
  const received: ReceivedFile[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE).map((file) => keepFile(context, file));
    received.push(...(await Promise.all(some)));
  }
  return received;
}

async function keepFile(context: Context, file: FoundFile): Promise<ReceivedFile> {
  try {
    const { id, bytes } = await context.blobs.putFile(file.path);
    return { ...file, documentId: id, bytes };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const message = `${file.path} cannot be received (${code}): make it readable, or take it away, and run again`;
    throw new IntakeError('unreadable_path', message, { cause });
  }
}
