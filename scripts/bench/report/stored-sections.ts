import type { StoreCurve } from '../parts/store-growth.ts';
import { short } from './chart.ts';
import type { Figures } from './figures.ts';
import { table } from './table.ts';

/** What was measured in a database: questions by its size, the queue, a night. */
export function storedSections({ queue, store, million }: Figures): string[] {
  return [
    ...(store ? [storeSection(store)] : []),
    ...(queue === undefined ? [] : [asTold('Queue', queue)]),
    ...(million === undefined ? [] : [asTold('A night over many documents', million)]),
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

/** Figures whose script says what they are. */
function asTold(title: string, said: unknown): string {
  return `## ${title}\n\n\`\`\`json\n${JSON.stringify(said, null, 2)}\n\`\`\``;
}
