import type { TaggedExplanation } from '../explanation.ts';
import type { Flips, GainFlip, LossFlip, MonthsFlip } from '../flips.ts';
import { listed, PLAIN_LEVELS, plainMonths, plural } from '../plain.ts';

/** At most so many ways are told: the first ask for the fewest pieces. */
const MOST_WAYS = 3;

/** What fewer facts would lower the tag, a sentence each. @param quoteOf the words of a piece */
export function lossSentences(
  { losses, months }: Pick<Flips, 'losses' | 'months'>,
  quoteOf: (id: string) => string,
): string[] {
  return [
    ...losses.map((loss) => `${lossText(loss)}: ${loss.without.map(quoteOf).join('; ')}.`),
    ...months.map(monthsSentence),
  ];
}

/** Without the words of the pieces, which follow it. */
export function lossText({ to, without }: LossFlip): string {
  const pieces = without.length === 1 ? 'this piece' : `these ${without.length} pieces`;
  return `Without ${pieces} of evidence it would be ${PLAIN_LEVELS[to]} (no fewer would do)`;
}

export function monthsSentence({ to, of, fewerThan }: MonthsFlip): string {
  const what = of === 'pmMonths' ? 'running IT projects' : 'professional work';
  return `With less than ${plainMonths(fewerThan)} of ${what} it would be ${PLAIN_LEVELS[to]}.`;
}

/** Ways to a higher level, the fewest pieces first. */
export function waysUp(gains: readonly GainFlip[]): GainFlip[] {
  const size = ({ pieces }: GainFlip) => pieces.reduce((total, { count }) => total + count, 0);
  return gains.toSorted((a, b) => changes(a) - changes(b) || size(a) - size(b)).slice(0, MOST_WAYS);
}

/** A year more is not had by writing a better resume: ways that ask for none come first. */
function changes({ pmMonths, totalMonths }: GainFlip): number {
  return (pmMonths === null ? 0 : 1) + (totalMonths === null ? 0 : 1);
}

/** `2 more pieces of led work on budgets managed, and 6 years of running IT projects in all`. */
export function gainText({ pieces, pmMonths, totalMonths }: GainFlip, labelOf: LabelOf): string {
  const needs = pieces.map(({ criterion, count }) => `${count} on ${labelOf(criterion)}`);
  const total = pieces.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(total > 0 ? [`${plural(total, 'more piece')} of led work (${listed(needs)})`] : []),
    ...(pmMonths === null ? [] : [`${plainMonths(pmMonths)} of running IT projects in all`]),
    ...(totalMonths === null ? [] : [`${plainMonths(totalMonths)} of professional work in all`]),
  ].join(', and ');
}

export type LabelOf = (criterion: string) => string;

export function labelsOf({ dimensions }: TaggedExplanation): LabelOf {
  const labels = new Map(
    dimensions.flatMap(({ criteria }) => criteria.map(({ id, label }) => [id, label] as const)),
  );
  return (id) => labels.get(id) ?? id;
}
