import { decoderOf } from '../decode.ts';
import type { Binary } from './binary.ts';

/** A stretch of the text that stands in one place of the document stream. */
export interface Piece {
  /** Character positions `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Offset of its first character in the document stream. */
  readonly offset: number;
  /** Bytes of a character: 1 in Windows-1252, 2 in UTF-16. */
  readonly width: 1 | 2;
}

const PROPERTIES = 1;
const TABLE = 2;
const COMPRESSED = 0x40000000;
const OFFSET = 0x3fffffff;

/** Reads the table of pieces ([MS-DOC] 2.8.35, 2.9.38). */
export function readPieces(clx: Binary): Piece[] {
  let at = 0;
  while (clx.u8(at) === PROPERTIES) at += 3 + clx.u16(at + 1);
  if (clx.u8(at) !== TABLE) throw new RangeError('no table of pieces');
  const table = clx.part({ at: at + 5, length: clx.u32(at + 1) });
  const count = Math.floor((table.bytes.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const start = table.u32(4 * i);
    const end = table.u32(4 * (i + 1));
    const written = table.u32(4 * (count + 1) + 8 * i + 2);
    const compressed = (written & COMPRESSED) !== 0;
    const offset = compressed ? (written & OFFSET) / 2 : written & OFFSET;
    if (end > start) pieces.push({ start, end, offset, width: compressed ? 1 : 2 });
  }
  return pieces;
}

const WINDOWS_1252 = decoderOf('windows-1252');
const UTF_16 = decoderOf('utf-16le');

/** The characters at `[from, to)` of the document stream. */
export function textAt(document: Binary, from: number, to: number, width: 1 | 2): string {
  const { bytes } = document.part({ at: from, length: to - from });
  return (width === 1 ? WINDOWS_1252 : UTF_16).decode(bytes);
}
