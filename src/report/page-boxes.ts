import type { EvidenceId, Result } from '../domain/result.ts';
import type { Rect } from '../domain/text-layer.ts';
import { evidenceUses } from './evidence-index.ts';

/** Where one piece of evidence stands on a page. */
export interface PageBox {
  readonly evidence: EvidenceId;
  /** The signal, or what else cites it. */
  readonly about: string;
  /** Of the first dimension in which it earns points; null where it earns none. */
  readonly dimension: string | null;
  /** The guard that stopped it; null where it counts. */
  readonly guard: string | null;
  readonly quote: string;
  /** Points from the top left corner of the page. */
  readonly rects: readonly Rect[];
}

/** The boxes of one page, in reading order. */
export function pageBoxes(result: Result, page: number): PageBox[] {
  if (result.outcome !== 'tagged') return [];
  return evidenceUses(result).flatMap(({ evidence, about, guard, credits }) => {
    const rects = evidence.parts.flatMap((part) => part.rects).filter((rect) => rect.page === page);
    if (rects.length === 0) return [];
    const first = credits[0];
    const dimension = first ? result.dimensions[first.dimensionIndex]!.id : null;
    const quote = evidence.parts.map((part) => part.quote).join(' … ');
    return [{ evidence: evidence.id, about, dimension, guard, quote, rects }];
  });
}
