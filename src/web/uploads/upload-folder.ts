import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { folderFault } from '../../folder-fault.ts';
import { HttpProblem } from '../problem.ts';

/** What a process that was killed has left behind; no upload takes so long. */
const LEFT_MS = 24 * 60 * 60_000;

function folderOf({ dataDir }: Config): string {
  return join(dataDir, 'uploads');
}

/**
 * A folder for the files of one request, which nobody else may enter. It lies in the data folder: the
 * system's own may be held in memory.
 *
 * @throws HttpProblem `folder_unusable`
 */
export async function newUploadFolder(config: Config): Promise<string> {
  try {
    await mkdir(folderOf(config), { recursive: true, mode: 0o700 });
    return await mkdtemp(join(folderOf(config), 'request-'));
  } catch (error) {
    if (folderFault(error) === null) throw error;
    throw new HttpProblem(503, 'folder_unusable', 'The server cannot write to its data folder.');
  }
}

/** Removes what processes that were killed have left behind. */
export async function removeOldUploads(config: Config, now: number = Date.now()): Promise<void> {
  const folder = folderOf(config);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs < now - LEFT_MS) await rm(path, { recursive: true, force: true });
  }
}
