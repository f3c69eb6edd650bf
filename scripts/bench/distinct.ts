import type { FileType } from '../../src/extract/sniff.ts';

/**
 * The same document in other bytes, so that it is taken for another: a comment after the end of a PDF or in the end of a
 * zip archive, a line more for a text. Its words stay as they are, those of a text aside.
 *
 * @throws Error for an archive without an end
 */
export function distinct(bytes: Uint8Array, type: FileType, mark: string): Uint8Array {
  if (type !== 'docx') return Buffer.concat([bytes, Buffer.from(`\n% ${mark}\n`)]);
  const comment = Buffer.from(mark);
  const end = Buffer.from(bytes).lastIndexOf(END_OF_ARCHIVE);
  if (end < 0) throw new Error('an archive without an end');
  const copy = Buffer.concat([bytes.subarray(0, end + END_BYTES), comment]);
  copy.writeUInt16LE(comment.length, end + END_BYTES - 2);
  return copy;
}

/** The record that ends an archive (APPNOTE.TXT 4.3.16): its last two bytes say how long the comment after it is. */
const END_OF_ARCHIVE = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const END_BYTES = 22;
