import type { CriterionTrace, TaggedExplanation } from '../explanation.ts';
import type { GainFlip } from '../flips.ts';
import { capital, listed, PLAIN_LEVELS, PLAIN_SIGNALS, plainMonths, plural } from '../plain.ts';
import { waysUp } from './flip-sentences.ts';

/** What would have changed the result, in words for the person it is about. */
export function changeText(explanation: TaggedExplanation): string {
  const { level, flips, dimensions } = explanation;
  if (level.tag === 'not_applicable') {
    return 'A position in the resume whose title or described duties show that you ran IT projects, or worked closely beside them.';
  }
  const higher = level.tag === 'junior' ? 'mid' : 'senior';
  const criteria = new Map(dimensions.flatMap((one) => one.criteria.map((c) => [c.id, c])));
  const ways = waysUp(flips.gains.filter(({ to }) => to === higher)).map(
    (gain) => `- ${gainLine(gain, criteria)}`,
  );
  return [...dates(explanation), ...upText(ways, higher), ...downText(explanation)].join('\n');
}

function dates({ level, experience }: TaggedExplanation): string[] {
  const undated = experience.positions.some(({ start, itPm }) => itPm.counts && !start);
  if (level.tag !== 'indeterminate' && !undated) return [];
  return ['Dates of the positions that have none: without them their months do not count.'];
}

function upText(ways: readonly string[], higher: 'mid' | 'senior'): string[] {
  if (ways.length === 0) return [];
  const name = higher === 'mid' ? 'mid-level' : 'senior';
  const head = `The least that would have given a ${name} result, if it is true and stands in the resume${ways.length > 1 ? '; one of these is enough' : ''}:`;
  return [head, ...ways];
}

function gainLine(
  { pieces, pmMonths, totalMonths }: GainFlip,
  criteria: ReadonlyMap<string, CriterionTrace>,
): string {
  const needs = pieces.map(({ criterion, count }) => {
    const { label, signals } = criteria.get(criterion)!;
    const such = [...new Set(signals.map((signal) => PLAIN_SIGNALS[signal]))];
    return `${plural(count, 'more passage')} about ${such.length > 0 ? such.join(', or ') : label}`;
  });
  const months = [
    ...(pmMonths === null ? [] : [`${plainMonths(pmMonths)} of running IT projects in all`]),
    ...(totalMonths === null ? [] : [`${plainMonths(totalMonths)} of professional work in all`]),
  ];
  const passages =
    pieces.length > 0
      ? [`${listed(needs)}, each saying what you yourself led in one of your positions`]
      : [];
  return `${capital([...passages, ...months].join('; and '))}.`;
}

function downText({ flips }: TaggedExplanation): string[] {
  const [loss] = flips.losses;
  const few = loss
    ? [
        `It would have been ${PLAIN_LEVELS[loss.to]} without ${loss.without.length === 1 ? 'one' : `as few as ${loss.without.length}`} of the passages that counted.`,
      ]
    : [];
  const [months] = flips.months;
  const short = months
    ? [
        `It would also have been ${PLAIN_LEVELS[months.to]} with less than ${plainMonths(months.fewerThan)} of ${months.of === 'pmMonths' ? 'running IT projects' : 'professional work'}.`.replace(
          'also ',
          loss ? 'also ' : '',
        ),
      ]
    : [];
  return [...few, ...short];
}
