const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_RECORD_BYTES = 22;
const MAX_COMMENT = 0xffff;
/** More names than any office document needs to be recognised by. */
const MAX_NAMES = 2_000;

/**
 * The entry names of a zip file for telling what it contains, nothing more: no entry is opened and
 * nothing is verified. Null when the directory, which stands last, is lost.
 */
export function zipEntryNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  return end === null ? null : directoryNames(bytes, view, end);
}

/** Bytes as characters of the same code; for looking at headers. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    start,
    end,
  );
}

function endOfDirectory(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_RECORD_BYTES - MAX_COMMENT);
  for (let at = view.byteLength - END_RECORD_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}

function directoryNames(bytes: Uint8Array, view: DataView, end: number): string[] {
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (names.length < MAX_NAMES && at + 46 <= view.byteLength) {
    if (view.getUint32(at, true) !== CENTRAL_ENTRY) break;
    const nameLength = view.getUint16(at + 28, true);
    names.push(nameAt(bytes, at + 46, nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** Some old .NET writers separate folders by a backslash. */
function nameAt(bytes: Uint8Array, start: number, length: number): string {
  return latin1(bytes, start, start + length).replaceAll('\\', '/');
}
