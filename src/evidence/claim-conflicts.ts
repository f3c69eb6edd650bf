import type { Bounds } from '../domain/months.ts';
import type { ClaimedYears, ExperienceResult } from '../domain/result.ts';

type Months = Pick<ExperienceResult, 'pmMonths' | 'totalMonths'>;

/** Claims are round numbers, and early jobs are often left out: only more than this is worth a look. */
const TOLERATED_MONTHS = 24;

/** Claims that the dated positions do not bear out. Shown for a person to judge; no points hang on it. */
export function claimConflicts(
  claims: readonly ClaimedYears[],
  months: Months,
): ExperienceResult['conflicts'] {
  return claims.flatMap(({ years, scope, evidence }) => {
    const dated = datedFor(scope, months);
    if (!dated || years * 12 <= dated.max + TOLERATED_MONTHS) return [];
    const message = `${years} years are claimed; the dated positions show ${formatYears(dated.max)}.`;
    return { code: 'claim_exceeds_dates', message, evidence };
  });
}

/** A claim of another scope, such as "10 years in sales", has no dated counterpart. */
function datedFor(scope: ClaimedYears['scope'], months: Months): Bounds | null {
  if (scope === 'project_management') return months.pmMonths;
  return scope === 'other' ? null : months.totalMonths;
}

function formatYears(months: number): string {
  return `${(months / 12).toFixed(1)} at the most`;
}
