import type { NightResult } from '../million/night.ts';
import type { QueueResult } from '../parts/queue.ts';
import type { StoreCurve } from '../parts/store-growth.ts';
import { short } from './chart.ts';
import type { Figures } from './figures.ts';
import { number, table } from './table.ts';

/** What was measured in a database: questions by its size, the queue, a night. */
export function storedSections({ queue, store, million }: Figures): string[] {
  return [
    ...(store ? [storeSection(store)] : []),
    ...(queue === undefined ? [] : [queueSection(queue)]),
    ...(million === undefined ? [] : [nightSection(million)]),
  ];
}

function storeSection(store: readonly StoreCurve[]): string {
  const sizes = store[0]?.points.map(({ x }) => `${short(x)} people`) ?? [];
  const rows = store.map(({ question, points, exponent }) => [
    question,
    ...points.map(({ y }) => `${y}`),
    exponent === null ? '' : exponent.toFixed(2),
  ]);
  return `## Questions to the database, by the people in it

Milliseconds:

${table(['question', ...sizes, 'exponent'], rows)}`;
}

function queueSection(queue: readonly QueueResult[]): string {
  const blocks = queue.map(({ lines }) => `\`\`\`\n${lines.join('\n')}\n\`\`\``);
  return `## Through the queue, beside the command line\n\n${blocks.join('\n\n')}`;
}

function nightSection({ rows, databaseMiB, ...night }: NightResult): string {
  const perDocument = (seconds: number): string => ((1000 * seconds) / night.documents).toFixed(2);
  return `## A night over many documents

${night.documents} documents made from the fixtures, tagged again after a change of the rubric that moved ${number(night.movedPercent)} % of the tags:

${table(
  ['what', ''],
  [
    ['seconds', number(night.seconds)],
    ['documents a second', number(night.documentsPerSecond)],
    ['rows added: results', `${rows.results}`],
    ['rows added: bodies', `${rows.bodies}`],
    ['rows added: decisions', `${rows.decisions}`],
    ['database before and after, MiB', `${databaseMiB.before}, ${databaseMiB.after}`],
    ['written ahead (WAL), MiB', `${night.logMiB}`],
    ['processor time of all processes, ms a document', night.processorMs.toFixed(2)],
    ["of it leveltag's own, ms a document", perDocument(night.usage.leveltag.processorSeconds)],
    ["peak memory of leveltag's processes, MiB", `${night.usage.leveltag.peakMiB}`],
    ["peak memory of PostgreSQL's, MiB", `${night.usage.postgres.peakMiB}`],
  ],
)}`;
}
