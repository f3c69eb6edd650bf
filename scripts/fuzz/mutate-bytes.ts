import type { Random } from './random.ts';

type Mutation = (bytes: Buffer, random: Random) => Buffer;

/** What numbers and structures break on, whatever the format. */
const TOKENS = [
  '-1',
  '0',
  '65535',
  '2147483647',
  '4294967295',
  '99999999999999999999',
  '1e308',
  'NaN',
  '/',
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  '\\',
  '%',
  '"',
  "'",
  '<',
  '>',
  '&',
  '&#0;',
  '&#xD800;',
  ']]>',
  '<!--',
  'endobj',
  'endstream',
  'stream\n',
  'obj',
  ' R',
  'q ',
  'Q ',
  'BT ',
  'ET ',
  'Tj ',
  '/Kids',
  '/Parent',
  '/Length',
  '/Filter',
  '{',
  '}',
  '{\\rtf1',
  '\\bin9999999 ',
  '\\u-1?',
  "\\'zz",
  '\0',
  '\ufeff',
  '\ud7ff',
  '\u202e',
  '\u200d',
  'PK\x03\x04',
  '%PDF-',
  '2010 - 2011',
  'Present',
  '\n\n',
  '\t',
].map((token) => Buffer.from(token));

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    for (let i = random.below(20); i >= 0; i--)
      changed[random.below(changed.length)] = random.below(256);
    return changed;
  },
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    const at = random.below(changed.length);
    changed[at] = changed[at]! ^ (1 << random.below(8));
    return changed;
  },
  (bytes, random) => insert(bytes, random.below(bytes.length), random.pick(TOKENS)),
  (bytes, random) => {
    const at = random.below(bytes.length);
    const token = random.pick(TOKENS);
    return Buffer.concat([bytes.subarray(0, at), token, bytes.subarray(at + token.length)]);
  },
  (bytes, random) => {
    const [start, end] = range(bytes, random);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  (bytes, random) => {
    const [start, end] = range(bytes, random);
    return insert(bytes, random.below(bytes.length), bytes.subarray(start, end));
  },
  (bytes, random) => {
    const token = random.pick(TOKENS);
    return insert(
      bytes,
      random.below(bytes.length),
      Buffer.concat(Array<Buffer>(1 + random.below(3000)).fill(token)),
    );
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  (bytes, random) => digits(bytes, random),
];

/** One to four changes at random places. An empty file stays as it is. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  let changed = bytes;
  for (let i = random.below(4); i >= 0 && changed.length > 0; i--)
    changed = random.pick(MUTATIONS)(changed, random);
  return changed;
}

function insert(bytes: Buffer, at: number, piece: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

/** Of at most a tenth of the bytes. */
function range(bytes: Buffer, random: Random): [number, number] {
  const start = random.below(bytes.length);
  return [start, Math.min(bytes.length, start + 1 + random.below(bytes.length / 10 + 1))];
}

/** Puts another number in the place of one: offsets, lengths, sizes and references are written in digits. */
function digits(bytes: Buffer, random: Random): Buffer {
  const numbers = [...bytes.toString('latin1').matchAll(/\d+/g)];
  if (numbers.length === 0) return bytes;
  const { 0: old, index } = random.pick(numbers);
  const other = random.pick([
    '0',
    '-1',
    '1',
    '4294967296',
    `${random.below(2000)}`,
    `${Number(old) + 1}`,
    old + old,
  ]);
  return Buffer.concat([
    bytes.subarray(0, index),
    Buffer.from(other),
    bytes.subarray(index + old.length),
  ]);
}
