import { watch as watchFolders } from 'chokidar';
import { once } from 'node:events';
import { basename, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_LIMITS, type ExtractLimits } from '../extract/limits.ts';
import { batches } from './intake.ts';
import { Settling } from './settling.ts';
import { unpacked, type FoundFile, walkFiles } from './walk.ts';

export interface WatchOptions {
  readonly signal: AbortSignal;
  readonly onUnreadable: (what: string) => void;
  readonly limits?: ExtractLimits;
  /** How long a file must have stayed the same. Default: 2 s. */
  readonly settleMs?: number;
}

const LOOK_EVERY_MS = 250;
/** Names of downloads and copies under way, which get another name when they are complete. */
const UNFINISHED = /\.(?:part|partial|crdownload|download|tmp)$|^~\$/i;

/**
 * The files that are in folders and those that come into them, until `signal` is aborted. A file that is
 * still being written is waited for; one that is written anew is given anew. Hidden files are passed over.
 */
export async function* watch(
  folders: readonly string[],
  { signal, onUnreadable, limits = DEFAULT_LIMITS, settleMs }: WatchOptions,
): AsyncGenerator<readonly FoundFile[]> {
  const settling = new Settling(settleMs);
  const watcher = watchFolders([...folders], { ignoreInitial: true, followSymlinks: false });
  const notice = (path: string): void => {
    const file = fileBelow(folders, path);
    if (file) void settling.notice(file);
  };
  watcher.on('add', notice).on('change', notice);
  watcher.on('error', (error) => onUnreadable(`a watched folder (${codeOf(error)})`));
  try {
    // What comes in from now on is told of; then what is there already.
    await once(watcher, 'ready', { signal });
    for await (const { path, name } of walkFiles(folders, onUnreadable)) {
      if (!UNFINISHED.test(basename(name))) await settling.notice({ path, name });
    }
    while (!signal.aborted) {
      for await (const batch of batches(opened(await settling.takeSettled(), limits))) yield batch;
      await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await watcher.close();
  }
}

async function* opened(
  files: readonly FoundFile[],
  limits: ExtractLimits,
): AsyncGenerator<FoundFile> {
  for (const file of files) yield* unpacked(file, limits);
}

/** The file with its name below the watched folder that it is in; null for one that is passed over. */
function fileBelow(folders: readonly string[], path: string): FoundFile | null {
  for (const folder of folders) {
    const name = relative(folder, path).replaceAll(sep, '/');
    if (name === '' || name.startsWith('../')) continue;
    const isHidden = name.split('/').some((part) => part.startsWith('.'));
    return isHidden || UNFINISHED.test(basename(name)) ? null : { path: Buffer.from(path), name };
  }
  return null;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown';
}
