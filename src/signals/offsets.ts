/** About a document's worth: none lives longer than the sentences cut from it. */
const CHUNK = 1 << 14;

let chunk = new Int32Array(0);
let used = 0;

/**
 * A copy of `offsets.slice(start, end)`. Cut from a larger array: to allocate a typed array takes longer than to
 * fold a line into it.
 */
export function copyOffsets(offsets: Int32Array, start: number, end: number): Int32Array {
  const length = end - start;
  if (used + length > chunk.length) {
    chunk = new Int32Array(Math.max(CHUNK, length));
    used = 0;
  }
  const copy = chunk.subarray(used, used + length);
  for (let i = 0; i < length; i++) copy[i] = offsets[start + i]!;
  used += length;
  return copy;
}
