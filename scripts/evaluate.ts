/**
 * Measures leveltag against labelled resumes: `npm run evaluate -- <gold folder> [options]`.
 *
 *   --json FILE       write figures and a row for each document
 *   --baseline FILE   compare with such a file: every document that changed, better or worse
 *   --floor FILE      exit 1 when a figure lies below its floor ({"level/all/accuracy": 0.9, …})
 *   --report FILE     write the figures as a page of documentation, and the reliability curve beside it
 *   --details         print each document's tag, score and wrong signals
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { belowFloor, changesSince, documentRow, type Run } from './evaluate/compare.ts';
import { measure } from './evaluate/figures.ts';
import { readGold, readIfThere } from './evaluate/gold.ts';
import { formatFigures } from './evaluate/print.ts';
import { reliabilitySvg } from './evaluate/reliability-svg.ts';
import { accuracyReport, type Agreement } from './evaluate/report.ts';
import { judge, type Judged } from './evaluate/run.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    baseline: { type: 'string' },
    floor: { type: 'string' },
    report: { type: 'string' },
    details: { type: 'boolean', default: false },
  },
});
const folder = positionals[0];
if (!folder || positionals.length > 1) {
  console.error(
    'usage: npm run evaluate -- <gold folder> [--json FILE] [--baseline FILE] [--floor FILE] [--report FILE] [--details]',
  );
  process.exit(2);
}

const judged: Judged[] = [];
for (const document of readGold(folder)) judged.push(await judge(folder, document));
const run: Run = { figures: measure(judged), documents: judged.map(documentRow) };
console.log(formatFigures(run.figures));

if (values.details) {
  for (const { id, gold, tag, score, pmMonths, signals } of run.documents) {
    console.log(`${id} gold ${gold} tag ${tag} score ${score} pm ${pmMonths} ${signals.join(' ')}`);
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`);
if (values.report) {
  const curve = 'reliability.svg';
  mkdirSync(dirname(values.report), { recursive: true });
  const agreement = readIfThere<Agreement>(folder, 'agreement.json');
  const page = accuracyReport(run, { curve, agreement });
  const prettier = await import('prettier');
  writeFileSync(values.report, await prettier.format(page, { parser: 'markdown' }));
  writeFileSync(join(dirname(values.report), curve), reliabilitySvg(run.figures.confidence));
}
if (values.baseline) {
  const baseline = JSON.parse(readFileSync(values.baseline, 'utf8')) as Run;
  const changes = changesSince(baseline, run);
  console.log(`\nsince the baseline: ${changes.length === 0 ? 'no document changed' : ''}`);
  for (const change of changes) console.log(`  ${change}`);
}
if (values.floor) {
  const floor = JSON.parse(readFileSync(values.floor, 'utf8')) as Record<string, number>;
  const low = belowFloor(run.figures, floor);
  for (const line of low) console.error(line);
  if (low.length > 0) process.exitCode = 1;
}
