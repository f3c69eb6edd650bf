/**
 * Compares what leveltag says of each fixture with its `expected.json`.
 *
 *   npm run golden               name the cases that differ; exit 1 when there is one
 *   npm run golden -- --update   write them, to be read in `git diff` before they are committed
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { goldenCases, goldenText, tagFixture } from './fixtures/golden.ts';

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });

let changed = 0;
for (const { id, bytes, expected, expectedFile } of goldenCases()) {
  const actual = goldenText((await tagFixture(bytes)).result);
  if (actual === expected) continue;
  changed++;
  console.log(`${id}: ${values.update ? 'written' : 'differs'}`);
  if (values.update) writeFileSync(expectedFile, actual);
}
console.log(`${changed} of the fixtures ${values.update ? 'changed' : 'differ'}`);
if (changed > 0 && !values.update) process.exitCode = 1;
