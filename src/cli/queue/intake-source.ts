import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Config } from '../../config.ts';
import { batches, type Source } from '../../intake/intake.ts';
import { filesInStream } from '../../intake/stream.ts';
import { walk } from '../../intake/walk.ts';
import { watch } from '../../intake/watch.ts';
import { CliError, systemReason } from '../cli-error.ts';
import { inspectPaths } from '../tag/named-paths.ts';

export interface SourceOptions {
  /** A file with a path on each line, or `-`. */
  readonly filesFrom?: string;
  readonly watch?: boolean;
}

export interface OpenSource {
  readonly source: Source;
  /** The paths that are read, to keep a report out of them. */
  readonly paths: readonly string[];
  /** Takes away what was laid aside. */
  close(): Promise<void>;
}

const STREAM = '-';

/**
 * Where the files of an intake come from: paths, one stream on standard input, a list, or folders that are
 * watched until `signal` is aborted.
 *
 * @throws CliError for words that do not go together, and for paths that are not there
 */
export async function openSource(
  named: readonly string[],
  options: SourceOptions,
  config: Config,
  signal: AbortSignal,
): Promise<OpenSource> {
  const { limits } = config;
  if (named.includes(STREAM)) return openStream(named, options, config);
  const listed = options.filesFrom === undefined ? [] : await pathsIn(options.filesFrom);
  const paths = [...named, ...listed];
  if (paths.length === 0) {
    throw new CliError('no_paths', 'Name folders and files, "-", or a list with --files-from.');
  }
  await inspectPaths(paths);
  const close = async (): Promise<void> => undefined;
  if (!options.watch) {
    return { source: (onUnreadable) => batches(walk(paths, onUnreadable, limits)), paths, close };
  }
  await requireFolders(paths);
  const source: Source = (onUnreadable) => watch(paths, { signal, onUnreadable, limits });
  return { source, paths, close };
}

async function openStream(
  named: readonly string[],
  options: SourceOptions,
  { limits }: Config,
): Promise<OpenSource> {
  if (named.length > 1 || options.watch || options.filesFrom !== undefined) {
    throw new CliError(
      'stream_alone',
      '"-" is standard input: it goes with no other path or list.',
    );
  }
  const folder = await mkdtemp(join(tmpdir(), 'leveltag-stream-'));
  return {
    source: (onUnreadable) => batches(filesInStream(process.stdin, folder, limits, onUnreadable)),
    paths: [],
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A path on each line, or between zero bytes as `find -print0` writes them. */
async function pathsIn(list: string): Promise<string[]> {
  const text = (await bytesOf(list)).toString();
  const paths = text.split(text.includes('\0') ? '\0' : /\r?\n/);
  return paths.filter((path) => path !== '');
}

async function bytesOf(list: string): Promise<Buffer> {
  if (list === STREAM) return buffer(process.stdin);
  return readFile(list).catch((cause: unknown) => {
    const message = `The list "${list}" cannot be opened: ${systemReason(cause)}.`;
    throw new CliError('list_unreadable', message);
  });
}

async function requireFolders(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if ((await stat(path)).isDirectory()) continue;
    throw new CliError('no_folder', `--watch watches folders, and "${path}" is a file.`);
  }
}
