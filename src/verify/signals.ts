import type { PositionResult, TaggedResult } from '../domain/result.ts';
import { SIGNAL_IDS } from '../domain/signal.ts';
import { isSame, type Faults } from './fault.ts';
import { monthsCovered } from './months.ts';

const STRONGEST_FIRST = ['led', 'contributed', 'assisted', 'listed', 'trained'];

/** That each signal says of its evidence what its evidence says: how strong, how long, until when. */
export function checkSignals(
  { signals, evidence, experience }: TaggedResult,
  faults: Faults,
): void {
  const pieces = new Map(evidence.map((piece) => [piece.id, piece]));
  const known = new Set(experience.positions.map(({ id }) => id));
  for (const { id, position } of evidence) {
    const isKnown = position === null || known.has(position);
    faults.expect(isKnown, 'evidence.position', `evidence ${id}`, 'Its position is not there.');
  }
  let before = -1;
  for (const signal of signals) {
    const where = `signal ${signal.id}`;
    const own = signal.evidence.flatMap((id) => pieces.get(id) ?? []);
    faults.expect(own.length > 0, 'signal.evidence', where, 'It cites nothing.');
    const found = new Set(own.map(({ assertion }) => assertion?.involvement));
    const strongest = STRONGEST_FIRST.find((one) => found.has(one as typeof signal.involvement));
    const isStrongest = signal.involvement === strongest;
    faults.expect(isStrongest, 'signal.involvement', where, 'It is not that of its evidence.');
    const held = experience.positions.filter(({ id }) => own.some((one) => one.position === id));
    const isTime =
      isSame(signal.months, monthsCovered(held)) && isSame(signal.lastUsed, lastUsed(held));
    faults.expect(isTime, 'signal.months', where, 'They are not those of its positions.');
    const place = (SIGNAL_IDS as readonly string[]).indexOf(signal.id);
    faults.expect(
      place > before,
      'signal.order',
      where,
      'It is not in the order of the catalogue.',
    );
    before = place;
  }
}

function lastUsed(positions: readonly PositionResult[]) {
  const ends = positions.flatMap(({ start, end }) => (start && end ? [end] : []));
  if (ends.length === 0) return null;
  const latest = (months: readonly string[]) => months.toSorted().at(-1)!;
  return { min: latest(ends.map(({ min }) => min)), max: latest(ends.map(({ max }) => max)) };
}
