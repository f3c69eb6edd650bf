import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BlobInfo } from './blob-store.ts';

export function describeBytes(bytes: Uint8Array): BlobInfo {
  return { id: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength };
}

/** What a file holds, without holding it in memory. */
export async function describeFile(path: string | Buffer): Promise<BlobInfo> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  });
  return { id: hash.digest('hex'), bytes };
}

/** A stream that hands on what goes through it; `id` tells what that was, once it has ended. */
export function describing(): { readonly stream: Transform; id(): string } {
  const hash = createHash('sha256');
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, id: () => hash.digest('hex') };
}
