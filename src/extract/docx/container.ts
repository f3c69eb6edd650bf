import { crc32, inflateRawSync } from 'node:zlib';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { BufferReader } from './buffer-reader.ts';
import { ExtractFailure } from '../failure.ts';
import type { ExtractLimits } from '../limits.ts';

const STORED = 0;
const DEFLATED = 8;
/** Bytes that are made room for at once: the least that zlib takes, and more than any usual part has. */
const MIN_CHUNK = 64;
const MAX_CHUNK = 1024 * 1024;

/** The parts of a zip container, inflated one by one when asked for, all within one budget of bytes. */
export interface Container {
  readonly names: readonly string[];
  /** The bytes of a part, or null when there is none of that name. @throws ExtractFailure */
  part(name: string): Promise<Uint8Array | null>;
}

/**
 * Opens a zip file held in memory. Sizes that the directory states are not believed: what really
 * inflates is counted.
 *
 * @throws ExtractFailure `corrupt`, `encrypted` or `limit_exceeded`
 */
export async function openContainer(bytes: Uint8Array, limits: ExtractLimits): Promise<Container> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { zip, entries } = await readDirectory(buffer, limits);
  let budget = limits.maxInflatedBytes;
  return {
    names: [...entries.keys()],
    part: async (name) => {
      const entry = entries.get(name);
      if (!entry) return null;
      const inflated = inflate(await compressedBytes(zip, buffer, entry), entry, budget, limits);
      budget -= inflated.length;
      return inflated;
    },
  };
}

async function readDirectory(
  buffer: Buffer,
  limits: ExtractLimits,
): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  try {
    const options = { lazyEntries: true, autoClose: false };
    const reader = new BufferReader(buffer);
    const zip = await yauzl.fromRandomAccessReaderPromise(reader, buffer.length, options);
    if (zip.entryCount > limits.maxEntries) throw tooMany('parts', limits.maxEntries);
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return { zip, entries };
  } catch (error) {
    throw error instanceof ExtractFailure ? error : damaged();
  }
}

async function compressedBytes(zip: ZipFile, buffer: Buffer, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted()) {
    throw new ExtractFailure('encrypted', 'The document has a password.');
  }
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  } catch {
    throw damaged();
  }
}

function inflate(
  data: Uint8Array,
  entry: Entry,
  budget: number,
  limits: ExtractLimits,
): Uint8Array {
  const inflated = inflateEntry(data, entry, budget);
  if (inflated === null) throw tooMany('bytes once unpacked', limits.maxInflatedBytes);
  return inflated;
}

/**
 * The bytes of an entry, checked against its size and sum.
 *
 * @returns null when more than `budget` bytes would come out
 * @throws ExtractFailure `corrupt`
 */
export function inflateEntry(data: Uint8Array, entry: Entry, budget: number): Uint8Array | null {
  const inflated = decompress(data, entry, budget);
  if (inflated === null || inflated.length > budget) return null;
  if (inflated.length !== entry.uncompressedSize || crc32(inflated) !== entry.crc32) {
    throw damaged();
  }
  return inflated;
}

/** Null when more than `budget` bytes would come out. */
function decompress(
  data: Uint8Array,
  { compressionMethod, uncompressedSize }: Entry,
  budget: number,
): Uint8Array | null {
  if (compressionMethod === STORED) return data;
  if (compressionMethod !== DEFLATED) throw damaged();
  try {
    return inflateRawSync(data, {
      maxOutputLength: Math.max(1, budget),
      // Room for the whole part spares putting pieces together; what the directory states is a hint, no more.
      chunkSize: Math.min(Math.max(uncompressedSize + 1, MIN_CHUNK), MAX_CHUNK),
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw damaged();
  }
}

function tooMany(what: string, limit: number): ExtractFailure {
  return new ExtractFailure('limit_exceeded', `The document has more than ${limit} ${what}.`);
}

function damaged(): ExtractFailure {
  return new ExtractFailure('corrupt', 'The document is damaged: its parts cannot be unpacked.');
}
