import { SIGNAL_IDS, type SignalId } from '../domain/signal.ts';
import { DEFAULT_RUBRIC } from '../rubric/default-rubric.ts';
import type { Criterion, Rubric } from '../rubric/rubric.ts';
import { DETECTORS } from '../signals/detectors/index.ts';
import { type Meaning, MEANINGS } from './meanings.ts';

export interface CatalogueEntry extends Meaning {
  readonly id: SignalId;
  /** Ids of the rules that find it, as evidence names them; none where it is not looked for yet. */
  readonly rules: readonly string[];
  /** Where the built-in rubric gives points for it: `dimension/criterion`. */
  readonly scores: readonly string[];
}

/** Every signal: what it means, how it is found, what it scores. */
export function signalCatalogue(): CatalogueEntry[] {
  return SIGNAL_IDS.map(describe);
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
