/**
 * Counts work: characters scanned, code run, calls into PDFium, statements. The same on every machine, busy or
 * not, unlike a time.
 *
 *   npm run work                  # what is counted, as JSON
 *   npm run work -- --write       # into test/counting/ceilings.json: what a test holds later counts against
 *   npm run work -- --database postgresql://…   # an empty one; default: an embedded one of its own
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCounting } from './count.ts';
import { formatChanges } from './held-against.ts';

const CEILINGS = join(import.meta.dirname, '..', '..', '..', 'test', 'counting', 'ceilings.json');

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, database: { type: 'string' } },
});
const counting = await openCounting();
const fixtures = await counting.fixtures();
const growth = [await counting.textGrowth(), await counting.pageGrowth()];
const stored = await counting.stored(values.database ?? null);
const work = { ...fixtures, ...stored };

if (values.write) {
  console.log(formatChanges(work, JSON.parse(readFileSync(CEILINGS, 'utf8'))));
  writeFileSync(CEILINGS, `${JSON.stringify(work, null, 2)}\n`);
} else {
  console.log(JSON.stringify({ work, growth }, null, 2));
}
