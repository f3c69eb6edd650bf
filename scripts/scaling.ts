/**
 * Plans past one machine from measured times: writes docs/scaling.md.
 *
 *   npm run scaling -- [--figures docs/performance.json] [--report docs/scaling.md]
 *
 *   --figures  what `npm run bench -- --report` wrote, its parts "service" and "processes" included
 *   --report   default: the page is printed
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figures } from './bench/report/figures.ts';
import { writePretty } from './bench/report/write.ts';
import { scalingPage } from './scaling/page.ts';

const { values } = parseArgs({
  options: {
    figures: { type: 'string', default: join('docs', 'performance.json') },
    report: { type: 'string' },
  },
});
if (!existsSync(values.figures)) {
  fail(`${values.figures} is not there: npm run bench -- <folders> --report docs/performance.md`);
}
const figures = JSON.parse(readFileSync(values.figures, 'utf8')) as Figures;
const { machine, sizes, service, processes } = figures;
if (!service || !processes) {
  fail(
    `${values.figures} lacks the part "service" or "processes": run the benchmark without --only`,
  );
}
const measured = { service, cores: machine.cores, crowding: crowdingOf(processes, machine.cores) };
const command = 'npm run scaling -- --report docs/scaling.md';
const page = scalingPage(measured, machine, sizes.small, command);
if (values.report) await writePretty(values.report, page);
else console.log(page);

/** As many processes as there are cores do less than so many times as much as one. */
function crowdingOf(processes: NonNullable<Figures['processes']>, cores: number): number {
  const full = processes.find((each) => each.processes === cores);
  return full ? Math.max(1, cores / full.speedup.median) : 1;
}

function fail(message: string): never {
  console.error(`scaling: ${message}`);
  process.exit(1);
}
