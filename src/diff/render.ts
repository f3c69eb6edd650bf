import { escapeUTF8 } from 'entities';
import type { Bounds } from '../domain/months.ts';
import { neutralise, oneLine } from '../report/safe-text.ts';
import type { Comparison } from './diff.ts';

export const DIFF_FORMATS = ['text', 'json', 'html'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

const CAUSES: Readonly<Record<NonNullable<Comparison['cause']>, string>> = {
  document: 'they are about two files',
  anchor: '"Present" means another date',
  extract: 'the file is read otherwise',
  sections: 'its parts are told apart otherwise',
  experience: 'its positions and dates are read otherwise',
  signals: 'other evidence is found, or counted otherwise',
  rubric: 'the same evidence is weighed otherwise',
};

/** What differs, for people (`text`, `html`) or programs (`json`). */
export function renderComparison(comparison: Comparison, format: DiffFormat): string {
  if (format === 'json') return `${JSON.stringify(comparison, null, 2)}\n`;
  const lines = linesOf(comparison);
  if (format === 'text') return `${lines.map(oneLineKept).join('\n')}\n`;
  const items = lines.map((line) => `<p>${escapeUTF8(neutralise(line))}</p>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>What moved</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;margin:2rem}p{margin:.15rem 0;white-space:pre-wrap}</style>
<h1>What moved</h1>
${items.join('\n')}
</html>
`;
}

function oneLineKept(line: string): string {
  const indent = /^ */.exec(line)![0];
  return indent + oneLine(line);
}

function linesOf(comparison: Comparison): string[] {
  const { isSame, isMoved, cause, stages, before, after, bands, overrides } = comparison;
  if (isSame) return ['Nothing differs.'];
  const standing = ({ verdict, score }: Comparison['before']) =>
    score === null ? verdict : `${verdict} ${score}`;
  const moved = `${standing(before)} -> ${standing(after)}`;
  return [
    isMoved ? moved : `${moved} (the level is the same)`,
    `Cause: ${cause}: ${CAUSES[cause!]}.`,
    ...(stages.length > 0 ? [`Other versions of: ${stages.join(', ')}.`] : []),
    ...(`${bands.before}` === `${bands.after}`
      ? []
      : [`Scores of the level: ${band(bands.before)} -> ${band(bands.after)}.`]),
    ...(overrides.before === overrides.after
      ? []
      : [`Set by a person: ${overrides.before ?? 'no'} -> ${overrides.after ?? 'no'}`]),
    ...detailLines(comparison),
  ];
}

function detailLines({ criteria, months, findings }: Comparison): string[] {
  return [
    ...titled(
      'Points',
      criteria.map((one) => `  ${one.label}: ${one.before ?? 'none'} -> ${one.after ?? 'none'}`),
    ),
    ...titled(
      'Months',
      months.map(({ what, before, after }) => `  ${what}: ${bounds(before)} -> ${bounds(after)}`),
    ),
    ...titled(
      'Evidence',
      findings.map(
        ({ signal, quote, before, after }) =>
          `  ${signal} "${quote}": ${before ?? 'not found'} -> ${after ?? 'not found'}`,
      ),
    ),
  ];
}

function band(scores: Comparison['bands']['before']): string {
  return scores ? `${scores[0]} to ${scores[1]}` : 'none';
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [title, ...lines] : [];
}

function bounds(months: Bounds | null): string {
  if (months === null) return 'unknown';
  return months.min === months.max ? `${months.min}` : `${months.min} to ${months.max}`;
}
