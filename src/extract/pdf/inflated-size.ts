import { ExtractFailure } from '../failure.ts';
import type { ExtractLimits } from '../limits.ts';
import { FILTERS } from './stream-filters.ts';

/** A stream's dictionary is looked for this far before its data. */
const DICTIONARY = 4096;
/** Nearly all are shorter than this. */
const SHORT_DICTIONARY = 256;

/**
 * Inflates the compressed streams of a PDF, pictures aside (nobody decodes those to read text), and stops
 * when they come to more than the limit: a bomb of some kilobytes would take the readers gigabytes. Streams
 * that do not inflate count as they are. Nothing is inflated that could not bring the sum over the limit.
 *
 * @throws ExtractFailure `limit_exceeded`
 */
export function guardInflatedSize(bytes: Uint8Array, limits: ExtractLimits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const streams = [...compressedStreams(file)].sort((a, b) => mostInflated(a) - mostInflated(b));
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

interface CompressedStream {
  readonly data: Buffer;
  /** Names in `FILTERS`, in the order in which they are taken off. */
  readonly filters: readonly string[];
}

function* compressedStreams(file: Buffer): Generator<CompressedStream> {
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const dictionary = plainNames(dictionaryBefore(file, at));
    const end = file.indexOf('endstream', at);
    const data = file.subarray(dataStart(file, at + 6), end < 0 ? file.length : end);
    const filters = filtersOf(dictionary, data);
    if (filters.length > 0 && !/\/Subtype\s*\/Image\b/.test(dictionary)) yield { data, filters };
    at = end < 0 ? file.length : end;
  }
}

/** What stands before a stream's data, from the `obj` of its own object on where that is near enough. */
function dictionaryBefore(file: Buffer, at: number): string {
  const furthest = Math.max(0, at - DICTIONARY);
  // Most dictionaries are short: the whole way back is gone only where they are not.
  for (const from of [Math.max(furthest, at - SHORT_DICTIONARY), furthest]) {
    const before = file.toString('latin1', from, at);
    const opening = before.lastIndexOf(' obj');
    if (opening >= 0 || from === furthest) return before.slice(opening + 1);
  }
  return '';
}

/** A name may write any character as #xx (ISO 32000-1, 7.3.5). */
function plainNames(dictionary: string): string {
  if (!dictionary.includes('#')) return dictionary;
  return dictionary.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

const NAMES = new RegExp(`/(${Object.keys(FILTERS).join('|')})\\b`, 'g');

const ELSEWHERE = /\/Filter\s*\[?\s*\d+\s+\d+\s+R\b/;

/** Where a dictionary does not show its filters itself, deflated data is known by its header. */
function filtersOf(dictionary: string, data: Buffer): string[] {
  const named = Array.from(dictionary.matchAll(NAMES), ([, name]) => name!);
  if (named.length > 0) return named;
  const unseen = !dictionary.startsWith('obj') || ELSEWHERE.test(dictionary);
  return unseen && isDeflated(data) ? ['FlateDecode'] : [];
}

/** RFC 1950, 2.2: method 8 and a window of at most 32 KB, and a check. */
function isDeflated(data: Buffer): boolean {
  const [method = 0, flags = 0] = data;
  return (method & 15) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0;
}

function dataStart(file: Buffer, at: number): number {
  if (file[at] === 0x0d && file[at + 1] === 0x0a) return at + 2;
  return file[at] === 0x0a || file[at] === 0x0d ? at + 1 : at;
}

function mostInflated({ data, filters }: CompressedStream): number {
  return filters.reduce((length, name) => length * FILTERS[name]!.most, data.length);
}

function runningSums(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => (sum += number));
}

/** The length once inflated, `max + 1` for anything longer. */
function inflatedLength({ data, filters }: CompressedStream, max: number): number {
  let inflated = data;
  for (const name of filters) {
    const next = FILTERS[name]!.decode(inflated, max);
    if (next === null) return max + 1;
    inflated = next;
  }
  return inflated.length;
}
