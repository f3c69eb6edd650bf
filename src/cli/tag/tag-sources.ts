import { openArchive, readEntry, type Archive, type ArchiveEntry } from '../../archive/archive.ts';
import type { ExtractLimits } from '../../extract/limits.ts';
import { sniff } from '../../extract/sniff.ts';
import type { ReportItem } from '../../report/format.ts';
import { systemReason } from '../cli-error.ts';
import { mapInOrder } from './map-in-order.ts';
import type { InputFile } from './named-paths.ts';
import { readInput, unreadable, type Input } from './read-input.ts';
import { tagInput, type TagRun } from './tag-file.ts';

/** What is known of a run so far; grows as archives are opened. */
export interface SourceCount {
  /** Files, those in archives in the place of the archives. */
  total: number;
  /** What was passed over in archives, in sentences. */
  readonly skipped: string[];
}

/**
 * The records of files, in their order. An archive gives one for each file in it, named
 * `archive.zip/folder/resume.pdf`.
 *
 * @param window files in work at once
 */
export async function* tagSources(
  files: readonly InputFile[],
  window: number,
  run: TagRun,
  signal: AbortSignal,
  count: SourceCount,
): AsyncGenerator<ReportItem> {
  for await (const each of mapInOrder(files, window, (file) => tagOrOpen(file, run), signal)) {
    if ('record' in each) {
      yield each;
      continue;
    }
    const { name, archive } = each;
    count.total += archive.entries.length - 1;
    if (archive.skipped.size > 0) count.skipped.push(`${skipped(archive)} in "${name}"`);
    const tagEntry = async (entry: ArchiveEntry) =>
      tagInput(`${name}/${entry.name}`, await readArchived(entry, run.limits), run);
    yield* mapInOrder(archive.entries, window, tagEntry, signal);
  }
}

interface Opened {
  readonly name: string;
  readonly archive: Archive;
}

async function tagOrOpen(file: InputFile, run: TagRun): Promise<ReportItem | Opened> {
  const { name, path } = file;
  const input = await readInput(file, run.limits);
  if (mayBeArchive(input)) {
    const archive = await openArchive(path, run.limits);
    if (archive) return { name, archive };
  }
  return tagInput(name, input, run);
}

/** One that is too large to be held as a file may be an archive all the same. */
function mayBeArchive(input: Input): boolean {
  return input.kind === 'unread' ? input.size > 0 : sniff(input.bytes) === 'zip';
}

async function readArchived(entry: ArchiveEntry, limits: ExtractLimits): Promise<Input> {
  try {
    const bytes = await readEntry(entry, limits);
    return { kind: 'bytes', size: bytes.length, bytes };
  } catch (error) {
    return unreadable(systemReason(error));
  }
}

function skipped({ skipped }: Archive): string {
  return [...skipped].map(([what, count]) => `${count} ${what}`).join(', ');
}
