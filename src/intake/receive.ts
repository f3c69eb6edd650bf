import { readEntry } from '../archive/archive.ts';
import type { BlobInfo } from '../blobs/blob-store.ts';
import type { Context } from '../context.ts';
import type { IsoDate } from '../domain/months.ts';
import { dispatch } from '../queue/dispatch.ts';
import { withoutResult } from '../store/pending.ts';
import { saveReceived } from '../store/receipts.ts';
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

export interface Received {
  readonly files: readonly ReceivedFile[];
  /** Files that could not be read, each with the reason. */
  readonly unreadable: readonly string[];
}

/**
 * Receives files: first their bytes, then the rows that say so, then the queue. Whatever ends the
 * process in between, the next run completes; nothing is received twice. What was erased before comes in anew.
 */
export async function receive(
  context: Context,
  files: readonly FoundFile[],
  receiving: Receiving,
): Promise<Received> {
  const { received, unreadable } = await keepBytes(context, files);
  const { db } = context.store;
  const { receivedAt: anchor, batch, externalId } = receiving;
  const erased = await saveReceived(
    db,
    received.map(({ documentId, bytes }) => ({ id: documentId, bytes })),
    received.map(({ documentId, name }) => ({
      documentId,
      anchor,
      sourceName: name,
      batch,
      externalId,
    })),
  );
  await keepBytes(
    context,
    received.filter(({ documentId }) => erased.has(documentId)),
  );
  const tasks = received.map(({ documentId }) => ({ documentId, anchor }));
  await dispatch(context, await withoutResult(db, tasks, context.versions));
  return { files: received, unreadable };
}

async function keepBytes(
  context: Context,
  files: readonly FoundFile[],
): Promise<{ received: ReceivedFile[]; unreadable: string[] }> {
  const own = files.flatMap(({ path, own }) => (own ? [{ path: path.toString(), ...own }] : []));
  await context.blobs.keepOwn(own);
  const received: ReceivedFile[] = [];
  const unreadable: string[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE).map((file) => keepFile(context, file));
    for (const kept of await Promise.all(some)) {
      if (typeof kept === 'string') unreadable.push(kept);
      else received.push(kept);
    }
  }
  return { received, unreadable };
}

async function keepBlob({ blobs, config }: Context, { path, entry }: FoundFile): Promise<BlobInfo> {
  return entry ? blobs.put(await readEntry(entry, config.limits)) : blobs.putFile(path);
}

/** @returns the file, or why it cannot be read; a fault of the blob store itself is thrown. */
async function keepFile(context: Context, file: FoundFile): Promise<ReceivedFile | string> {
  if (file.own) return { ...file, documentId: file.own.id, bytes: file.own.bytes };
  try {
    const { id, bytes } = await keepBlob(context, file);
    return { ...file, documentId: id, bytes };
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (path !== file.path.toString() && code !== 'changed') throw error;
    return `${file.path} (${code})`;
  }
}
