import { type CatalogueEntry, signalCatalogue } from '../../catalogue/signals.ts';
import { palette } from '../../report/palette.ts';
import { wrap } from '../../report/width.ts';
import { streamSink } from '../output/sink.ts';
import { columnsOf, useColor } from '../terminal.ts';

/** `leveltag signals`. */
export async function runSignals(options: { json?: boolean; color?: boolean }): Promise<void> {
  const entries = signalCatalogue();
  const color = useColor(process.stdout, options.color);
  const text = options.json
    ? `${JSON.stringify(entries, null, 2)}\n`
    : entries.map((entry) => entryText(entry, columnsOf(process.stdout), color)).join('\n');
  await streamSink(process.stdout).write(text);
}

const INDENT = '  ';

function entryText(entry: CatalogueEntry, columns: number, color: boolean): string {
  const paint = palette(color);
  const facts = factsOf(entry);
  const lines = [entry.meaning, facts].flatMap((line) => wrap(line, columns - INDENT.length));
  return [paint.bold(entry.id), ...lines.map((line) => INDENT + line), ''].join('\n');
}

function factsOf({ rules, values, scores }: CatalogueEntry): string {
  if (rules.length === 0) return 'not looked for yet';
  return [
    `${rules.length} rules`,
    values === null ? 'no values' : `values: ${values}`,
    `scores: ${scores.join(', ') || 'no points'}`,
  ].join('; ');
}
