import { canonicalJson } from '../domain/canonical-json.ts';
import type { Evidence, TaggedResult } from '../domain/result.ts';
import type { Finding } from '../domain/signal.ts';
import type { CountedFinding } from '../evidence/findings.ts';
import type { Facts } from '../rubric/facts.ts';
import { tagLevel } from '../rubric/level-tag.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { scoreDimensions } from '../rubric/score.ts';

/** A tagged result without versions and anchor. */
export type TaggedBody = Omit<TaggedResult, 'versions' | 'anchor'>;

/**
 * A result as another rubric scores it, from what the result itself cites: what `analyse` would give for the same
 * text with that rubric, at a fraction of the cost.
 *
 * It is asked to give the result again under the rubric that made it, and refuses where it does not: then a result
 * says less than its text, and the text has to be judged anew.
 *
 * @param from the rubric that made the result, in this leveltag
 * @returns null where the text has to be judged
 */
export function rescore(body: TaggedBody, from: Rubric, to: Rubric): TaggedBody | null {
  const facts = factsOf(body);
  const again = score(body, facts, from);
  const isAsBefore =
    canonicalJson(again.level) === canonicalJson(body.level) &&
    canonicalJson(again.dimensions) === canonicalJson(body.dimensions);
  return isAsBefore ? score(body, facts, to) : null;
}

function score(body: TaggedBody, facts: Facts, rubric: Rubric): TaggedBody {
  const dimensions = scoreDimensions(rubric, facts);
  return { ...body, dimensions, level: tagLevel(rubric, dimensions, facts) };
}

export function factsOf({ level, experience, signals, evidence }: TaggedBody): Facts {
  const pieces = new Map(evidence.map((piece) => [piece.id, piece]));
  const found = signals.flatMap((signal) =>
    signal.evidence.map((id) => toFinding(signal.id, pieces.get(id)!)),
  );
  found.sort(inReadingOrder);
  const dated = experience.positions.filter(({ start, end }) => start && end);
  return {
    role: level.role,
    roleEvidence: level.roleEvidence,
    findings: found,
    pmMonths: experience.pmMonths,
    totalMonths: experience.totalMonths,
    claimed: experience.claimed,
    // Of positions the level asks only whether they are dated, and run projects.
    positions: experience.positions as unknown as Facts['positions'],
    pmEvidence: dated.filter(({ itPm }) => itPm.counts).flatMap((position) => position.evidence),
    totalEvidence: dated.flatMap((position) => position.evidence),
  };
}

function toFinding(signal: Finding['signal'], piece: Evidence): CountedFinding {
  const finding = {
    signal,
    rule: piece.rule,
    value: null,
    parts: piece.parts,
    assertion: { ...piece.assertion!, cues: [] },
    guard: null,
    section: '',
    position: piece.position,
  };
  return { finding, section: piece.section, evidence: piece.id };
}

/** As signals are found: by where they begin, the longer first; of equals in the order of the catalogue, as given. */
function inReadingOrder(a: CountedFinding, b: CountedFinding): number {
  return (
    a.finding.parts[0]!.start - b.finding.parts[0]!.start ||
    b.finding.parts.at(-1)!.end - a.finding.parts.at(-1)!.end
  );
}
