import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { ExtractLimits } from '../extract/limits.ts';
import { readTar } from './tar.ts';
import { unpacked, type FoundFile } from './walk.ts';

/** What a file without a name is known by. */
const NAMELESS = 'stdin';
/** Where a tar archive says that it is one. */
const TAR_MARK_AT = 257;

/**
 * The files that come in as one stream: a tar archive (also one packed by gzip), a zip archive, or one file.
 *
 * @param folder an empty one, where files lie until they are received
 * @param onUnreadable told of each file in a tar archive that is larger than a file may be
 */
export async function* filesInStream(
  stream: Readable,
  folder: string,
  limits: ExtractLimits,
  onUnreadable: (what: string) => void,
): AsyncGenerator<FoundFile> {
  let path = join(folder, 'stream');
  await pipeline(stream, createWriteStream(path));
  if (await isGzip(path)) {
    const inflated = `${path}.inflated`;
    await pipeline(createReadStream(path), createGunzip(), createWriteStream(inflated));
    path = inflated;
  }
  if (await isTar(path)) yield* readTar(createReadStream(path), folder, limits, onUnreadable);
  else yield* unpacked({ path: Buffer.from(path), name: NAMELESS }, limits);
}

async function isGzip(path: string): Promise<boolean> {
  const [first, second] = await bytesAt(path, 0, 2);
  return first === 0x1f && second === 0x8b;
}

async function isTar(path: string): Promise<boolean> {
  return (await bytesAt(path, TAR_MARK_AT, 5)).toString('latin1') === 'ustar';
}

async function bytesAt(path: string, position: number, length: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
