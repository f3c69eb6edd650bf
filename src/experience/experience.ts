import type { Experience, Position } from '../domain/experience.ts';
import type { Bounds, MonthIndex } from '../domain/months.ts';
import type { Section } from '../domain/section.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import { hiddenBlanked } from '../domain/hidden-blanked.ts';
import { findConflicts } from './conflicts.ts';
import { findDateRanges } from './date-range.ts';
import { findHeaders } from './header.ts';
import { linesOf } from './lines.ts';
import { makePositions } from './positions.ts';
import { proseOf } from './prose.ts';
import { unionMonths } from './tenure.ts';
import { findUndated } from './undated.ts';

/**
 * The positions of a resume and the months they cover. Hidden text is not read.
 *
 * @param anchor the month that "Present" means, counted as worked
 */
export function readExperience(
  layer: TextLayer,
  sections: readonly Section[],
  anchor: MonthIndex,
): Experience {
  const text = hiddenBlanked(layer);
  const lines = linesOf(text, layer.blocks, sections);
  const dated = findHeaders(text, lines, findDateRanges(text, anchor));
  const undated = findUndated(text, lines, dated);
  const headers = [...dated, ...undated].sort((a, b) => a.start - b.start);
  const positions = makePositions(text, proseOf(text, layer.blocks), lines, sections, headers);
  const counted = positions.filter(({ kind }) => kind === 'employment' || kind === 'military');
  const total = unionMonths(counted);
  return {
    positions,
    pmMonths: total && monthsRunning(counted),
    totalMonths: total,
    conflicts: findConflicts(positions),
  };
}

/** None where no position counts; unknown where some do and none of those is dated. */
function monthsRunning(positions: readonly Position[]): Bounds | null {
  const running = positions.filter(({ itPm }) => itPm.counts);
  return running.length === 0 ? { min: 0, max: 0 } : unionMonths(running);
}
