import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts';
import { guardInflatedSize } from '../../../src/extract/pdf/inflated-size.ts';
import { makePdf } from './make-pdf.ts';

const LIMITS = { ...DEFAULT_LIMITS, maxInflatedBytes: 100_000 };

function object(dictionary: string, data: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`1 0 obj\n<<${dictionary}>>stream\r\n`),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

const zeros = (bytes: number) => Buffer.alloc(bytes);
/** Bytes that hardly compress, the same in every run. */
const noise = (bytes: number) =>
  Buffer.concat(Array.from({ length: bytes / 32 + 1 }, (_, i) => sha256(i))).subarray(0, bytes);
const sha256 = (number: number) => createHash('sha256').update(`${number}`).digest();

/** One byte over and over: each code of LZW stands for a word longer by one, so `codes` give half their square. */
function lzwSpaces(codes: number): Buffer {
  const bits = [256, 32, ...Array.from({ length: codes }, (_, i) => 258 + i)].map((code, i) =>
    code.toString(2).padStart(widthAt(i), '0'),
  );
  const bytes = bits.join('').match(/.{8}/g)!;
  return Buffer.from(bytes.map((byte) => parseInt(byte, 2)));
}

/** The reader has a word less than there are codes, and takes wider codes one early (ISO 32000-1, 7.4.4.2). */
function widthAt(index: number): number {
  const words = Math.max(0, index - 2) + 258;
  return Math.max(9, Math.ceil(Math.log2(words + 2)));
}

describe('the size of a PDF once inflated', () => {
  test.each([
    ['one large stream', [object('/Filter/FlateDecode', deflateSync(zeros(200_000)))]],
    ['the short filter name', [object('/Filter/Fl', deflateSync(zeros(200_000)))]],
    ['many small ones', Array(5).fill(object('/Filter/FlateDecode', deflateSync(zeros(30_000))))],
    [
      'compressed twice',
      [object('/Filter[/FlateDecode/FlateDecode]', deflateSync(deflateSync(zeros(200_000))))],
    ],
    [
      'a small one behind a large one that hardly shrinks',
      [
        object('/Filter/FlateDecode', deflateSync(noise(50_000))),
        object('/Filter/FlateDecode', deflateSync(zeros(60_000))),
      ],
    ],
    [
      'one beside another with more filters than make sense',
      [
        object('/Filter/FlateDecode', deflateSync(zeros(200_000))),
        object(`/Filter[${'/FlateDecode'.repeat(20)}]`, Buffer.from('no such thing')),
      ],
    ],
    ['a name that is escaped', [object('/Filter/Fl#61teDecode', deflateSync(zeros(200_000)))]],
    ['a filter named elsewhere', [object('/Filter 7 0 R', deflateSync(zeros(200_000)))]],
    [
      'a dictionary longer than is looked at',
      [object(`/Filter/FlateDecode%${'-'.repeat(9000)}\n`, deflateSync(zeros(200_000)))],
    ],
    [
      'in hexadecimal digits',
      [
        object(
          '/Filter[/ASCIIHexDecode/FlateDecode]',
          Buffer.from(`${deflateSync(zeros(200_000)).toString('hex')}>`),
        ),
      ],
    ],
    ['runs', [object('/Filter/RunLengthDecode', Buffer.alloc(4000, Buffer.of(129, 32)))]],
    [
      'runs, deflated',
      [
        object(
          '/Filter[/FlateDecode/RunLengthDecode]',
          deflateSync(Buffer.alloc(4000, Buffer.of(129, 32))),
        ),
      ],
    ],
    ['words of LZW', [object('/Filter/LZWDecode', lzwSpaces(500))]],
    ['cut off', [object('/Filter/FlateDecode', deflateSync(zeros(300_000)).subarray(0, -8))]],
  ])('%s: refused', (_, objects) => {
    expect(() => guardInflatedSize(Buffer.concat(objects), LIMITS)).toThrow(
      expect.objectContaining({ code: 'limit_exceeded' }),
    );
  });

  test.each([
    ['a stream within the limit', object('/Filter/FlateDecode', deflateSync(zeros(99_000)))],
    [
      'a sum that reaches the limit and no more',
      Buffer.concat(
        [noise(50_000), zeros(50_000)].map((data) =>
          object('/Filter/FlateDecode', deflateSync(data)),
        ),
      ),
    ],
    ['short runs', object('/Filter/RunLengthDecode', Buffer.alloc(1000, Buffer.of(129, 32)))],
    ['a few words of LZW', object('/Filter/LZWDecode', lzwSpaces(400))],
    ['text in base 85', object('/Filter/ASCII85Decode', Buffer.alloc(40_000, '!'))],
    ['a picture', object('/Subtype/Image/Filter/FlateDecode', deflateSync(zeros(200_000)))],
    ['what is not compressed', object('', deflateSync(zeros(200_000)))],
    ['what does not inflate', object('/Filter/FlateDecode', Buffer.from('no such thing'))],
    ['no stream at all', Buffer.from('upstream and downstream')],
    ['nothing', Buffer.alloc(0)],
  ])('%s: goes on', (_, bytes) => {
    expect(() => guardInflatedSize(bytes, LIMITS)).not.toThrow();
  });

  test('a usual file goes on', async () => {
    const bytes = await makePdf((pen) => pen.text('Ran programmes.', 50, 50));
    expect(() => guardInflatedSize(bytes, LIMITS)).not.toThrow();
  });
});
