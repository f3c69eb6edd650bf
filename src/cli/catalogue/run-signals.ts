import { SIGNAL_IDS, type SignalId } from '../../domain/signal.ts';
import { palette } from '../../report/palette.ts';
import { wrap } from '../../report/width.ts';
import { DETECTORS } from '../../signals/detectors/index.ts';
import { DEFAULT_RUBRIC } from '../../rubric/default-rubric.ts';
import type { Criterion, Rubric } from '../../rubric/rubric.ts';
import { streamSink } from '../output/sink.ts';
import { columnsOf, useColor } from '../terminal.ts';
import { MEANINGS, type Meaning } from './meanings.ts';

interface CatalogueEntry extends Meaning {
  readonly id: SignalId;
  /** Ids of the rules that find it, as evidence names them; none where it is not looked for yet. */
  readonly rules: readonly string[];
  /** Where the built-in rubric gives points for it: `dimension/criterion`. */
  readonly scores: readonly string[];
}

/** `leveltag signals`. */
export async function runSignals(options: { json?: boolean; color?: boolean }): Promise<void> {
  const entries = SIGNAL_IDS.map(describe);
  const color = useColor(process.stdout, options.color);
  const text = options.json
    ? `${JSON.stringify(entries, null, 2)}\n`
    : entries.map((entry) => entryText(entry, columnsOf(process.stdout), color)).join('\n');
  await streamSink(process.stdout).write(text);
}

function describe(id: SignalId): CatalogueEntry {
  const rules = DETECTORS.filter((detector) => detector.signal === id).flatMap(
    ({ rules }) => rules,
  );
  const { meaning, values } = MEANINGS[id];
  return {
    id,
    meaning,
    values: rules.some((rule) => rule.value) ? values : null,
    rules: rules.map((rule) => `${id}/${rule.id}`),
    scores: scoredBy(DEFAULT_RUBRIC, id),
  };
}

function scoredBy(rubric: Rubric, id: SignalId): string[] {
  return rubric.dimensions.flatMap((dimension) =>
    dimension.criteria
      .filter((criterion) => measures(criterion, id))
      .map((criterion) => `${dimension.id}/${criterion.id}`),
  );
}

function measures({ measure }: Criterion, id: SignalId): boolean {
  if (measure.kind === 'signals') return measure.signals.includes(id);
  return measure.maxFromClaims > 0 && id === 'experience.claimed_years';
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
