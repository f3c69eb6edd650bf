import { canonicalJson } from '../domain/canonical-json.ts';
import type { IsoDate } from '../domain/months.ts';
import type { Level, Result, TaggedResult, Versions } from '../domain/result.ts';
import type { UntaggedCode } from '../domain/extraction.ts';

/** The stages in the order of the pipeline. */
export const STAGES = ['extract', 'sections', 'experience', 'signals', 'rubric'] as const;
export type Stage = (typeof STAGES)[number];

/** What a result says in one word: its level, or why it has none. */
export type Verdict = Level | UntaggedCode;

/** A document whose computed verdict is another under the new release. */
export interface MovedTag extends Move {
  readonly documentId: string;
  readonly anchor: IsoDate;
  /** What the file was called when it was last received. */
  readonly sourceName: string;
}

export interface Move {
  readonly before: Standing;
  readonly after: Standing;
  /** The level that a person has set, which readers go on seeing; null where nobody has. */
  readonly override: Level | null;
  /** The first stage whose output is another; `override` where what it gave conflicts with a person's decision. */
  readonly cause: Stage | 'override';
}

export interface Standing {
  readonly verdict: Verdict;
  /** Null where there is no level. */
  readonly score: number | null;
}

/** A result as it is stored: without versions and anchor. */
export type StoredBody = Omit<Result, 'versions' | 'anchor'>;

export function standingOf(body: StoredBody): Standing {
  const result = body as Result;
  return result.outcome === 'tagged'
    ? { verdict: result.level.tag, score: result.level.score }
    : { verdict: result.untagged.code, score: null };
}

/** The stages whose versions differ, in the order of the pipeline. */
export function changedStages(before: Versions, after: Versions): Stage[] {
  return STAGES.filter(
    (stage) =>
      before[stage] !== after[stage] || (stage === 'rubric' && before.rubricId !== after.rubricId),
  );
}

/**
 * Which of the changed stages moved a result: the first one, in the order of the pipeline, to which the
 * earliest difference in the output can be due. Sections leave no output of their own, so what differs
 * in the experience or the signals is theirs where they changed.
 *
 * @param changed at least one stage
 */
export function causeOf(before: StoredBody, after: StoredBody, changed: readonly Stage[]): Stage {
  const suspects = suspectsOf(before as Result, after as Result);
  return suspects.find((stage) => changed.includes(stage)) ?? changed.at(-1)!;
}

function suspectsOf(before: Result, after: Result): readonly Stage[] {
  if (before.outcome !== 'tagged' || after.outcome !== 'tagged') return STAGES;
  if (isOther(before.document, after.document)) return STAGES;
  if (isOther(before.experience, after.experience)) return ['sections', 'experience', 'signals'];
  if (isOther(findingsOf(before), findingsOf(after))) return ['sections', 'experience', 'signals'];
  return ['rubric'];
}

function findingsOf({ signals, notCounted, evidence }: TaggedResult): unknown {
  return [signals, notCounted, evidence];
}

function isOther(a: unknown, b: unknown): boolean {
  return canonicalJson(a) !== canonicalJson(b);
}
