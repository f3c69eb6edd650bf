/**
 * A nightly run over very many documents, made from the fixtures in a database of its own that is thrown away: the rubric
 * has changed, and all are tagged again.
 *
 *   npm run bench:million -- [--documents 1000000] [--report docs/performance.md]
 *
 *   --documents  a million takes about 16 GB of disk and, with the making, twenty minutes. Default: 1000000
 *   --report     adds the figures to this page and to the JSON beside it, which `npm run bench` wrote
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureNight } from './million/night.ts';
import type { Figures } from './report/figures.ts';
import { writeReport } from './report/write.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000000' },
    report: { type: 'string' },
  },
});
const documents = Number(values.documents);
if (!Number.isInteger(documents) || documents < 100) fail('--documents takes a number from 100 on');
const json = values.report?.replace(/\.md$/, '.json');
if (json !== undefined && !existsSync(json)) fail(`${json} is not there: npm run bench writes it`);

const million = await measureNight(documents, (step) => console.error(step));
console.log(JSON.stringify(million, null, 2));
if (json !== undefined) {
  const figures = JSON.parse(readFileSync(json, 'utf8')) as Figures;
  await writeReport({ ...figures, million }, values.report!);
}

function fail(message: string): never {
  console.error(`bench:million: ${message}`);
  process.exit(2);
}
