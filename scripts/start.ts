/**
 * The main job, from nothing: `npm start` takes the invented samples (or the files and folders after
 * `--`) through the embedded database, the queue and its workers, prints a table of the tags and says
 * where the JSON lies.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, createReadStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { readConfig } from '../src/config.ts';
import type { LevelRecord } from '../src/domain/result.ts';
import { openReport } from '../src/report/format.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** What "Present" means in the samples: fixed, so that they give the same tags on any day. */
const SAMPLES_RECEIVED = '2026-06-30';
/** Damaged on purpose: a failure among the samples would make the first command of the README fail. */
const DAMAGED = 'untagged-truncated';

const { dataDir } = readConfig();
const given = process.argv.slice(2);
const inputs = given.length > 0 ? given : [gatherSamples(), '--received', SAMPLES_RECEIVED];
const results = join(dataDir, 'results.jsonl');
mkdirSync(dataDir, { recursive: true });

const intake = ['intake', ...inputs, '--format', 'jsonl', '--out', results];
const { status } = spawnSync(process.execPath, [join(ROOT, 'leveltag.js'), ...intake], {
  stdio: 'inherit',
});
process.exitCode = status ?? 130;
if (status === 0 || status === 1) {
  await printTable();
  const where = relative('', results);
  console.log(`\nThe JSON of each file, with every piece of evidence, is a line of ${where}.`);
  console.log('See one with its evidence highlighted: npx leveltag inspect <file>');
}

/** The sources of the fixtures under the names of their cases. */
function gatherSamples(): string {
  const resumes = join(ROOT, 'fixtures/resumes');
  const samples = join(dataDir, 'samples');
  rmSync(samples, { recursive: true, force: true });
  mkdirSync(samples, { recursive: true });
  for (const name of readdirSync(resumes).sort()) {
    if (name === DAMAGED) continue;
    const source = readdirSync(join(resumes, name)).find((file) => file.startsWith('source.'));
    if (source) copyFileSync(join(resumes, name, source), join(samples, name + extname(source)));
  }
  return samples;
}

async function printTable(): Promise<void> {
  const { columns = 120, isTTY = false } = process.stdout;
  const table = await openReport('table', { columns, color: isTTY });
  process.stdout.write(`\n${table.begin()}`);
  for await (const line of createInterface({ input: createReadStream(results) })) {
    const record = JSON.parse(line) as LevelRecord;
    process.stdout.write(table.item({ record }));
  }
  process.stdout.write(table.end());
}
