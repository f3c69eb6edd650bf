import { constants, inflateSync } from 'node:zlib';
import { ExtractFailure } from '../failure.ts';
import type { ExtractLimits } from '../limits.ts';

/** A stream's dictionary is looked for this far before its data. */
const DICTIONARY = 600;

/** No deflated byte gives more than this many (https://zlib.net/zlib_tech.html, "Maximum Compression Factor"). */
const MOST_FROM_A_BYTE = 1032;

/**
 * Inflates the compressed streams of a PDF, pictures aside (nobody decodes those to read text), and stops
 * when they come to more than the limit: a bomb of some kilobytes would take the readers gigabytes. Streams
 * that do not inflate count as they are. Nothing is inflated that could not bring the sum over the limit.
 *
 * @throws ExtractFailure `limit_exceeded`
 */
export function guardInflatedSize(bytes: Uint8Array, limits: ExtractLimits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const streams = [...flateStreams(file)].sort((a, b) => mostInflated(a) - mostInflated(b));
  const possible = runningSums(streams.map(mostInflated));
  let left = limits.maxInflatedBytes;
  // Largest first: the small ones that remain soon cannot exceed what is left, whatever they hold.
  for (let i = streams.length - 1; i >= 0 && possible[i]! > left; i--) {
    left -= inflatedLength(streams[i]!, left);
    if (left < 0) {
      throw new ExtractFailure(
        'limit_exceeded',
        `The compressed parts of the PDF hold more than ${limits.maxInflatedBytes} bytes.`,
      );
    }
  }
}

interface FlateStream {
  readonly data: Buffer;
  /** How many times it is compressed. */
  readonly times: number;
}

function* flateStreams(file: Buffer): Generator<FlateStream> {
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const before = file.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const times = dictionary.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    const end = file.indexOf('endstream', at);
    const data = file.subarray(dataStart(file, at + 6), end < 0 ? file.length : end);
    if (times > 0 && !/\/Subtype\s*\/Image\b/.test(dictionary)) yield { data, times };
    at = end < 0 ? file.length : end;
  }
}

function dataStart(file: Buffer, at: number): number {
  if (file[at] === 0x0d && file[at + 1] === 0x0a) return at + 2;
  return file[at] === 0x0a || file[at] === 0x0d ? at + 1 : at;
}

function mostInflated({ data, times }: FlateStream): number {
  return data.length * MOST_FROM_A_BYTE ** times;
}

function runningSums(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => (sum += number));
}

/** A font fits into one chunk, which need not be copied; a stream that is cut off counts as far as it goes. */
const INFLATE = { chunkSize: 128 * 1024, finishFlush: constants.Z_SYNC_FLUSH };

/** The length once inflated, `max + 1` for anything longer. */
function inflatedLength(stream: FlateStream, max: number): number {
  let data = stream.data;
  for (let i = 0; i < stream.times; i++) {
    try {
      data = inflateSync(data, { ...INFLATE, maxOutputLength: max + 1 });
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
        ? max + 1
        : data.length;
    }
  }
  return data.length;
}
