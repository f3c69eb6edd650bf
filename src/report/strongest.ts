import type { TaggedResult } from '../domain/result.ts';
import { evidenceUses, type EvidenceUse } from './evidence-index.ts';
import { oneLine } from './safe-text.ts';

const INVOLVEMENT_RANK = { led: 4, contributed: 3, assisted: 2, listed: 1, trained: 0 } as const;

/**
 * The piece that did most for the level: of the criterion with the most points, the strongest
 * involvement, first in the text. What a person did goes before dates and claims of years, which other
 * columns show. Null where no point was given.
 */
export function strongestEvidence(result: TaggedResult): EvidenceUse | null {
  let best: EvidenceUse | null = null;
  for (const use of evidenceUses(result)) {
    if (use.credits.length === 0) continue;
    if (best === null || isStronger(use, best)) best = use;
  }
  return best;
}

function isStronger(a: EvidenceUse, b: EvidenceUse): boolean {
  if (isWork(a) !== isWork(b)) return isWork(a);
  const [pointsA, pointsB] = [topPoints(a), topPoints(b)];
  return pointsA === pointsB ? rank(a) > rank(b) : pointsA > pointsB;
}

function isWork(use: EvidenceUse): boolean {
  return !use.about.startsWith('experience.');
}

function topPoints(use: EvidenceUse): number {
  return Math.max(...use.credits.map((credit) => credit.points));
}

function rank(use: EvidenceUse): number {
  const involvement = use.evidence.assertion?.involvement;
  return involvement === undefined ? 0 : INVOLVEMENT_RANK[involvement];
}

/** The words of a piece of evidence on one line, parts joined by an ellipsis. */
export function quote(use: EvidenceUse): string {
  return use.evidence.parts.map((part) => oneLine(part.quote)).join(' … ');
}
