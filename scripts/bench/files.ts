import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sniff, type FileType } from '../../src/extract/sniff.ts';

export interface BenchFile {
  readonly path: string;
  readonly type: FileType;
  readonly bytes: Uint8Array;
}

const READ_TYPES: readonly FileType[] = ['pdf', 'docx', 'text'];
/** Notes beside the resumes of a folder, which are text to a sniffer. */
const NOTES = /\.(?:json|jsonl|md|tsv|csv)$/i;

/** All files under the folders that leveltag reads, in the order of their names. */
export function benchFiles(folders: readonly string[]): BenchFile[] {
  return folders.flatMap(walk).flatMap((path) => {
    const bytes = new Uint8Array(readFileSync(path));
    const type = sniff(bytes);
    return READ_TYPES.includes(type) ? [{ path, type, bytes }] : [];
  });
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !NOTES.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** At most `count` of the files, evenly spaced, so that a large folder is measured in a minute. */
export function sample<T>(files: readonly T[], count: number): T[] {
  const step = Math.max(1, files.length / count);
  return files.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** The files again and again until a pass over them is long enough to be timed. */
export function repeated<T>(files: readonly T[], times: number): T[] {
  return Array.from({ length: times }, () => files).flat();
}
