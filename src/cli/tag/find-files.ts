import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { systemReason } from '../cli-error.ts';
import { displayName, inputFile, inspectPaths, type InputFile } from './named-paths.ts';

export interface FoundFiles {
  /** In the order of the arguments; within a folder by the bytes of the names, each file once. */
  readonly files: readonly InputFile[];
  readonly skipped: readonly Skipped[];
}

/** What a walk passed over without a record. */
export interface Skipped {
  readonly name: string;
  readonly reason: string;
  /** A folder that could not be entered: there may be resumes in it. */
  readonly mayHideFiles: boolean;
}

/**
 * The files that the arguments name: files themselves (hidden ones too), folders with all that is below
 * them, hidden entries left out. Links to files are read, links to folders below a folder are not
 * followed, since they may lead in a circle.
 *
 * @param exclude absolute paths that are passed over, such as the report being written
 * @throws CliError `path_not_found` before anything is read
 */
export async function findFiles(
  paths: readonly string[],
  exclude: readonly string[] = [],
): Promise<FoundFiles> {
  const walk: Walk = { files: new Map(), skipped: [], exclude: new Set(exclude) };
  for (const { path, isFolder } of await inspectPaths(paths)) {
    if (isFolder) await walkFolder(Buffer.from(path), walk);
    else addFile(Buffer.from(path), walk);
  }
  return { files: [...walk.files.values()], skipped: walk.skipped };
}

interface Walk {
  readonly files: Map<string, InputFile>;
  readonly skipped: Skipped[];
  readonly exclude: ReadonlySet<string>;
}

const DOT = 0x2e;
const SLASH = 0x2f;

async function walkFolder(folder: Buffer, walk: Walk): Promise<void> {
  for (const entry of await entriesOf(folder, walk)) {
    if (entry.name[0] === DOT) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walkFolder(path, walk);
    else if (entry.isFile()) addFile(path, walk);
    else if (entry.isSymbolicLink()) await addLinked(path, walk);
    else skip(path, 'neither a file nor a folder', walk);
  }
}

async function entriesOf(folder: Buffer, walk: Walk): Promise<Dirent<Buffer>[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
    return entries.sort((a, b) => Buffer.compare(a.name, b.name));
  } catch (error) {
    walk.skipped.push({
      name: displayName(folder),
      reason: systemReason(error),
      mayHideFiles: true,
    });
    return [];
  }
}

async function addLinked(path: Buffer, walk: Walk): Promise<void> {
  const target = await stat(path).catch(() => null);
  if (target?.isFile()) addFile(path, walk);
  else skip(path, 'a link that leads to no file', walk);
}

function skip(path: Buffer, reason: string, walk: Walk): void {
  walk.skipped.push({ name: displayName(path), reason, mayHideFiles: false });
}

/** Latin-1 keeps every byte of a path apart, where UTF-8 would make invalid ones equal. */
function addFile(path: Buffer, walk: Walk): void {
  if (walk.exclude.has(resolve(path.toString()))) return;
  const key = resolve(path.toString('latin1'));
  if (!walk.files.has(key)) walk.files.set(key, inputFile(path));
}

function join(folder: Buffer, name: Buffer): Buffer {
  const separator = folder.at(-1) === SLASH ? [] : [SLASH];
  return Buffer.concat([folder, Buffer.from(separator), name]);
}
