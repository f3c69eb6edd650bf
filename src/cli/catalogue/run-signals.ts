import { SIGNAL_IDS, type SignalId } from '../../domain/signal.ts';
import { palette } from '../../report/palette.ts';
import { wrap } from '../../report/width.ts';
import { DEFAULT_RUBRIC } from '../../rubric/default-rubric.ts';
import type { Criterion, Rubric } from '../../rubric/rubric.ts';
import { streamSink } from '../output/sink.ts';
import { columnsOf, useColor } from '../terminal.ts';
import { MEANINGS, type Meaning } from './meanings.ts';

interface CatalogueEntry extends Meaning {
  readonly id: SignalId;
  /** Where the built-in rubric gives points for it: `dimension/criterion`. */
  readonly scores: readonly string[];
}

/** `leveltag signals`. */
export async function runSignals(options: { json?: boolean; color?: boolean }): Promise<void> {
  const entries = SIGNAL_IDS.map((id) => ({
    id,
    ...MEANINGS[id],
    scores: scoredBy(DEFAULT_RUBRIC, id),
  }));
  const color = useColor(process.stdout, options.color);
  const text = options.json
    ? `${JSON.stringify(entries, null, 2)}\n`
    : entries.map((entry) => entryText(entry, columnsOf(process.stdout), color)).join('\n');
  await streamSink(process.stdout).write(text);
}

function scoredBy(rubric: Rubric, id: SignalId): string[] {
  return rubric.dimensions.flatMap((dimension) =>
    dimension.criteria
      .filter((criterion) => measures(criterion, id))
      .map((criterion) => `${dimension.id}/${criterion.id}`),
  );
}

function measures({ measure }: Criterion, id: SignalId): boolean {
  return measure.kind === 'signals' && measure.signals.includes(id);
}

const INDENT = '  ';

function entryText(entry: CatalogueEntry, columns: number, color: boolean): string {
  const paint = palette(color);
  const facts = [
    entry.values === null ? 'no values' : `values: ${entry.values}`,
    `scores: ${entry.scores.join(', ') || 'no points'}`,
  ].join('; ');
  const lines = [entry.meaning, facts].flatMap((line) => wrap(line, columns - INDENT.length));
  return [paint.bold(entry.id), ...lines.map((line) => INDENT + line), ''].join('\n');
}
