import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { ExtractFailure } from '../failure.ts';
import type { ExtractLimits } from '../limits.ts';

/**
 * The directory of an archive, without opening any entry. Names are not checked: they are for people,
 * never for a disk.
 */
export async function zipEntries(zip: ZipFile, limits: ExtractLimits): Promise<Entry[]> {
  if (zip.entryCount > limits.maxEntries) {
    throw new ExtractFailure(
      'limit_exceeded',
      `The zip archive has more than ${limits.maxEntries} entries.`,
    );
  }
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const inflated = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (inflated > limits.maxInflatedBytes * ARCHIVE_SHARE) {
    throw new ExtractFailure(
      'limit_exceeded',
      `The zip archive holds more than ${limits.maxInflatedBytes * ARCHIVE_SHARE} bytes once unpacked.`,
    );
  }
  return entries;
}

export const OPTIONS = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;

/** An archive may unpack to as much as this many documents may. */
const ARCHIVE_SHARE = 40;
/** Deflate packs text and pictures no better than this; more is what only a bomb needs. */
const MAX_RATIO = 200;
/** Below this an entry may be packed as well as it likes. */
const SMALL = 1_000_000;

/** Why an entry cannot be read; null where nothing in the directory speaks against it. */
export function entryFault(entry: Entry, { maxBytes }: ExtractLimits): ExtractFailure | null {
  const { uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) {
    return new ExtractFailure('encrypted', 'The file is in an archive that has a password.');
  }
  if (uncompressedSize > maxBytes || compressedSize > maxBytes) {
    const message = `The file in the archive has ${uncompressedSize} bytes; at most ${maxBytes} are read.`;
    return new ExtractFailure('limit_exceeded', message);
  }
  if (uncompressedSize > SMALL && uncompressedSize > compressedSize * MAX_RATIO) {
    const message = `The file in the archive unpacks to more than ${MAX_RATIO} times its size.`;
    return new ExtractFailure('limit_exceeded', message);
  }
  return null;
}

/** A zip archive held in memory. @throws ExtractFailure `corrupt` or `limit_exceeded` */
export async function readDirectory(bytes: Uint8Array, limits: ExtractLimits): Promise<Entry[]> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return await zipEntries(await yauzl.fromBufferPromise(buffer, OPTIONS), limits);
  } catch (error) {
    if (error instanceof ExtractFailure) throw error;
    throw new ExtractFailure('corrupt', 'The zip archive is damaged: its directory is unreadable.');
  }
}
