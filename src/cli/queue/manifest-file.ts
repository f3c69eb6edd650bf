import type { Context } from '../../context.ts';
import { canonicalJson } from '../../domain/canonical-json.ts';
import type { LevelRecord } from '../../domain/result.ts';
import { openManifest, type ManifestEntry } from '../../intake/manifest.ts';
import type { Received } from '../../intake/receive.ts';
import { fileSink, type Sink } from '../output/sink.ts';

/** The manifest of an intake: a line of JSON for each file, with its one final state. */
export interface ManifestFile {
  readonly received: (received: Received) => void;
  recorded(record: LevelRecord): Promise<void>;
  /** Writes the rest, also of an intake that was interrupted, and puts the file in its place. */
  close(): Promise<void>;
}

/** Files that are looked up together: whether they are duplicates is one question for all. */
const AT_ONCE = 256;

/** @param file undefined for none */
export async function openManifestFile(
  file: string | undefined,
  context: Context,
): Promise<ManifestFile> {
  if (file === undefined) return NO_MANIFEST;
  const sink = await fileSink(file);
  const manifest = openManifest(context);
  let unwritten = 0;
  const writeFinal = async (): Promise<void> => write(sink, await manifest.take());
  return {
    received: (received) => manifest.received(received),
    recorded: async (record) => {
      manifest.recorded(record);
      if (++unwritten % AT_ONCE === 0 || manifest.isCaughtUp) await writeFinal();
    },
    close: async () => {
      // A database that is gone leaves what was not looked up as pending, which the next run mends.
      await writeFinal().catch(() => undefined);
      await write(sink, manifest.pending());
      await sink.commit();
    },
  };
}

const NO_MANIFEST: ManifestFile = {
  received: () => undefined,
  recorded: async () => undefined,
  close: async () => undefined,
};

async function write(sink: Sink, entries: readonly ManifestEntry[]): Promise<void> {
  if (entries.length > 0) {
    await sink.write(entries.map((entry) => `${canonicalJson(entry)}\n`).join(''));
  }
}
