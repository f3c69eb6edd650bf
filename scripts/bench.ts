/**
 * Measures the speed that leveltag promises, as ratios taken in one run on one machine: of processor time,
 * and for `--jobs` of the time that goes by.
 *
 *   npm run bench -- [folders…] [--rounds N] [--repeat N] [--files N] [--json FILE]
 *
 *   folders    files to read; default: the committed fixtures, repeated
 *   --rounds   times each side is measured; medians are printed. Default: 7
 *   --repeat   times the files are gone over in a pass. Default: 5 for the fixtures, 1 for folders
 *   --files    files of a folder at most, evenly spaced. Default: 200
 *   --json     write the figures
 *   --worst    instead: which texts of 1 MB take longest, in all and for an expression of a rule
 *
 * A missed aim is a line that says so, not a failure: exit 1 only where nothing could be measured.
 */
import { statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAnalysisShare } from './bench/analysis-share.ts';
import { benchFiles, repeated, sample } from './bench/files.ts';
import { passes } from './bench/figure.ts';
import { compareJobs } from './bench/jobs.ts';
import { formatFigures, formatWorst } from './bench/print.ts';
import { compareDocx, comparePdf } from './bench/readers.ts';
import { worstExpressions, worstTexts } from './bench/worst.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    repeat: { type: 'string' },
    files: { type: 'string', default: '200' },
    json: { type: 'string' },
    worst: { type: 'boolean', default: false },
  },
});
if (values.worst) {
  console.log(formatWorst([...(await worstTexts(5)), ...worstExpressions(5)]));
  process.exit();
}
const fixtures = join(import.meta.dirname, '..', 'fixtures', 'resumes');
const rounds = wholeNumber('--rounds', values.rounds);
const repeat = wholeNumber('--repeat', values.repeat ?? (positionals.length === 0 ? '5' : '1'));

const folders = positionals.length === 0 ? [fixtures] : positionals;
for (const folder of folders) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) fail(`${folder} is no folder`);
}
const files = repeated(sample(benchFiles(folders), wholeNumber('--files', values.files)), repeat);
const figures = [
  await comparePdf(files, rounds),
  await compareDocx(files, rounds),
  await measureAnalysisShare(files, rounds),
  await compareJobs(files, rounds),
];
console.log(formatFigures(figures));
console.log(`\n${rounds} rounds, ${availableParallelism()} cores, Node ${process.version}`);

if (values.json) {
  const rows = figures.map((figure) => ({ ...figure, passes: passes(figure) }));
  writeFileSync(values.json, `${JSON.stringify({ rounds, figures: rows }, null, 2)}\n`);
}
if (figures.every(({ ratio }) => ratio === null)) {
  fail('the folders hold no PDF, DOCX or text file that leveltag reads');
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  return fail(`${option} takes a whole number above 0, not "${text}"`);
}

function fail(message: string): never {
  console.error(`bench: ${message}`);
  process.exit(1);
}
