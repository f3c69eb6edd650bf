import { readFileSync } from 'node:fs';
import { fromRows } from './case.ts';
import type { HostileCase } from './case.ts';
import { noise } from './pdf-bombs.ts';

const SOUND = new URL('../../fixtures/formats/mid-utility-billing.doc', import.meta.url);
const sound = () => Buffer.from(readFileSync(SOUND));

/** The sound file with 32-bit numbers in the header of its container replaced ([MS-CFB], 2.2). */
const withHeader = (numbers: Readonly<Record<number, number>>) => () => {
  const file = sound();
  for (const [at, number] of Object.entries(numbers)) file.writeUInt32LE(number >>> 0, Number(at));
  return file;
};

/** Every entry of the first sector of its allocation table points at itself. */
function loopingChains(): Buffer {
  const file = sound();
  const table = 512 * (1 + file.readUInt32LE(76));
  for (let i = 0; i < 128; i++) file.writeUInt32LE(i, table + 4 * i);
  return file;
}

function withNoise(share: number): Buffer {
  const file = sound();
  noise(1000).copy(file, Math.floor(file.length * share));
  return file;
}

export const DOC_CASES: readonly HostileCase[] = fromRows('doc', [
  ['sound', 'a fixture', 'tagged', sound],
  ['chains in a loop', 'every sector is its own next', 'corrupt', loopingChains],
  [
    'a table past the end',
    'the first sector of the allocation table',
    'corrupt',
    withHeader({ 76: 0x00fffff0 }),
  ],
  [
    'tables without end',
    'four billion sectors of tables',
    'tagged',
    withHeader({ 44: 0xfffffff0 }),
  ],
  ['a directory past the end', 'its first sector', 'corrupt', withHeader({ 48: 0x00fffff0 })],
  ['sectors of 2 GB', 'the shift of the sector size', 'corrupt', withHeader({ 30: 0x0006001f })],
  [
    'cut at a half',
    'the first half of the bytes',
    'corrupt',
    () => sound().subarray(0, sound().length / 2),
  ],
  ['noise in the middle', '1,000 bytes', 'tagged', () => withNoise(0.5)],
  ['noise at the start of the text', '1,000 bytes', 'tagged', () => withNoise(0.05)],
]);
