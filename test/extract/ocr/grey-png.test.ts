import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { enlarge } from '../../../src/extract/ocr/enlarge.ts';
import { newGreyFile } from '../../../src/extract/ocr/grey-file.ts';
import { greyPicture } from '../../../src/extract/ocr/grey-png.ts';

function chunk(type: string, data: Uint8Array): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  return Buffer.concat([size, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/** @param rows each a filter and filtered pixels @param bits of a pixel */
function pngOf(rows: readonly (readonly number[])[], bits = 8): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(rows[0]!.length - 1, 0);
  header.writeUInt32BE(rows.length, 4);
  header.writeUInt8(bits, 8);
  const packed = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([
    Buffer.alloc(8),
    chunk('IHDR', header),
    chunk('pHYs', Buffer.alloc(9)),
    chunk('IDAT', packed.subarray(0, 5)),
    chunk('IDAT', packed.subarray(5)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('each filter of a PNG is undone', () => {
  const rows = [
    [0, 10, 20, 30],
    [1, 10, 10, 250],
    [2, 1, 2, 3],
    [3, 5, 5, 5],
    [4, 1, 1, 1],
  ];
  expect([...greyPicture(pngOf(rows))!.pixels]).toEqual([
    ...[10, 20, 30],
    ...[10, 20, 14],
    ...[11, 22, 17],
    ...[10, 21, 24],
    ...[11, 22, 25],
  ]);
});

test('a PNG of another kind is none', () => {
  expect(greyPicture(pngOf([[0, 10]], 1))).toBeNull();
});

test('a picture that is enlarged has shades between its own', () => {
  const small = newGreyFile(2, 1);
  small.pixels.set([0, 200]);
  const large = enlarge(small, 2);
  expect([large.width, large.height]).toEqual([4, 2]);
  expect([...large.pixels]).toEqual([0, 50, 150, 200, 0, 50, 150, 200]);
  expect(Buffer.from(large.file).toString('latin1', 0, 11)).toBe('P5\n4 2\n255\n');
});
