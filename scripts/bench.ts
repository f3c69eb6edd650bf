/**
 * Measures how fast leveltag is, beside others: every comparison is a ratio made in one run, with its spread.
 *
 *   npm run bench -- [folders…] [options]
 *
 *   folders    files to read; default: the committed fixtures
 *   --report   write this page, with its charts and its JSON beside it
 *   --json     write the figures
 *   --only     parts, with commas: pdf docx stages peers share costs processes cold memory growth service queue store
 *   --rounds   times each side is measured. Default: 7
 *   --files    files of each type at most, evenly spaced. Default: 150
 *   --small    sizes with which everything is gone through in a minute, for a look at whether it works
 *   --worst    instead: which texts of 1 MB take longest, in all and for an expression of a rule
 *
 * A missed aim is a line that says so, not a failure: exit 1 only where nothing could be measured.
 */
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchFiles, sample } from './bench/files.ts';
import { formatAims, formatWorst } from './bench/print.ts';
import { aimsOf } from './bench/report/aims.ts';
import { PARTS, type Part } from './bench/report/figures.ts';
import { writeReport } from './bench/report/write.ts';
import { isPart, runBench } from './bench/run.ts';
import { worstExpressions, worstTexts } from './bench/worst.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    report: { type: 'string' },
    json: { type: 'string' },
    only: { type: 'string' },
    rounds: { type: 'string' },
    files: { type: 'string' },
    small: { type: 'boolean', default: false },
    worst: { type: 'boolean', default: false },
  },
});
if (values.worst) {
  console.log(formatWorst([...(await worstTexts(5)), ...worstExpressions(5)]));
  process.exit();
}
const { small } = values;
const rounds = wholeNumber('--rounds', values.rounds ?? (small ? '2' : '7'));
const most = wholeNumber('--files', values.files ?? (small ? '3' : '150'));
const parts = values.only ? values.only.split(',').map(asPart) : PARTS;
const folders =
  positionals.length > 0 ? positionals : [join(import.meta.dirname, '..', 'fixtures', 'resumes')];
for (const folder of folders) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) fail(`${folder} is no folder`);
}
const all = Object.values(Object.groupBy(benchFiles(folders), ({ type }) => type));
const files = all.flatMap((some) => sample(some, most));
if (files.length === 0) fail('the folders hold no PDF, DOCX or text file that leveltag reads');

const start = performance.now();
const seconds = () => ((performance.now() - start) / 1000).toFixed(0);
const onPart = (part: Part, place: number) =>
  console.error(`${seconds()} s: ${part} (${place + 1} of ${parts.length})`);
const figures = await runBench({ parts, rounds, small, files, onPart });
console.log(formatAims(aimsOf(figures)));

if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
if (values.report) {
  console.log((await writeReport(figures, values.report)).join('\n'));
}
console.error(`${seconds()} s: done`);

function asPart(name: string): Part {
  if (isPart(name)) return name;
  return fail(`--only takes ${PARTS.join(', ')}, not "${name}"`);
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
