import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import type { UnreadDocument } from '../../domain/extraction.ts';
import { ExtractFailure, unread } from '../../extract/failure.ts';
import { FORMATS } from '../../extract/formats.ts';
import { DEFAULT_LIMITS } from '../../extract/limits.ts';
import type { ExtractLimits } from '../../extract/limits.ts';
import { sniff } from '../../extract/sniff.ts';
import { systemReason } from '../cli-error.ts';
import type { InputFile } from './named-paths.ts';

/** A file's bytes; or, where they cannot or need not be held, what is to be said instead. */
export type Input =
  | { readonly kind: 'bytes'; readonly size: number; readonly bytes: Uint8Array }
  | {
      readonly kind: 'unread';
      readonly size: number;
      readonly document: UnreadDocument;
      readonly id: string;
    };

/** Bytes that tell a file's type. */
const HEAD_BYTES = 1_000_000;
const OCTETS = 'application/octet-stream';

/**
 * Reads a file for tagging. Never throws: a file that cannot be opened is `corrupt` with a finding
 * `unreadable` (its id is the hash of what was read: nothing); one over the limit is hashed as a stream
 * and never held.
 */
export async function readInput(
  file: InputFile,
  { maxBytes }: ExtractLimits = DEFAULT_LIMITS,
): Promise<Input> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file.path);
    const { size } = await handle.stat();
    if (size > maxBytes) return await tooLarge(handle, size, maxBytes);
    const bytes = await handle.readFile();
    return { kind: 'bytes', size: bytes.length, bytes };
  } catch (error) {
    return unreadable(systemReason(error));
  } finally {
    await handle?.close();
  }
}

/** What is said of a file that the system does not let be read. */
export function unreadable(reason: string): Input {
  const message = `The file could not be read: ${reason}.`;
  const action = 'Make it readable for you, then tag it again.';
  return {
    kind: 'unread',
    size: 0,
    id: createHash('sha256').digest('hex'),
    document: {
      kind: 'unread',
      mediaType: OCTETS,
      pages: 0,
      untagged: { code: 'corrupt', message, action },
      findings: [{ code: 'unreadable', message }],
    },
  };
}

async function tooLarge(handle: FileHandle, size: number, maxBytes: number): Promise<Input> {
  const hash = createHash('sha256');
  let head: Buffer | undefined;
  for await (const chunk of handle.createReadStream({
    highWaterMark: HEAD_BYTES,
    autoClose: false,
  })) {
    head ??= chunk as Buffer;
    hash.update(chunk as Buffer);
  }
  return {
    kind: 'unread',
    size,
    id: hash.digest('hex'),
    document: unread(
      head ? FORMATS[sniff(head)].mediaType : OCTETS,
      new ExtractFailure(
        'limit_exceeded',
        `The file has ${size} bytes; at most ${maxBytes} are read.`,
      ),
    ),
  };
}
