import type { LevelRecord, TaggedResult, UntaggedResult } from '../../domain/result.ts';
import { yearsText } from '../experience-text.ts';
import type { Palette } from '../palette.ts';
import { oneLine } from '../safe-text.ts';

/** What a reader wants first: the level and why, or why there is none. */
export function headerLines(record: LevelRecord, paint: Palette): string[] {
  const { result } = record;
  return [
    paint.bold(oneLine(record.source.name)),
    ...(result.outcome === 'tagged' ? levelLines(record, result, paint) : noLevel(result, paint)),
    ...documentLines(result),
  ];
}

function levelLines(record: LevelRecord, result: TaggedResult, paint: Palette): string[] {
  const { level, experience } = result;
  const shown = record.effectiveLevel ?? level.tag;
  const by = record.override
    ? ` (set by ${oneLine(record.override.by)}; computed ${level.tag})`
    : '';
  const band = level.band ? `; ${level.band[0]} to ${level.band[1]} gives ${level.tag}` : '';
  const sure = level.confidence === null ? '' : `, confidence ${level.confidence.toFixed(2)}`;
  const claims = experience.claimed.map(
    ({ years, scope }) => `${years} years (${scope.replaceAll('_', ' ')})`,
  );
  return [
    `${paint.bold(paint.level(shown)(shown))}${by}, score ${level.score} of 100${band}${sure}, role ${level.role}`,
    `Running IT projects: ${yearsText(experience.pmMonths)}. All work: ${yearsText(experience.totalMonths)}.` +
      (claims.length > 0 ? ` Claimed: ${claims.join(', ')}.` : ''),
    `"Present" means ${result.anchor.date} (${result.anchor.source}). Rubric ${result.versions.rubricId}.`,
    '',
    paint.bold('Reasons'),
    ...level.reasons.map((reason) => `  - ${oneLine(reason)}`),
  ];
}

function noLevel({ untagged }: UntaggedResult, paint: Palette): string[] {
  return [
    `${paint.bad('no level')} (${untagged.code}): ${oneLine(untagged.message)}`,
    oneLine(untagged.action),
  ];
}

function documentLines({ document }: LevelRecord['result']): string[] {
  const notes = document.findings.map(({ code, message, page }) => {
    const where = page === undefined ? '' : `page ${page}: `;
    return `  - ${where}${oneLine(message)} (${code})`;
  });
  return notes.length > 0 ? ['', `Reading quality: ${document.quality}`, ...notes] : [];
}
