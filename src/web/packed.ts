import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Text with what it packs to. */
export interface Packed {
  readonly bytes: Buffer;
  /** Ends at a full byte and is not the last block, so that more can follow. */
  readonly deflated: Buffer;
}

export function pack(text: string): Packed {
  const bytes = Buffer.from(text);
  return { bytes, deflated: deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }) };
}

/** Deflate, no flags, no time, no name, no system. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** An empty block that says it is the last. */
const LAST_BLOCK = Buffer.from([0x03, 0x00]);

/**
 * One gzip of texts that follow each other. What was packed once is sent to many; and as none of them is
 * packed with the others at hand, how well one packs tells nothing of another.
 */
export function gzipOf(parts: readonly Packed[]): Uint8Array<ArrayBuffer> {
  const end = Buffer.alloc(8);
  end.writeUInt32LE(parts.reduce((sum, { bytes }) => crc32(bytes, sum), 0));
  end.writeUInt32LE(parts.reduce((sum, { bytes }) => sum + bytes.length, 0) % 2 ** 32, 4);
  return Buffer.concat([HEADER, ...parts.map(({ deflated }) => deflated), LAST_BLOCK, end]);
}
