import type { Level, LevelRecord, Role } from '../domain/result.ts';
import type { Bounds, IsoDate } from '../domain/months.ts';
import type { SignalId } from '../domain/signal.ts';
import type { Untagged } from '../domain/extraction.ts';

/** What a table shows of a record. */
export interface Summary {
  readonly documentId: string;
  readonly name: string;
  readonly batch: string | null;
  readonly receivedAt: IsoDate | null;
  readonly externalId: string | null;
  readonly outcome: 'tagged' | 'untagged';
  /** As people see it. */
  readonly effectiveLevel: Level | null;
  /** As it was computed. */
  readonly level: Level | null;
  readonly role: Role | null;
  readonly score: number | null;
  readonly confidence: number | null;
  readonly quality: string;
  readonly pages: number;
  readonly pmMonths: Bounds | null;
  readonly dimensions: readonly DimensionSummary[];
  /** What counts, with the pieces of evidence. */
  readonly signals: readonly { readonly id: SignalId; readonly evidence: number }[];
  readonly reasons: readonly string[];
  readonly untagged: Untagged | null;
}

export interface DimensionSummary {
  readonly id: string;
  readonly label: string;
  readonly points: number;
  readonly max: number;
}

export function summaryOf({ source, intake, effectiveLevel, result }: LevelRecord): Summary {
  const common = {
    documentId: result.document.id,
    name: source.name,
    batch: intake?.batch ?? null,
    receivedAt: intake?.receivedAt ?? null,
    externalId: intake?.externalId ?? null,
    outcome: result.outcome,
    effectiveLevel,
    quality: result.document.quality,
    pages: result.document.pages,
  };
  if (result.outcome === 'untagged') return { ...common, ...NOTHING, untagged: result.untagged };
  const { level, experience, dimensions, signals } = result;
  return {
    ...common,
    level: level.tag,
    role: level.role,
    score: level.score,
    confidence: level.confidence,
    pmMonths: experience.pmMonths,
    dimensions: dimensions.map(({ id, label, points, max }) => ({ id, label, points, max })),
    signals: signals.map(({ id, evidence }) => ({ id, evidence: evidence.length })),
    reasons: level.reasons,
    untagged: null,
  };
}

const NOTHING = {
  level: null,
  role: null,
  score: null,
  confidence: null,
  pmMonths: null,
  dimensions: [],
  signals: [],
  reasons: [],
};
