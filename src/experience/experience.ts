import type { Experience } from '../domain/experience.ts';
import type { MonthIndex } from '../domain/months.ts';
import type { Section } from '../domain/section.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import { findConflicts } from './conflicts.ts';
import { findDateRanges } from './date-range.ts';
import { findHeaders } from './header.ts';
import { linesOf } from './lines.ts';
import { makePositions } from './positions.ts';
import { unionMonths } from './tenure.ts';
import { findUndated } from './undated.ts';

/**
 * The positions of a resume and the months they cover.
 *
 * @param anchor the month that "Present" means, counted as worked
 */
export function readExperience(
  layer: TextLayer,
  sections: readonly Section[],
  anchor: MonthIndex,
): Experience {
  const lines = linesOf(layer, sections);
  const dated = findHeaders(layer.text, lines, findDateRanges(layer.text, anchor));
  const undated = findUndated(layer.text, lines, dated);
  const headers = [...dated, ...undated].sort((a, b) => a.start - b.start);
  const positions = makePositions(layer.text, lines, sections, headers);
  const counted = positions.filter(({ kind }) => kind === 'employment' || kind === 'military');
  const total = unionMonths(counted);
  return {
    positions,
    pmMonths:
      total && (unionMonths(counted.filter(({ itPm }) => itPm.counts)) ?? { min: 0, max: 0 }),
    totalMonths: total,
    conflicts: findConflicts(positions),
  };
}
