import type { Position } from '../domain/experience.ts';
import { formatBounds } from '../domain/months.ts';
import type { SignalResult } from '../domain/result.ts';
import { unionMonths } from '../experience/tenure.ts';

/**
 * How long and until when something was done, by the positions that hold its evidence: months with overlaps
 * counted once, and the last month of the latest. Both null where none of the positions is dated.
 */
export function timeOfUse(
  positions: readonly Position[],
): Pick<SignalResult, 'months' | 'lastUsed'> {
  const ends = positions.flatMap(({ start, end }) => (start && end ? [end] : []));
  const latest = {
    min: Math.max(...ends.map(({ min }) => min)),
    max: Math.max(...ends.map(({ max }) => max)),
  };
  return {
    months: unionMonths(positions),
    lastUsed: ends.length > 0 ? formatBounds(latest) : null,
  };
}
