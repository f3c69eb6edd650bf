import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract, type Header } from 'tar-stream';
import type { ExtractLimits } from '../extract/limits.ts';
import { IntakeError } from './errors.ts';
import { unpacked, type FoundFile } from './walk.ts';

/**
 * The files in a tar archive, each as a file of its own in `folder` under a number: what an archive calls a
 * file is a label, and never a path. Hidden ones, links and folders are passed over.
 *
 * @throws IntakeError `unreadable_archive` for one that is damaged
 */
export async function* readTar(
  stream: Readable,
  folder: string,
  limits: ExtractLimits,
  onUnreadable: (what: string) => void,
): AsyncGenerator<FoundFile> {
  const tar = extract();
  stream.on('error', (error) => tar.destroy(error)).pipe(tar);
  let number = 0;
  try {
    for await (const entry of tar) {
      const name = labelOf(entry.header);
      const size = entry.header.size ?? 0;
      if (name === null || size > limits.maxBytes) {
        if (name !== null) onUnreadable(`${name} (larger than LEVELTAG_MAX_BYTES)`);
        entry.resume();
        continue;
      }
      const path = join(folder, String(number++));
      await pipeline(Readable.from(entry), createWriteStream(path));
      yield* unpacked({ path: Buffer.from(path), name }, limits);
    }
  } catch (cause) {
    throw new IntakeError('unreadable_archive', 'the tar archive is damaged: send it again', {
      cause,
    });
  } finally {
    stream.destroy();
    await rm(join(folder, 'stream'), { force: true });
  }
}

const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The entry's place in the archive, made harmless; null where it is no file that someone sent. */
function labelOf({ name, type }: Header): string | null {
  if (type !== 'file' && type !== 'contiguous-file') return null;
  const parts = name
    .split('/')
    .map((part) => part.replace(UNSEEN, '').trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  if (parts.length === 0 || parts.some((part) => part.startsWith('.'))) return null;
  return parts.join('/');
}
