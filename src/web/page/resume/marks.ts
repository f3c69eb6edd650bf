import type { TaggedResult } from '../../../domain/result.ts';
import { evidenceUses, type EvidenceUse } from '../../../report/evidence-index.ts';
import { topicWords } from '../words/signals.ts';

/** How a piece of evidence is drawn: in a dimension's colour, plainly, or as not counted. */
export interface Marked {
  readonly id: string;
  readonly use: EvidenceUse;
  /** `d0` … `d7`, `plain` or `near`. */
  readonly look: string;
  /** Its number in reading order among those that count; a letter x before those that do not. */
  readonly label: string;
  readonly topic: string;
}

/** All evidence of a result with its looks, by id. The most telling is drawn last, so that it lies on top. */
export function marksOf(result: TaggedResult): ReadonlyMap<string, Marked> {
  let [counted, near] = [0, 0];
  const all = evidenceUses(result).map((use): Marked => ({
    id: use.evidence.id,
    use,
    look: lookOf(use),
    label: use.guard === null ? String(++counted) : `x${++near}`,
    topic: topicWords(use.about),
  }));
  const order = { near: 0, plain: 1 } as Readonly<Record<string, number>>;
  all.sort((a, b) => (order[a.look] ?? 2) - (order[b.look] ?? 2));
  return new Map(all.map((mark) => [mark.id, mark]));
}

function lookOf({ guard, credits }: EvidenceUse): string {
  if (guard !== null) return 'near';
  return credits[0] ? `d${credits[0].dimensionIndex % 8}` : 'plain';
}
