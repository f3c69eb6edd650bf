import type { LevelRecord, TaggedResult } from '../../domain/result.ts';
import type { Rect } from '../../domain/text-layer.ts';
import type { LegendEntry, Look, Mark, Overlay } from '../../render/marks.ts';
import type { SignalId } from '../../domain/signal.ts';
import { evidenceUses, type EvidenceUse } from '../evidence-index.ts';
import { numbered } from './legend.ts';

/** One for each dimension, by its place in the result; they repeat after the eighth (Okabe and Ito, 2008, darkened). */
const COLORS = [
  0x0072b2, 0x009e73, 0xd55e00, 0x7b3fb3, 0xb8860b, 0xc2568f, 0x8c564b, 0x56a0d3,
] as const;
/** Evidence that earns no points of its own: positions, claims, conflicts. */
const PLAIN: Look = { color: 0x303030, style: 'box' };
const NEAR: Look = { color: 0x9a9a9a, style: 'box' };
const HIDDEN: Look = { color: 0xd0021b, style: 'hatched' };

/** Pictures of the pages of one record: what is boxed on each, and the legend below. By page, from the first. */
export function pageOverlays(record: LevelRecord, signal?: SignalId): Overlay[] {
  const { result, textLayer } = record;
  const marked = result.outcome === 'tagged' ? markedEvidence(result, signal) : [];
  const hidden = (textLayer?.visibility ?? []).map(({ rects, reason }) => ({
    mark: { rects, look: HIDDEN, label: '' },
    meaning: `hidden: ${reason}`,
  }));
  return Array.from({ length: result.document.pages }, (_, i) =>
    overlayOf([...marked, ...hidden], i + 1),
  );
}

interface Marked {
  readonly mark: Mark;
  readonly meaning: string;
}

function overlayOf(all: readonly Marked[], page: number): Overlay {
  const own = all.filter(({ mark }) => mark.rects.some((rect) => rect.page === page));
  const legend = new Map<string, LegendEntry>();
  for (const { mark, meaning } of own) legend.set(meaning, { look: mark.look, text: meaning });
  return { marks: own.map(({ mark }) => mark), legend: [...legend.values()] };
}

/** Evidence numbered as the terminal numbers it; what does not count first, so that it lies below. */
function markedEvidence(result: TaggedResult, signal: SignalId | undefined): Marked[] {
  const all = numbered(evidenceUses(result));
  const chosen = signal ? all.filter(({ use }) => use.about === signal) : all;
  return chosen
    .map(({ label, use }) => ({
      mark: { rects: rectsOf(use), look: lookOf(use), label },
      meaning: meaningOf(use, result),
    }))
    .toSorted((a, b) => rank(a.mark.look) - rank(b.mark.look));
}

function rank(look: Look): number {
  return look === NEAR ? 0 : look === PLAIN ? 1 : 2;
}

function rectsOf({ evidence }: EvidenceUse): readonly Rect[] {
  return evidence.parts.flatMap(({ rects }) => rects);
}

/** The colour of the first dimension that a piece earns points in. */
function lookOf({ guard, credits }: EvidenceUse): Look {
  if (guard !== null) return NEAR;
  const first = credits[0];
  if (!first) return PLAIN;
  return { color: COLORS[first.dimensionIndex % COLORS.length]!, style: 'box' };
}

function meaningOf({ guard, credits }: EvidenceUse, { dimensions }: TaggedResult): string {
  if (guard !== null) return 'found, but not counted';
  const first = credits[0];
  return first ? dimensions[first.dimensionIndex]!.label : 'read, without points of its own';
}
