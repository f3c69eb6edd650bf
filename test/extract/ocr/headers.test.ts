import { expect, test } from 'vitest';
import { extract } from '../../../src/extract/extract.ts';
import { jpegHeader } from '../../../src/extract/image/jpeg-header.ts';
import { blank, png, tiff } from './pictures.ts';

const PNG = png(blank(60, 40), 300);
const TIFF = tiff([blank(60, 40)]);

/** The segments of a JPEG about pixels that nobody decodes. @param end whether its last marker is there */
function jpeg(width: number, height: number, end = true): Uint8Array {
  const frame = Buffer.from('ffc0000b08000000000101110000', 'hex').subarray(0, 13);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const jfif = Buffer.from('ffe000104a46494600010101012c012c0000', 'hex');
  const exif = Buffer.from(
    `ffe10022${'457869660000'}49492a0008000000${'0100'}${'120103000100000006000000'}00000000`,
    'hex',
  );
  const scan = Buffer.from('ffda0008010100003f00aabb', 'hex');
  const tail = Buffer.from(end ? 'ffd9' : '', 'hex');
  return Buffer.concat([Buffer.from('ffd8', 'hex'), jfif, exif, frame, scan, tail]);
}

function withSize(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.writeUInt32BE(value, at);
  return copy;
}

test('a JPEG header says size, resolution and orientation', () => {
  expect(jpegHeader(jpeg(1200, 800))).toMatchObject({
    width: 1200,
    height: 800,
    dpi: 300,
    orientation: 6,
  });
});

test.each([
  ['a PNG of four thousand million pixels', withSize(withSize(PNG, 16, 65_535), 20, 65_535)],
  ['a JPEG of as many', jpeg(65_535, 65_535)],
  ['a TIFF of as many', tiff([{ ...blank(1, 1), width: 65_535, height: 65_535 }])],
])('%s is refused before it is decoded', async (_, bytes) => {
  expect(await extract(bytes)).toMatchObject({
    untagged: { code: 'limit_exceeded', action: expect.stringMatching(/pixels/) },
  });
});

/** The second directory of a TIFF is its first. */
function circular(): Uint8Array {
  const copy = Buffer.from(TIFF);
  const first = copy.readUInt32LE(4);
  copy.writeUInt32LE(first, first + 2 + 12 * copy.readUInt16LE(first));
  return copy;
}

test.each([
  ['a PNG cut off in its header', PNG.subarray(0, 20)],
  ['a PNG cut off in its pixels', PNG.subarray(0, PNG.length - 30)],
  ['a PNG without pixels', withSize(PNG, 16, 0)],
  ['a JPEG without its end', jpeg(100, 100, false)],
  ['a JPEG of markers alone', new Uint8Array(Buffer.from('ffd8ffe0', 'hex'))],
  ['a JPEG whose pixels are none', jpeg(100, 100)],
  ['a TIFF cut off before its directory', TIFF.subarray(0, 1000)],
  ['a TIFF whose directories run in a circle', circular()],
  ['a TIFF of a header', TIFF.subarray(0, 8)],
])('%s is corrupt', async (_, bytes) => {
  expect(await extract(bytes)).toMatchObject({ kind: 'unread', untagged: { code: 'corrupt' } });
});
