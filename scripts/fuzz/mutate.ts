import { deflateSync, inflateSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { mutateBytes } from './mutate-bytes.ts';
import type { Random } from './random.ts';

/**
 * Changes a file where it hurts: half the time as bytes, half the time inside, where compression and
 * checksums would keep a change of the bytes from being seen.
 */
export function mutate(bytes: Buffer, random: Random): Buffer {
  if (random.below(2) === 0) return mutateBytes(bytes, random);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return mutatePart(bytes, random);
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF') return mutateStream(bytes, random);
  return mutateBytes(bytes, random);
}

/** One part of a zip container, packed again with true sizes and checksums. */
function mutatePart(bytes: Buffer, random: Random): Buffer {
  const parts = unzipSync(bytes);
  const name = random.pick(Object.keys(parts).sort());
  const others = Object.keys(parts).sort();
  const content = random.below(10) === 0 ? parts[random.pick(others)]! : parts[name]!;
  return Buffer.from(zipSync({ ...parts, [name]: mutateBytes(Buffer.from(content), random) }));
}

const STREAM = /stream\r?\n/g;

/** One deflated stream of a PDF, deflated again. Its length may then be wrong, which readers forgive. */
function mutateStream(bytes: Buffer, random: Random): Buffer {
  const text = bytes.toString('latin1');
  const streams = [...text.matchAll(STREAM)].filter(
    ({ index }) => text.slice(index - 3, index) !== 'end',
  );
  if (streams.length === 0) return mutateBytes(bytes, random);
  const { 0: word, index } = random.pick(streams);
  const start = index + word.length;
  const end = text.indexOf('endstream', start);
  const data = inflated(bytes.subarray(start, end < 0 ? undefined : end));
  if (data === null) return mutateBytes(bytes, random);
  const changed = deflateSync(mutateBytes(data, random));
  return Buffer.concat([bytes.subarray(0, start), changed, Buffer.from('\n'), bytes.subarray(end)]);
}

function inflated(data: Buffer): Buffer | null {
  try {
    return inflateSync(data);
  } catch {
    return null;
  }
}
