import { overlaps } from '../domain/span.ts';
import type { Span } from '../domain/span.ts';
import type { CueRule, PseudoCue } from './cue-rule.ts';
import { matchesIn } from '../domain/matches.ts';
import { CUES, PSEUDO_CUES } from './cues/index.ts';
import { executorOf } from './execute.ts';
import { indexRules } from './rule-index.ts';
import type { RuleIndex } from './rule-index.ts';

/** A cue where it stands; offsets in the sentence's folded text. */
export interface PlacedCue extends Span {
  readonly rule: CueRule;
}

export interface SentenceCues {
  /** By start. */
  readonly cues: readonly PlacedCue[];
  /** Where a clause ends, growing; none where no cue ends with its clause. */
  readonly clauseEnds: readonly number[];
}

const RULES: readonly (CueRule | PseudoCue)[] = [...PSEUDO_CUES, ...CUES];
const EXECUTORS = RULES.map(({ pattern }) => executorOf(pattern));
let index: RuleIndex | undefined;

/** Conjunctions and marks that end what a cue governs; also an "and" or a comma before a further act. */
const CLAUSE_END =
  /;|[.!?] |\b(?:but|however|although|though|whereas|while|then|yet|because|since)\b|(?:, | and |, and )(?=(?:has |have |also |successfully )*(?:led|ran|built|wrote|drove|oversaw|(?!need|speed|embed|unlimited|related|advanced)[a-z]{3,}ed)\b)|\b(?:utili[sz]ing|leveraging|offering|bringing|my)\b|\bwith (?=(?:over|more|\d))/gi;

/** What ends a statement: the next clause has a subject of its own. */
const STATEMENT_END =
  /;|[.!?] |\b(?:while|whereas|which|but|although|so)\b|, (?:and )?(?:the|an?|our|this|that|these|it|he|she|they|we)\b/i;

/** For each text its cues that no pseudo-cue voids. */
export function findCues(texts: readonly string[]): SentenceCues[] {
  index ??= indexRules(RULES);
  const candidates = index.candidates(texts);
  const voids = texts.map((): Void[] => []);
  const cues = texts.map((): PlacedCue[] => []);
  RULES.forEach((rule, i) => {
    const execute = EXECUTORS[i]!;
    for (const candidate of candidates[i]!) {
      const { place } = candidate;
      for (const span of execute(texts[place]!, candidate).map(toSpan)) {
        if (!('means' in rule)) voids[place]!.push({ ...span, only: rule.only });
        else if (!isVoid(voids[place]!, rule.id, span)) cues[place]!.push({ ...span, rule });
      }
    }
  });
  return texts.map((text, place) => ({
    cues: cues[place]!.sort((a, b) => a.start - b.start || b.end - a.end),
    clauseEnds: cues[place]!.some(endsWithClause)
      ? matchesIn(CLAUSE_END, text).map((match) => match.index)
      : NO_ENDS,
  }));
}

function endsWithClause({ rule }: PlacedCue): boolean {
  return rule.reach !== 'sentence' && rule.reach !== 'statement';
}

const NO_ENDS: readonly number[] = [];

/** Where cues are void: all of them when `only` is absent. */
interface Void extends Span {
  readonly only: readonly string[] | undefined;
}

function isVoid(voids: readonly Void[], id: string, span: Span): boolean {
  return voids.some((other) => (other.only?.includes(id) ?? true) && overlaps(other, span));
}

/** Whether a cue governs what stands at `target`, by its direction and reach. */
export function governs(
  cue: PlacedCue,
  target: Span,
  text: string,
  clauseEnds: readonly number[],
): boolean {
  const { direction, reach } = cue.rule;
  const before = cue.end <= target.start || (cue.start <= target.start && cue.end <= target.end);
  if (direction === 'forward' && !before) return false;
  if (direction === 'backward' && cue.start < target.end) return false;
  const from = Math.min(before ? cue.end : target.end, target.start);
  const gap = before
    ? { start: from, end: target.start }
    : { start: target.end, end: Math.max(cue.start, target.end) };
  if (reach === 'sentence') return true;
  if (reach === 'statement') return !STATEMENT_END.test(text.slice(gap.start, gap.end));
  if (clauseEnds.some((end) => gap.start <= end && end < gap.end)) return false;
  return reach === 'clause' || wordsIn(text.slice(gap.start, gap.end)) < reach;
}

function wordsIn(text: string): number {
  return text.match(/[A-Za-z0-9][^\s,/]*/g)?.length ?? 0;
}

function toSpan({ index: start, 0: words }: RegExpExecArray): Span {
  return { start, end: start + words.length };
}
