import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { openArchive, type ArchiveEntry } from '../archive/archive.ts';
import type { BlobInfo } from '../blobs/blob-store.ts';
import { DEFAULT_LIMITS } from '../extract/limits.ts';
import type { ExtractLimits } from '../extract/limits.ts';
import { IntakeError } from './errors.ts';

export interface FoundFile {
  /** Bytes, as not every name is UTF-8. */
  readonly path: Buffer;
  /** The name it is known by: its path below the folder that was named, with `/`; of a file, its name. */
  readonly name: string;
  /** Of a file in an archive, whose path `path` is then. */
  readonly entry?: ArchiveEntry;
  /** Of a file of leveltag's own, which nobody changes any more: what it holds. */
  readonly own?: BlobInfo;
}

/**
 * The files of `paths`, folder by folder, in the order of the bytes of their names: the same on every
 * machine. Names that begin with a dot are the system's or an editor's own. Links to files are files,
 * links to folders may lead in a circle and are not followed. What is named is taken in any case. The
 * files in an archive stand in its place, as if it were a folder.
 *
 * @param onUnreadable told of each folder below a named one that cannot be entered
 * @throws IntakeError `unreadable_path` for a path that is named and is not there
 */
export async function* walk(
  paths: readonly string[],
  onUnreadable: (what: string) => void,
  limits: ExtractLimits = DEFAULT_LIMITS,
): AsyncGenerator<FoundFile> {
  for await (const file of walkFiles(paths, onUnreadable)) yield* unpacked(file, limits);
}

/** A file, or the files in it where it is an archive. */
export async function* unpacked(file: FoundFile, limits: ExtractLimits): AsyncGenerator<FoundFile> {
  const archive = await openArchive(file.path, limits);
  if (!archive) yield file;
  else for (const entry of archive.entries) yield inArchive(file, entry);
}

function inArchive({ path, name }: FoundFile, entry: ArchiveEntry): FoundFile {
  return { path, name: `${name}/${entry.name}`, entry };
}

/** The files of `paths` as they are: archives are not opened. */
export async function* walkFiles(
  paths: readonly string[],
  onUnreadable: (what: string) => void,
): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
      const message = `${path} cannot be read (${cause.code}): check its name and its permissions`;
      throw new IntakeError('unreadable_path', message, { cause });
    });
    if (found.isDirectory()) yield* walkFolder(Buffer.from(path), '', onUnreadable);
    else yield { path: Buffer.from(path), name: basename(path) };
  }
}

const DOT = 0x2e;

async function* walkFolder(
  folder: Buffer,
  below: string,
  onUnreadable: (what: string) => void,
): AsyncGenerator<FoundFile> {
  const entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' }).catch(
    (cause: NodeJS.ErrnoException) => {
      onUnreadable(`${folder} (${cause.code})`);
      return [];
    },
  );
  entries.sort((a, b) => Buffer.compare(a.name, b.name));
  for (const entry of entries) {
    if (entry.name[0] === DOT) continue;
    const path = Buffer.concat([folder, Buffer.from('/'), entry.name]);
    const name = `${below}${entry.name}`;
    if (entry.isDirectory()) yield* walkFolder(path, `${name}/`, onUnreadable);
    else if (await isFile(entry, path)) yield { path, name };
  }
}

async function isFile(entry: Dirent<Buffer>, path: Buffer): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  const target = await stat(path).catch(() => null);
  return target?.isFile() ?? false;
}
