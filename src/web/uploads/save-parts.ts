import { Busboy, type BusboyFileStream } from '@fastify/busboy';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { BlobInfo } from '../../blobs/blob-store.ts';
import { HttpProblem } from '../problem.ts';
import type { UploadLimits } from '../settings.ts';
import { fileLabel } from './file-name.ts';

/** A file of a multipart request, saved in the folder. */
export interface SavedPart {
  /** Its place among the files of the request, from 0. */
  readonly index: number;
  readonly name: string;
  readonly path: string;
  readonly info: BlobInfo;
  /** Why it is not taken; null where it is. */
  readonly refused: 'too_large' | 'checksum' | null;
}

/** Parts that wait to be received while others come in. */
const WAITING = 32;

/**
 * The files of a multipart request, each as soon as it is on the disk; nothing of them stays in memory. A
 * field `sha256` before a file says what its bytes must hash to.
 *
 * @throws HttpProblem `invalid_multipart`, `too_many_files`, `too_large`
 */
export async function* saveParts(
  request: Request,
  folder: string,
  limits: UploadLimits,
): AsyncGenerator<SavedPart> {
  const parts = new PassThrough({ objectMode: true, highWaterMark: WAITING });
  const parser = newParser(request, limits);
  let saving: Promise<void> = Promise.resolve();
  let [index, checksum] = [0, ''];
  parser.on('field', (name, value) => {
    if (name === 'sha256') checksum = value.toLowerCase();
  });
  parser.on('file', (_field, stream, name) => {
    const wanted = { index: index++, name: fileLabel(name ?? ''), checksum };
    checksum = '';
    saving = saving.then(async () => {
      const part = await savePart(stream, folder, wanted);
      if (!parts.write(part)) await new Promise((resolve) => parts.once('drain', resolve));
    });
    saving.catch((error: Error) => parser.destroy(error));
  });
  parser.on('filesLimit', () =>
    parser.destroy(new HttpProblem(413, 'too_many_files', `At most ${limits.maxFiles} files.`)),
  );
  const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  pipeline(body, countBytes(limits.maxRequestBytes), parser)
    .then(() => saving)
    .then(
      () => parts.end(),
      (error: unknown) => parts.destroy(asProblem(error)),
    );
  yield* parts as AsyncIterable<SavedPart>;
}

function newParser(request: Request, limits: UploadLimits) {
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !type.startsWith('multipart/form-data')) {
    throw new HttpProblem(415, 'not_multipart', 'Send files as multipart/form-data.');
  }
  try {
    return new Busboy({
      headers: { 'content-type': type },
      preservePath: true,
      limits: {
        fileSize: limits.maxFileBytes,
        files: limits.maxFiles,
        fieldSize: 1_024,
        headerSize: 16_384,
      },
    });
  } catch {
    throw invalid();
  }
}

async function savePart(
  stream: BusboyFileStream,
  folder: string,
  { index, name, checksum }: { index: number; name: string; checksum: string },
): Promise<SavedPart> {
  const path = join(folder, String(index));
  const hash = createHash('sha256');
  let bytes = 0;
  // By hand: a stream for each small file takes as long as all else that is done with it.
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      hash.update(chunk);
      await file.writeFile(chunk);
      bytes += chunk.length;
    }
  } finally {
    await file.close();
  }
  const id = hash.digest('hex');
  const differs = checksum !== '' && id !== checksum;
  return {
    index,
    name,
    path,
    info: { id, bytes },
    refused: stream.truncated ? 'too_large' : differs ? 'checksum' : null,
  };
}

function countBytes(
  most: number,
): (chunks: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array> {
  return async function* (chunks) {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > most) {
        throw new HttpProblem(413, 'too_large', `One request holds at most ${most} bytes.`);
      }
      yield chunk;
    }
  };
}

function asProblem(error: unknown): Error {
  return error instanceof HttpProblem || isOfSystem(error) ? (error as Error) : invalid();
}

/** Such as a full disk; what the parser says has no such number. */
function isOfSystem(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException).errno === 'number';
}

function invalid(): HttpProblem {
  return new HttpProblem(400, 'invalid_multipart', 'The body ends early or is no multipart form.');
}
