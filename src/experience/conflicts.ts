import type { Conflict } from '../domain/experience.ts';
import type { Position } from '../domain/experience.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  reversed: 'a date range ends before it starts; it is read the other way round',
  starts_after_anchor: 'a date range starts in the future; it counts no months',
  ends_after_anchor: 'a date range ends in the future; it is counted up to the anchor month',
  too_long: 'a date range spans more than 45 years; it counts no months',
};

/** Statements about dates that cannot be true as they stand. */
export function findConflicts(positions: readonly Position[]): Conflict[] {
  return positions.flatMap((position) =>
    position.notes
      .filter((note) => MESSAGES[note] !== undefined)
      .map((note) => ({
        code: `dates_${note}`,
        message: MESSAGES[note]!,
        spans: position.dates ? [position.dates] : [],
      })),
  );
}
