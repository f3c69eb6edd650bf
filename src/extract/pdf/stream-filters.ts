import { constants, inflateSync } from 'node:zlib';

/** Takes one compression off; null for more than `max` bytes. What it cannot read it gives as far as it could. */
type Decoder = (data: Buffer, max: number) => Buffer | null;

interface Filter {
  readonly decode: Decoder;
  /** No byte of data gives more than this many. */
  readonly most: number;
}

/** A font fits into one chunk, which need not be copied; a stream that is cut off counts as far as it goes. */
const INFLATE = { chunkSize: 128 * 1024, finishFlush: constants.Z_SYNC_FLUSH };

function inflate(data: Buffer, max: number): Buffer | null {
  try {
    return inflateSync(data, { ...INFLATE, maxOutputLength: max + 1 });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? null : data;
  }
}

/** ISO 32000-1, 7.4.5: a length below 128 copies, one above repeats, 128 ends. */
function runLength(data: Buffer, max: number): Buffer | null {
  const runs: Buffer[] = [];
  let length = 0;
  for (let at = 0; at < data.length && data[at] !== 128;) {
    const code = data[at]!;
    const run = code < 128 ? data.subarray(at + 1, at + 2 + code) : repeated(data[at + 1], code);
    length += run.length;
    if (length > max) return null;
    runs.push(run);
    at += code < 128 ? code + 2 : 2;
  }
  return Buffer.concat(runs);
}

function repeated(byte: number | undefined, code: number): Buffer {
  return Buffer.alloc(257 - code, byte ?? 0);
}

const CLEAR = 256;
const END = 257;
const WIDEST = 12;

/** ISO 32000-1, 7.4.4.2: codes of 9 to 12 bits, each word being the one before and a byte more. */
function lzw(data: Buffer, max: number): Buffer | null {
  const out: Buffer[] = [];
  let words: Buffer[] = [];
  let last: Buffer | null = null;
  let length = 0;
  let width = 9;
  let bits = 0;
  let held = 0;
  for (const byte of data) {
    bits = ((bits << 8) | byte) & 0xffffff;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      words = [];
      last = null;
      width = 9;
      continue;
    }
    const known = code < CLEAR ? Buffer.of(code) : words[code - END - 1];
    if (!known && !last) break;
    const word: Buffer = known ?? Buffer.concat([last!, last!.subarray(0, 1)]);
    if (last && words.length + END + 1 < 1 << WIDEST) {
      words.push(Buffer.concat([last, word.subarray(0, 1)]));
    }
    if (words.length + END + 2 >= 1 << width && width < WIDEST) width++;
    last = word;
    length += word.length;
    if (length > max) return null;
    out.push(word);
  }
  return Buffer.concat(out);
}

function hex(data: Buffer): Buffer {
  return Buffer.from(data.toString('latin1').replace(/[^0-9a-f]/gi, ''), 'hex');
}

/** Adobe's base 85, of which no library takes its `z` and `~>`: what it gives is only counted and inflated. */
function base85(data: Buffer): Buffer {
  const bytes: number[] = [];
  let group = 0;
  let count = 0;
  for (const byte of data) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && count === 0) bytes.push(0, 0, 0, 0);
    if (byte < 0x21 || byte > 0x75) continue;
    group = group * 85 + byte - 0x21;
    if (++count < 5) continue;
    bytes.push((group / 2 ** 24) & 255, (group >> 16) & 255, (group >> 8) & 255, group & 255);
    group = count = 0;
  }
  return Buffer.from(bytes);
}

const FLATE: Filter = { decode: inflate, most: 1032 };
const LZW: Filter = { decode: lzw, most: 2731 };
const RUNS: Filter = { decode: runLength, most: 64 };
const HEX: Filter = { decode: hex, most: 1 };
const BASE_85: Filter = { decode: base85, most: 4 };

/**
 * The filters that make a stream of a PDF longer, and those that may stand before them, by their names and
 * the short ones of inline pictures (ISO 32000-1, tables 6 and 94). The most that a byte gives: 1032 in Flate
 * (https://zlib.net/zlib_tech.html), a word of 4096 bytes for each 12 bits in LZW, 128 for two in runs.
 */
export const FILTERS: Readonly<Record<string, Filter>> = {
  FlateDecode: FLATE,
  Fl: FLATE,
  LZWDecode: LZW,
  LZW,
  RunLengthDecode: RUNS,
  RL: RUNS,
  ASCIIHexDecode: HEX,
  AHx: HEX,
  ASCII85Decode: BASE_85,
  A85: BASE_85,
};
