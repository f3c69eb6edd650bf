import type { PictureHeader } from './picture-file.ts';

const SIGNATURE = 8;
/** Length, type and check sum of a chunk. */
const CHUNK = 12;
const INCH = 0.0254;

/** Reads the chunks of a PNG up to its pixels (PNG specification, chapter 11). @returns null where it is cut off */
export function pngHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | null = null;
  let dpi = 0;
  for (let at = SIGNATURE; at + CHUNK <= view.byteLength;) {
    const length = view.getUint32(at);
    const type = view.getUint32(at + 4);
    if (type === IDAT) return size && { ...size, orientation: 1, dpi, file: bytes };
    if (at + CHUNK + length > view.byteLength) return null;
    if (type === IHDR && length >= 8) {
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    // Pixels per unit across and down, and 1 where the unit is the metre.
    if (type === PHYS && length === 9 && view.getUint8(at + 16) === 1) {
      dpi = Math.round(view.getUint32(at + 8) * INCH);
    }
    at += CHUNK + length;
  }
  return null;
}

const IHDR = 0x49484452;
const PHYS = 0x70485973;
const IDAT = 0x49444154;
