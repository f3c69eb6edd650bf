import { inflateSync } from 'node:zlib';

/** The pixels of a PNG as `encodePng` writes it: true colour, unfiltered, one data chunk. */
export function readPng(png: Uint8Array) {
  const file = Buffer.from(png);
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const at = file.indexOf('IDAT');
  const rows = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  return {
    width,
    height,
    /** 0xRRGGBB. */
    pixel: (x: number, y: number) => rows.readUIntBE(y * (1 + 3 * width) + 1 + 3 * x, 3),
  };
}
