/** Tags so many files, going over them again and again, and prints its resident memory: `<count> <files…>`. */
import { readFileSync } from 'node:fs';
import { tagBytes } from '../counting/judge.ts';
import type { Point } from '../statistics.ts';

const LOOKS = 40;

const [count = '1', ...paths] = process.argv.slice(2);
const every = Math.max(1, Math.floor(Number(count) / LOOKS));
const points: Point[] = [];
for (let i = 0; i < Number(count); i++) {
  await tagBytes(new Uint8Array(readFileSync(paths[i % paths.length]!)));
  if ((i + 1) % every === 0) points.push({ x: i + 1, y: process.memoryUsage.rss() / 2 ** 20 });
}
console.log(JSON.stringify(points));
