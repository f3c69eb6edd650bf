import type { LevelRecord, TaggedResult } from '../../domain/result.ts';
import type { SignalId } from '../../domain/signal.ts';
import { evidenceUses } from '../evidence-index.ts';
import { palette, type Palette } from '../palette.ts';
import { oneLine } from '../safe-text.ts';
import { headerLines } from './header.ts';
import { colorOf, legendLines, numbered, type Numbered } from './legend.ts';
import { markText } from './marks.ts';
import { pointLines } from './points.ts';

export interface InspectOptions {
  readonly color: boolean;
  /** Only this signal's evidence is highlighted and listed. */
  readonly signal?: SignalId;
}

/**
 * One resume for the terminal: the level and its reasons, the points, the text with its evidence
 * highlighted, and what each highlight is. The record must carry its text layer where it is tagged.
 */
export function inspection(record: LevelRecord, { color, signal }: InspectOptions): string {
  const paint = palette(color);
  const { result } = record;
  const header = headerLines(record, paint);
  const body = result.outcome === 'tagged' ? bodyLines(record, result, paint, signal) : [];
  return [...header, ...body].join('\n') + '\n';
}

function bodyLines(
  record: LevelRecord,
  result: TaggedResult,
  paint: Palette,
  signal: SignalId | undefined,
): string[] {
  const all = numbered(evidenceUses(result));
  const chosen = signal ? all.filter(({ use }) => use.about === signal) : all;
  const labels = new Map(all.map(({ use, label }) => [use.evidence.id, label]));
  const counted = chosen.filter(({ use }) => use.guard === null);
  const near = chosen.filter(({ use }) => use.guard !== null);
  return [
    ...titled(
      'Points',
      pointLines(result.dimensions, (id) => labels.get(id), paint),
      paint,
    ),
    ...titled('Text', [highlighted(record.textLayer?.text ?? '', chosen, paint)], paint),
    ...titled('Evidence', legendLines(counted, paint), paint),
    ...titled('Not counted', legendLines(near, paint), paint),
    ...titled('Conflicts', conflictLines(result), paint),
  ];
}

function titled(title: string, lines: readonly string[], paint: Palette): string[] {
  return lines.length > 0 ? ['', paint.bold(title), ...lines] : [];
}

function highlighted(text: string, pieces: readonly Numbered[], paint: Palette): string {
  const marks = pieces.flatMap(({ label, use }) =>
    use.evidence.parts.map(({ start, end }) => ({
      start,
      end,
      label,
      paint: colorOf(use, paint),
    })),
  );
  return markText(text, marks);
}

function conflictLines({ experience, warnings }: TaggedResult): string[] {
  return [...experience.conflicts, ...warnings].map(
    ({ code, message }) => `  - ${oneLine(message)} (${code})`,
  );
}
