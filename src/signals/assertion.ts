import type { Position } from '../domain/experience.ts';
import type { Assertion, Cue, Experiencer, Involvement, Polarity, Time } from '../domain/signal.ts';
import type { Span } from '../domain/span.ts';
import { mentionsAct } from './acts.ts';
import { governs } from './cue-search.ts';
import type { PlacedCue, SentenceCues } from './cue-search.ts';
import { toSource } from './sentence.ts';
import type { Sentence } from './sentence.ts';

/** A decision on one axis, and the cue that it rests on; null where it is the default. */
interface Decision<T> {
  readonly value: T;
  readonly cue: PlacedCue | null;
}

/**
 * What a sentence says of a match in it: whether it is affirmed, in what way the candidate was involved,
 * who did it, and when. Each axis that a cue decided cites the cue.
 *
 * @param target the match, offsets in the sentence's folded text
 * @param position the position that holds the sentence: dates the match, and makes an act the default
 */
export function assertionOf(
  sentence: Sentence,
  found: SentenceCues,
  target: Span,
  position: Position | null,
): Assertion {
  const governing = found.cues.filter((cue) =>
    governs(cue, target, sentence.text, found.clauseEnds),
  );
  const polarity = decide<Polarity>('polarity', governing, 'affirmed');
  const experiencer = decide<Experiencer>('experiencer', governing, 'candidate');
  const time = decide<Time>('time', governing, defaultTime(sentence, position));
  const involvement = involvementOf(sentence, found, governing, target);
  const decisions = [polarity, involvement, experiencer, time];
  return {
    polarity: polarity.value,
    involvement: involvement.value,
    experiencer: experiencer.value,
    time: time.value,
    cues: decisions.flatMap((decision) => (decision.cue ? [toCue(sentence, decision.cue)] : [])),
  };
}

/** The nearest governing cue of an axis decides it; cues are in reading order. */
function decide<T>(
  axis: Cue['axis'],
  governing: readonly PlacedCue[],
  otherwise: NoInfer<T>,
): Decision<T> {
  const cue = governing.findLast((placed) => placed.rule.means.axis === axis);
  return cue ? { value: cue.rule.means.value as T, cue } : { value: otherwise, cue: null };
}

function defaultTime(sentence: Sentence, position: Position | null): Time {
  if (sentence.section.type === 'objective') return 'planned';
  if (!position?.end) return 'undated';
  return position.current ? 'current' : 'past';
}

/**
 * Training and assistance outweigh the acts they stand before ("assisted in managing"), and so does a
 * claim of ability ("experience in managing"); else the nearest act before the match, or in a position
 * one after it, decides.
 */
function involvementOf(
  sentence: Sentence,
  found: SentenceCues,
  governing: readonly PlacedCue[],
  target: Span,
): Decision<Involvement> {
  const cues = governing.filter((cue) => cue.rule.outweighsActs);
  for (const value of ['trained', 'assisted', 'contributed', 'listed'] as const) {
    const cue = cues.findLast((placed) => placed.rule.means.value === value);
    if (cue) return { value, cue };
  }
  if (sentence.section.type === 'training') return { value: 'trained', cue: null };
  const act = nearestAct(found, target);
  const working = isWork(sentence);
  if (act && (working || isStatement(sentence, act))) {
    return { value: act.rule.means.value as Involvement, cue: act };
  }
  if (working && mentionsAct(sentence.text)) return { value: 'contributed', cue: null };
  return { value: 'listed', cue: null };
}

/**
 * The act that the match begins with, which governs the rest of it ("introduced methods for tracking"), else
 * the last act that begins before the match ends, or else the first after it.
 */
function nearestAct(found: SentenceCues, target: Span): PlacedCue | undefined {
  const acts = found.cues.filter(isAct);
  const own = acts.find((cue) => cue.start === target.start);
  return own ?? acts.findLast((cue) => cue.start < target.end) ?? acts[0];
}

function isAct({ rule }: PlacedCue): boolean {
  return rule.means.axis === 'involvement' && !rule.outweighsActs;
}

function isWork(sentence: Sentence): boolean {
  const { type } = sentence.section;
  return sentence.position !== null || type === 'experience' || type === 'projects';
}

/** Outside positions only a sentence that is about an act counts as one, not a list that holds a verb. */
function isStatement(sentence: Sentence, act: PlacedCue): boolean {
  if (sentence.section.type === 'skills') return act.start === 0;
  return act.start < 60 || /\b(?:I|have|has)\b/.test(sentence.text);
}

function toCue(sentence: Sentence, placed: PlacedCue): Cue {
  return {
    axis: placed.rule.means.axis,
    rule: placed.rule.id,
    span: toSource(sentence, placed.start, placed.end),
  };
}
