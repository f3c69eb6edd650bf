import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzipOf, pack } from '../../src/web/packed.ts';

const TEXTS = ['<p>before ✓</p>', '<li>one</li>'.repeat(10_000), '', '</html>'];

test('texts that were packed one by one are one gzip together', () => {
  const packed = TEXTS.map(pack);
  for (const parts of [packed, packed.toReversed(), packed.slice(0, 1), []]) {
    const text = Buffer.concat(parts.map(({ bytes }) => bytes)).toString();
    expect(gunzipSync(gzipOf(parts)).toString()).toBe(text);
  }
});

test('how well one packs tells nothing of another', () => {
  const secret = pack('token=4f1c9b7ae2d05836');
  const sizeWith = (guess: string) => gzipOf([secret, pack(guess)]).length;
  expect(sizeWith('token=4f1c9b7ae2d05836')).toBe(sizeWith('token=83d6e05f7b41c2a9'));
});
