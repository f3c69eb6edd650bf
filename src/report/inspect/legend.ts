import type { EvidenceUse } from '../evidence-index.ts';
import type { Palette } from '../palette.ts';
import { quote } from '../strongest.ts';

export interface Numbered {
  /** `1`, `2`, … for what counts; `x1`, `x2`, … for what does not. */
  readonly label: string;
  readonly use: EvidenceUse;
}

/** Numbers the pieces in reading order, those that count apart from those that do not. */
export function numbered(uses: readonly EvidenceUse[]): Numbered[] {
  let counts = 0;
  let near = 0;
  return uses.map((use) => ({
    label: use.guard === null ? String(++counts) : `x${++near}`,
    use,
  }));
}

/** Two lines a piece: what it is and by which rule, then its words and what they earned. */
export function legendLines(pieces: readonly Numbered[], paint: Palette): string[] {
  return pieces.flatMap(({ label, use }) => {
    const { evidence, about, guard } = use;
    const page = evidence.parts[0]?.page ?? null;
    const facts = [
      guard === null ? assertionText(use) : `not counted: ${guard}`,
      `rule ${evidence.rule}`,
      `in ${evidence.section}${page === null ? '' : `, page ${page}`}`,
    ];
    const [from, to] = [evidence.parts[0]!.start, evidence.parts.at(-1)!.end];
    return [
      `  ${colorOf(use, paint)(`[${label}] ${about}`)}  ${facts.filter(Boolean).join('; ')}`,
      `      "${quote(use)}" ${paint.dim(`(${from}-${to})`)}${creditText(use)}`,
    ];
  });
}

/** The colour of the first dimension that a piece earns points in. */
export function colorOf(use: EvidenceUse, paint: Palette): (text: string) => string {
  if (use.guard !== null) return paint.near;
  const first = use.credits[0];
  return first ? paint.dimension(first.dimensionIndex) : paint.bold;
}

function assertionText({ evidence: { assertion } }: EvidenceUse): string {
  if (!assertion) return '';
  const { polarity, involvement, experiencer, time } = assertion;
  return `${polarity}, ${involvement}, ${experiencer}, ${time}`;
}

function creditText({ credits }: EvidenceUse): string {
  const earned = credits.map(({ criterion, points }) => `${criterion} ${points}`);
  return earned.length > 0 ? ` -> ${earned.join(', ')}` : '';
}
