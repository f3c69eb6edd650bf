import type { Entry } from 'yauzl';

/** Bytes of the two records without names, comments and extra fields (APPNOTE 4.3.12, 4.3.16). */
const ENTRY_BYTES = 46;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const LARGEST = 0xffff_fffe;

/**
 * What stands for an entry that cannot be unpacked: its record in the directory, alone. It is a file of
 * its own, so that the entry has a record, an identity and an outcome like any other: the same entry gives
 * the same bytes, and reading them says what is wrong with it.
 */
export function directoryRecord(entry: Entry): Uint8Array {
  const bytes = new Uint8Array(ENTRY_BYTES + END_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, ENTRY, true);
  view.setUint16(6, 20, true);
  view.setUint16(8, entry.generalPurposeBitFlag, true);
  view.setUint16(10, entry.compressionMethod, true);
  view.setUint32(16, entry.crc32, true);
  view.setUint32(20, Math.min(LARGEST, entry.compressedSize), true);
  view.setUint32(24, Math.min(LARGEST, entry.uncompressedSize), true);
  view.setUint32(ENTRY_BYTES, END, true);
  view.setUint16(ENTRY_BYTES + 8, 1, true);
  view.setUint16(ENTRY_BYTES + 10, 1, true);
  view.setUint32(ENTRY_BYTES + 12, ENTRY_BYTES, true);
  return bytes;
}

export function isDirectoryRecord(bytes: Uint8Array): boolean {
  if (bytes.length !== ENTRY_BYTES + END_BYTES) return false;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === ENTRY;
}
