import type { Context } from '../context.ts';
import type { UntaggedCode } from '../domain/extraction.ts';
import { FAILURE_CODES } from '../domain/extraction.ts';
import type { Level, LevelRecord } from '../domain/result.ts';
import { firstReceipts, sameTexts, type FirstReceipt } from '../store/duplicates.ts';
import type { Received, ReceivedFile } from './receive.ts';

/** What became of a file: exactly one of these. */
export type FileState =
  /** It has a level. */
  | 'tagged'
  /** It has none, and `code` says why. */
  | 'untagged'
  /** Its bytes came in before under another name: `of`. */
  | 'duplicate'
  /** Its bytes are new, its text is that of `of`. */
  | 'same_text'
  /** It could not be received, or its last try gave no result. */
  | 'failed'
  /** It is kept, and still waits for its result: run the same intake again. */
  | 'pending';

/** One line of the manifest. */
export interface ManifestEntry {
  readonly file: string;
  readonly state: FileState;
  /** Null for a file that could not be received. */
  readonly documentId: string | null;
  readonly bytes: number | null;
  readonly level: Level | null;
  /** Why there is no level, or why the file could not be received. */
  readonly code: UntaggedCode | string | null;
  /** Of a duplicate: what came in first. */
  readonly of: {
    readonly file: string;
    readonly batch: string;
    readonly documentId: string;
  } | null;
}

/** Follows the files of an intake; each comes out once, when its state is final. */
export interface Manifest {
  /** Files that have been received, in the order in which their records will come. */
  received(received: Received): void;
  /** The record of the next file. */
  recorded(record: LevelRecord): void;
  /** Whether every file that was received has its record. */
  readonly isCaughtUp: boolean;
  /** The files whose state is final by now. */
  take(): Promise<ManifestEntry[]>;
  /** Those that are left when the intake ends before they have a result. */
  pending(): ManifestEntry[];
}

export function openManifest(context: Context): Manifest {
  const waiting: ReceivedFile[] = [];
  const recorded: { file: ReceivedFile; record: LevelRecord }[] = [];
  const unreadable: string[] = [];
  return {
    get isCaughtUp() {
      return waiting.length === 0;
    },
    received(received) {
      waiting.push(...received.files);
      unreadable.push(...received.unreadable);
    },
    recorded: (record) => void recorded.push({ file: waiting.shift()!, record }),
    async take() {
      const files = [...recorded];
      // What cannot be looked up just now stays, and is pending in the end.
      const entries = await entriesOf(context, files);
      recorded.splice(0, files.length);
      return [...unreadable.splice(0).map(unreadableEntry), ...entries];
    },
    pending: () => [
      ...recorded.splice(0).map(({ file }) => pendingEntry(file)),
      ...waiting.splice(0).map(pendingEntry),
    ],
  };
}

async function entriesOf(
  { store, versions }: Context,
  files: readonly { file: ReceivedFile; record: LevelRecord }[],
): Promise<ManifestEntry[]> {
  if (files.length === 0) return [];
  const ids = [...new Set(files.map(({ file }) => file.documentId))];
  const first = await firstReceipts(store.db, ids);
  const same = await sameTexts(store.db, ids, versions.extract);
  return files.map(({ file, record }) => {
    const firstOf = first.get(file.documentId);
    const duplicateOf = firstOf && firstOf.sourceName !== file.name ? firstOf : undefined;
    return entryOf(file, record, duplicateOf, same.get(file.documentId));
  });
}

function entryOf(
  { name, documentId, bytes }: ReceivedFile,
  { result, effectiveLevel }: LevelRecord,
  duplicateOf: FirstReceipt | undefined,
  sameAs: FirstReceipt | undefined,
): ManifestEntry {
  const code = result.outcome === 'untagged' ? result.untagged.code : null;
  const isFailure = code !== null && FAILURE_CODES.includes(code);
  const state = isFailure
    ? 'failed'
    : duplicateOf
      ? 'duplicate'
      : sameAs
        ? 'same_text'
        : code === null
          ? 'tagged'
          : 'untagged';
  const of = isFailure ? undefined : (duplicateOf ?? sameAs);
  return {
    file: name,
    state,
    documentId,
    bytes,
    level: effectiveLevel,
    code,
    of: of ? { file: of.sourceName, batch: of.batch, documentId: of.documentId } : null,
  };
}

function pendingEntry({ name, documentId, bytes }: ReceivedFile): ManifestEntry {
  return { file: name, state: 'pending', documentId, bytes, level: null, code: null, of: null };
}

/** @param what the file, and in brackets why it could not be read */
function unreadableEntry(what: string): ManifestEntry {
  const [, file = what, code = 'unreadable'] = /^(.*) \((.*)\)$/s.exec(what) ?? [];
  return { file, state: 'failed', documentId: null, bytes: null, level: null, code, of: null };
}
