import { crc32, deflateSync } from 'node:zlib';
import { fromRows } from './case.ts';
import type { HostileCase } from './case.ts';
import { bytes } from './pdf-file.ts';
import { noise } from './pdf-bombs.ts';

const pixels = { limit: 'maxPicturePixels' } as const;

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = bytes(type, data);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A grey PNG that says it is this large, whatever its data holds. */
function png(width: number, height: number, data: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const signature = bytes('\x89PNG\r\n\x1a\n');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The start of a JPEG of this size. */
function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.from([
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    0x11,
    0,
  ]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), frame, noise(5000)]);
}

/** A little-endian TIFF whose only directory names itself as the next. */
function loopingTiff(): Buffer {
  const directory = Buffer.alloc(2 + 12 + 4);
  directory.writeUInt16LE(1, 0);
  directory.writeUInt16LE(256, 2);
  directory.writeUInt16LE(3, 4);
  directory.writeUInt32LE(1, 6);
  directory.writeUInt16LE(9, 10);
  directory.writeUInt32LE(8, 14);
  return Buffer.concat([bytes('II*\0\x08\0\0\0'), directory]);
}

export const PICTURE_CASES: readonly HostileCase[] = fromRows('picture', [
  [
    'PNG of a billion pixels',
    'width and height of the header',
    'limit_exceeded',
    () => png(1_000_000_000, 1_000_000_000, deflateSync(Buffer.alloc(10))),
    pixels,
  ],
  ['PNG without pixels', 'a width of 0', 'corrupt', () => png(0, 0, deflateSync(Buffer.alloc(10)))],
  [
    'PNG bomb',
    '60 MB in the data of a picture of 9 pixels',
    'empty',
    () => png(3, 3, deflateSync(Buffer.alloc(60_000_000))),
  ],
  ['PNG of noise', 'data that does not inflate', 'corrupt', () => png(600, 800, noise(20_000))],
  [
    'PNG cut off',
    'the signature and the header',
    'corrupt',
    () => png(600, 800, noise(20_000)).subarray(0, 40),
  ],
  [
    'JPEG of 4 billion pixels',
    '65,535 by 65,535, and no table to decode it by',
    'corrupt',
    () => jpeg(65_535, 65_535),
  ],
  ['JPEG of noise', 'behind a sound header', 'corrupt', () => jpeg(600, 800)],
  ['TIFF in a loop', 'a directory that is its own next', 'corrupt', loopingTiff],
  ['TIFF of noise', 'behind the signature', 'corrupt', () => bytes('MM\0*', noise(20_000))],
  ['GIF', 'which is not recognised', 'unsupported_type', () => bytes('GIF89a', noise(1000))],
]);
