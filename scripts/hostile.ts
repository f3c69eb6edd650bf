/**
 * Reads every hostile file at the default limits and prints what came of each: outcome, time, the most memory
 * of the child, and whether the next file gave the bytes it gives alone. With words, only the files whose
 * name holds one of them. Exit code 1 when one did not come out as the table says.
 */
import { HOSTILE_CASES } from './hostile/index.ts';
import { openSuite } from './hostile/run.ts';

const words = process.argv.slice(2);
const cases = HOSTILE_CASES.filter(
  ({ name }) => !words.length || words.some((word) => name.includes(word)),
);
const suite = await openSuite();
for (const hostile of cases) {
  const { outcome, message, milliseconds, peakMb, nextIsSame } = await suite.survive(hostile);
  const right = outcome === hostile.expected && nextIsSame && !((peakMb ?? 0) > 512);
  if (!right) process.exitCode = 1;
  console.log(
    right ? ' ' : '!',
    hostile.name.padEnd(44),
    outcome.padEnd(17),
    `${milliseconds.toFixed(0)} ms`.padStart(9),
    `${peakMb?.toFixed(0) ?? '?'} MiB`.padStart(8),
    nextIsSame ? '' : 'NEXT DIFFERS',
    outcome === hostile.expected ? (hostile.limit ?? '') : `expected ${hostile.expected}`,
    message,
  );
}
await suite.close();
