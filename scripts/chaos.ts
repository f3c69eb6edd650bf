/**
 * The long form of the fault suite: ten thousand documents, read and judged in earnest, while workers, database
 * and Redis are killed, stopped and wiped. `--documents <n>` for another number, `--invented` for work that is
 * made up, as in the tests.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { documents: { type: 'string', default: '10000' }, invented: { type: 'boolean' } },
});

const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
// One suite after the other: each has the machine for itself.
const words = ['run', 'test/chaos', '--maxWorkers', '1', '--reporter', 'verbose'];
const { status } = spawnSync(process.execPath, [vitest, ...words], {
  cwd: ROOT,
  stdio: 'inherit',
  env: {
    ...process.env,
    CHAOS_DOCUMENTS: values.documents,
    CHAOS_READER: values.invented ? 'invented' : 'real',
  },
});
process.exitCode = status ?? 130;
