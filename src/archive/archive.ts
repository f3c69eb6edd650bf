import { open, type FileHandle } from 'node:fs/promises';
import yauzl from 'yauzl';
import type { Entry } from 'yauzl';
import { directoryRecord } from '../extract/archive/directory-record.ts';
import { entryFault, OPTIONS, zipEntries } from '../extract/archive/zip-entries.ts';
import { inflateEntry } from '../extract/docx/container.ts';
import type { ExtractLimits } from '../extract/limits.ts';
import { documentTypeOf } from '../extract/sniff.ts';
import { comparePaths, entryPath, reasonToSkip } from './entry-name.ts';

/** A file in an archive. */
export interface ArchiveEntry {
  /** Of the archive. */
  readonly archive: Buffer;
  /** Its place in the archive, with `/`: `folder/resume.pdf`. */
  readonly name: string;
  readonly entry: Entry;
}

export interface Archive {
  /** In the order in which a walk over the unpacked folders would come to them. */
  readonly entries: readonly ArchiveEntry[];
  /** How many entries were passed over, by what they are. */
  readonly skipped: ReadonlyMap<string, number>;
}

/**
 * Looks whether a file is an archive with files in it. Null where it is none: another file, a document that
 * only is packed like an archive, or an archive that cannot or may not be opened; reading it as a file says
 * what is wrong.
 */
export async function openArchive(path: Buffer, limits: ExtractLimits): Promise<Archive | null> {
  const handle = await open(path).catch(() => null);
  if (!handle) return null;
  try {
    if (!(await isZip(handle))) return null;
    const zip = await yauzl.fromFdPromise(handle.fd, OPTIONS);
    const found = await zipEntries(zip, limits);
    if (documentTypeOf(found.map((entry) => entry.fileNameRaw.toString('latin1')))) return null;
    return sorted(path, found);
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}

/**
 * The bytes of an entry, unpacked in memory. One that has a password, is too large or is damaged is
 * represented by its directory record, from which `extract` tells what is wrong.
 *
 * @throws the system's error where the archive itself cannot be read any more
 */
export async function readEntry(
  { archive, entry }: ArchiveEntry,
  limits: ExtractLimits,
): Promise<Uint8Array> {
  if (entryFault(entry, limits)) return directoryRecord(entry);
  const handle = await open(archive);
  try {
    const packed = await packedBytes(handle, entry);
    return inflateEntry(packed, entry, limits.maxBytes) ?? directoryRecord(entry);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    return directoryRecord(entry);
  } finally {
    await handle.close();
  }
}

const ZIP = [0x504b0304, 0x504b0506];

async function isZip(handle: FileHandle): Promise<boolean> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  return bytesRead === 4 && ZIP.includes(buffer.readUInt32BE(0));
}

function sorted(archive: Buffer, found: readonly Entry[]): Archive | null {
  const skipped = new Map<string, number>();
  const files: { path: string[]; entry: Entry }[] = [];
  for (const entry of found) {
    const path = entryPath(entry);
    const reason = reasonToSkip(entry, path);
    if (reason) skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
    else files.push({ path, entry });
  }
  if (files.length === 0) return null;
  files.sort((a, b) => comparePaths(a.path, b.path));
  const entries = files.map(({ path, entry }) => ({
    archive,
    name: path.join('/') || 'unnamed',
    entry,
  }));
  return { entries, skipped };
}

async function packedBytes(handle: FileHandle, entry: Entry): Promise<Uint8Array> {
  const zip = await yauzl.fromFdPromise(handle.fd, OPTIONS);
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const packed = Buffer.alloc(entry.compressedSize);
  const { bytesRead } = await handle.read(packed, 0, packed.length, fileDataStart);
  return packed.subarray(0, bytesRead);
}
