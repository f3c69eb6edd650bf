import type { Evidence, EvidenceId, TaggedResult } from '../domain/result.ts';

/** Where one piece of evidence is used. */
export interface EvidenceUse {
  readonly evidence: Evidence;
  /** The signal, or the claim, conflict, position or role that cites it. */
  readonly about: string;
  /** The guard that stopped it; null where it counts. */
  readonly guard: string | null;
  /** Points of each criterion that cites it, in the dimensions' order. */
  readonly credits: readonly Credit[];
}

export interface Credit {
  /** Place in the result's `dimensions`. */
  readonly dimensionIndex: number;
  readonly criterion: string;
  readonly points: number;
}

/** Every piece of a result's evidence with its uses, in reading order. */
export function evidenceUses(result: TaggedResult): EvidenceUse[] {
  const credits = creditsOf(result);
  const topics = topicsOf(result);
  return result.evidence.map((evidence) => ({
    evidence,
    about: topics.get(evidence.id)?.about ?? evidence.rule.split('/')[0]!,
    guard: topics.get(evidence.id)?.guard ?? null,
    credits: credits.get(evidence.id) ?? [],
  }));
}

function creditsOf(result: TaggedResult): Map<EvidenceId, Credit[]> {
  const credits = new Map<EvidenceId, Credit[]>();
  for (const [dimensionIndex, dimension] of result.dimensions.entries()) {
    for (const { label, points, evidence } of dimension.criteria) {
      for (const id of evidence) {
        const credit = { dimensionIndex, criterion: label, points };
        credits.set(id, [...(credits.get(id) ?? []), credit]);
      }
    }
  }
  return credits;
}

interface Topic {
  readonly about: string;
  readonly guard: string | null;
}

/** Listed from the weakest topic to the strongest, since the last one said of a piece is the one shown. */
function topicsOf(result: TaggedResult): Map<EvidenceId, Topic> {
  const topics = new Map<EvidenceId, Topic>();
  const say = (ids: readonly EvidenceId[], about: string, guard: string | null = null) => {
    for (const id of ids) topics.set(id, { about, guard });
  };
  say(result.level.roleEvidence, 'role');
  for (const position of result.experience.positions) say(position.evidence, 'experience.position');
  for (const conflict of result.experience.conflicts) say(conflict.evidence, 'experience.conflict');
  for (const claim of result.experience.claimed) say(claim.evidence, 'experience.claimed_years');
  for (const near of result.notCounted) say(near.evidence, near.signal, near.guard);
  for (const signal of result.signals) say(signal.evidence, signal.id);
  return topics;
}
