import { InterchangeError, type Facts, type Label, type LabelledText } from './labelled.ts';

const STRENGTH = ['led', 'contributed', 'assisted', 'listed', 'trained', 'negated'];
const ROLES = ['it_pm', 'adjacent', 'other'];
const LEVELS = ['senior', 'mid', 'junior', 'not_applicable'];

/** A line of `dev.jsonl`, as `npm run evaluate` reads it. */
export interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly file: null;
  readonly anchor: string;
  readonly role: string;
  readonly level: string;
  readonly level_confidence: number;
  readonly pm_years: number | null;
  readonly total_years: number | null;
  readonly claimed_years: readonly [];
  readonly signals: Readonly<Record<string, { involvement: string; quotes: string[] }>>;
}

/**
 * Labels of people as a gold document. What does not count is no signal unless it is negated or trained, which
 * gold tells apart.
 *
 * @param facts what is known of the whole beside the labels; they win
 * @throws InterchangeError where role or level is not said
 */
export function toGold(
  { id, text, labels, facts: own = {} }: LabelledText,
  anchor: string,
  facts: Facts = {},
): GoldLine {
  const { role, level, confidence = 2, pmYears, totalYears } = { ...own, ...facts };
  if (!ROLES.includes(role ?? '') || !LEVELS.includes(level ?? '')) {
    throw new InterchangeError(
      `${id}: role (${ROLES.join(', ')}) and level (${LEVELS.join(', ')}) must be said, by the labels or with --facts.`,
    );
  }
  const signals: Record<string, { involvement: string; quotes: string[] }> = {};
  for (const label of labels.filter(isGold)) {
    const quotes = label.parts.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
    const before = signals[label.signal];
    const involvement = stronger(before?.involvement, label.involvement);
    signals[label.signal] = { involvement, quotes: [...(before?.quotes ?? []), ...quotes] };
  }
  return {
    id,
    text: `texts/${id}.txt`,
    file: null,
    anchor,
    role: role!,
    level: level!,
    level_confidence: confidence,
    pm_years: pmYears ?? null,
    total_years: totalYears ?? null,
    claimed_years: [],
    signals,
  };
}

function isGold({ guard, involvement }: Label): boolean {
  return guard === null || involvement === 'negated' || involvement === 'trained';
}

function stronger(a: string | undefined, b: string): string {
  if (a === undefined) return b;
  return STRENGTH.indexOf(a) <= STRENGTH.indexOf(b) ? a : b;
}
