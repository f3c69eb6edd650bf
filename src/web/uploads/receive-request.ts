import { rm } from 'node:fs/promises';
import type { Context } from '../../context.ts';
import { receiveUploads } from '../../intake/receive-upload.ts';
import type { ReceivedFile, Receiving } from '../../intake/receive.ts';
import type { UploadLimits } from '../settings.ts';
import { type SavedPart, saveParts } from './save-parts.ts';
import { newUploadFolder } from './upload-folder.ts';

export interface ReceivedRequest {
  readonly received: readonly ReceivedFile[];
  readonly refused: readonly SavedPart[];
}

/** Few at first, so that the first results come soon. */
const FIRST = 8;
const MOST = 256;

/**
 * Receives the files of a request while it comes in.
 *
 * @throws HttpProblem; what came before it stays received, and sending all of it again does no harm
 */
export async function receiveRequest(
  context: Context,
  request: Request,
  receiving: Receiving,
  limits: UploadLimits,
): Promise<ReceivedRequest> {
  const folder = await newUploadFolder(context.config);
  const received: ReceivedFile[] = [];
  const refused: SavedPart[] = [];
  let some: SavedPart[] = [];
  let size = FIRST;
  let receivingSome: Promise<void> = Promise.resolve();
  /** Those are received while others come in, of which as many wait at most. */
  const flush = async (): Promise<void> => {
    await receivingSome;
    receivingSome = receiveGroup(some);
    // Waited for before anything else is done, and at the end.
    receivingSome.catch(() => undefined);
    size = Math.min(2 * size, MOST);
    some = [];
  };
  const receiveGroup = async (group: readonly SavedPart[]): Promise<void> => {
    received.push(...(await receiveUploads(context, group, receiving)));
    await Promise.all(group.map(({ path }) => rm(path)));
  };
  try {
    for await (const part of saveParts(request, folder, limits)) {
      if (part.refused !== null) refused.push(part);
      else if (some.push(part) === size) await flush();
    }
    await flush();
    await receivingSome;
    return { received, refused };
  } finally {
    await receivingSome.catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}
