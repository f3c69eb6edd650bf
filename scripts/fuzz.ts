/**
 * Changes fixtures at random and reads them through the pool: every outcome must be typed, every record valid,
 * every span its quote. A file that breaks that is kept under test/hostile/seeds, and read again by the tests.
 *
 *     npm run fuzz -- --minutes 10 --seed 1 --jobs 1
 *
 * Round `n` of seed `s` is the same file whenever it is run. Exit code 1 when something was found.
 */
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { createPool } from '../src/pool/pool.ts';
import { faultsOf } from './fuzz/faults.ts';
import { mutate } from './fuzz/mutate.ts';
import { Random } from './fuzz/random.ts';

const ROOT = join(import.meta.dirname, '..');
const SEEDS = join(ROOT, 'test/hostile/seeds');
const FIXTURES = ['fixtures/resumes/*/source.*', 'fixtures/formats/**/*.*'];
/** Rounds of different seeds share no numbers. */
const ROUNDS = 1_000_003;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
  },
});
const until = performance.now() + Number(values.minutes) * 60_000;
const files = globSync(FIXTURES, { cwd: ROOT })
  .filter((name) => !/\.(?:md|json)$/.test(name))
  .sort();
const pool = createPool({
  size: Number(values.jobs),
  onFault: ({ loss, detail }) => console.error(loss, detail),
});
let round = 0;
let found = 0;

async function work(): Promise<void> {
  while (performance.now() < until) {
    const own = round++;
    const random = new Random(Number(values.seed) * ROUNDS + own);
    const name = random.pick(files);
    const bytes = mutate(readFileSync(join(ROOT, name)), random);
    const faults = await faultsOf(pool, bytes);
    if (faults.length > 0) keep(bytes, `round ${own}, ${name}: ${faults.join('; ')}`, name);
  }
}

function keep(bytes: Buffer, what: string, name: string): void {
  found++;
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  mkdirSync(SEEDS, { recursive: true });
  writeFileSync(join(SEEDS, `${hash}${extname(name)}`), bytes);
  console.log(`${hash}${extname(name)}  ${what}`);
}

await Promise.all(Array.from({ length: Number(values.jobs) }, work));
await pool.close();
console.log(`${round} files, ${found} kept`);
if (found > 0) process.exitCode = 1;
