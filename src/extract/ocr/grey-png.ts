import { inflateSync } from 'node:zlib';
import { newGreyFile } from './grey-file.ts';
import type { GreyFile } from './grey-file.ts';

const SIGNATURE = 8;
/** Length, name and check sum of a chunk. */
const CHUNK = 12;

/**
 * The picture in a PNG as Tesseract writes a grey one: a byte a pixel, not interlaced.
 *
 * @returns null where it is of another kind
 */
export function greyPicture(png: Uint8Array): GreyFile | null {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const header = bytes.subarray(SIGNATURE + 8, SIGNATURE + 21);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  // Eight bits, grey, and the only ways there are to pack and filter.
  if (header.readUIntBE(8, 5) !== 0x08_00_00_00_00) return null;
  const rows = inflateSync(packed(bytes), { maxOutputLength: (width + 1) * height });
  const picture = newGreyFile(width, height);
  for (let y = 0; y < height; y++) unfilter(rows, picture.pixels, width, y);
  return picture;
}

function packed(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE; at + CHUNK <= png.length;) {
    const end = at + 8 + png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, end));
    at = end + 4;
  }
  return Buffer.concat(parts);
}

/** Undoes the filter of one row (PNG, third edition, 9.2). */
function unfilter(rows: Buffer, pixels: Uint8Array, width: number, y: number): void {
  const from = y * (width + 1) + 1;
  const to = y * width;
  const filter = rows[from - 1]!;
  for (let x = 0; x < width; x++) {
    const left = x > 0 ? pixels[to + x - 1]! : 0;
    const above = y > 0 ? pixels[to + x - width]! : 0;
    const corner = x > 0 && y > 0 ? pixels[to + x - width - 1]! : 0;
    pixels[to + x] = rows[from + x]! + predicted(filter, left, above, corner);
  }
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const [l, a, c] = [
    Math.abs(above - corner),
    Math.abs(left - corner),
    Math.abs(left + above - 2 * corner),
  ];
  return l <= a && l <= c ? left : a <= c ? above : corner;
}
