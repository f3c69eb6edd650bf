import { openArchive } from '../archive/archive.ts';
import type { BlobInfo } from '../blobs/blob-store.ts';
import type { Context } from '../context.ts';
import { receive, type ReceivedFile, type Receiving } from './receive.ts';
import type { FoundFile } from './walk.ts';

/** A file that was sent and lies on this machine for as long as it is being received. */
export interface Upload {
  readonly path: string;
  /** What it holds, of a file of leveltag's own that nobody changes any more. */
  readonly info?: BlobInfo;
  /** What the sender called it; a label, never a path. */
  readonly name: string;
}

const AT_ONCE = 256;

/**
 * Receives files that were sent: what `intakeFolder` does with found ones. The files in an archive stand in
 * its place. Nothing is waited for: workers do the work.
 */
export async function receiveUploads(
  context: Context,
  uploads: readonly Upload[],
  receiving: Receiving,
): Promise<ReceivedFile[]> {
  const received: ReceivedFile[] = [];
  let some: FoundFile[] = [];
  const flush = async (): Promise<void> => {
    const { files, unreadable } = await receive(context, some, receiving);
    // The files are leveltag's own copies: that one cannot be read is a fault of the disk.
    if (unreadable.length > 0) throw new Error('an uploaded file could not be read back');
    received.push(...files);
    some = [];
  };
  for (const upload of uploads) {
    for await (const file of filesOf(context, upload)) {
      some.push(file);
      if (some.length === AT_ONCE) await flush();
    }
  }
  if (some.length > 0) await flush();
  return received;
}

async function* filesOf({ config }: Context, upload: Upload): AsyncGenerator<FoundFile> {
  const path = Buffer.from(upload.path);
  const archive = await openArchive(path, config.limits);
  if (!archive) yield { path, name: upload.name, ...(upload.info && { own: upload.info }) };
  for (const entry of archive?.entries ?? []) {
    yield { path, name: `${upload.name}/${entry.name}`, entry };
  }
}
