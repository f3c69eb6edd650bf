import type { Finding } from '../domain/signal.ts';
import type { Span } from '../domain/span.ts';
import { overlaps } from '../domain/span.ts';
import type { Detector, Rule } from './detector.ts';
import { matchesAt, matchesIn } from '../domain/matches.ts';
import { indexRules } from './rule-index.ts';
import type { Candidate, RuleIndex } from './rule-index.ts';
import type { Sentence } from './sentence.ts';

/** A rule's match before it is asserted; offsets in the sentence's folded text. */
export interface Match extends Span {
  readonly detector: Detector;
  readonly rule: Rule;
  readonly value: Finding['value'];
  /** The detector's or the rule's own guard that it met. */
  readonly guard: string | null;
}

const indexes = new WeakMap<readonly Detector[], RuleIndex>();

/**
 * The matches in each of a document's sentences, in reading order; of a detector's that overlap the longest.
 *
 * Each rule goes over all sentences before the next begins: compiled expressions are large, and changing
 * from one to another costs several times as much as a search in a sentence.
 */
export function searchSentences(
  sentences: readonly Sentence[],
  detectors: readonly Detector[],
): Match[][] {
  const candidates = indexOf(detectors).candidates(sentences.map(({ text }) => text));
  const matches: Match[][] = sentences.map(() => []);
  detectors.forEach((detector, i) => {
    for (const [place, found] of searchFor(detector, sentences, candidates[i]!)) {
      matches[place]!.push(...longest(found));
    }
  });
  for (const found of matches) found.sort((a, b) => a.start - b.start || b.end - a.end);
  return matches;
}

function indexOf(detectors: readonly Detector[]): RuleIndex {
  let index = indexes.get(detectors);
  if (!index) {
    index = indexRules(detectors);
    indexes.set(detectors, index);
  }
  return index;
}

function searchFor(
  detector: Detector,
  sentences: readonly Sentence[],
  candidates: readonly (readonly Candidate[])[],
): Map<number, Match[]> {
  const found = new Map<number, Match[]>();
  for (const [i, rule] of detector.rules.entries()) {
    for (const { place, starts } of candidates[i]!) {
      const sentence = sentences[place]!;
      if (rule.sections && !rule.sections.includes(sentence.section.type)) continue;
      const matches = matchesOf(rule, detector, sentence, starts);
      if (matches.length > 0) found.set(place, [...(found.get(place) ?? []), ...matches]);
    }
  }
  return found;
}

function matchesOf(
  rule: Rule,
  detector: Detector,
  sentence: Sentence,
  starts: readonly number[] | null,
): Match[] {
  const matches: Match[] = [];
  for (const found of execute(rule.pattern, sentence.text, starts)) {
    const value = rule.value ? rule.value(found, sentence) : null;
    if (rule.value && value === null) continue;
    const guards = [...(detector.guards ?? []), ...(rule.guards ?? [])];
    const guard = guards.find((candidate) => candidate.test(found, sentence))?.id ?? null;
    matches.push({ ...hitOf(found), detector, rule, value, guard });
  }
  return matches;
}

function execute(
  pattern: RegExp,
  text: string,
  starts: readonly number[] | null,
): readonly RegExpExecArray[] {
  return starts ? matchesAt(sticky(pattern), text, starts) : matchesIn(pattern, text);
}

const stickies = new WeakMap<RegExp, RegExp>();

/** The same expression, for a search at known places. Made when it is first needed: most rules are needed seldom. */
function sticky(pattern: RegExp): RegExp {
  let same = stickies.get(pattern);
  if (!same) {
    same = new RegExp(pattern.source, pattern.flags.replace('g', 'y'));
    stickies.set(pattern, same);
  }
  return same;
}

/** The named group `hit` (exact with the `d` flag, else its first occurrence), or the whole match. */
function hitOf(found: RegExpExecArray): Span {
  const exact = found.indices?.groups?.['hit'];
  if (exact) return { start: exact[0], end: exact[1] };
  const hit = found.groups?.['hit'];
  const start = hit === undefined ? found.index : found.index + found[0].indexOf(hit);
  return { start, end: start + (hit ?? found[0]).length };
}

/** Of matches that overlap the longest; of equals the one whose rule stands first. */
function longest(matches: readonly Match[]): Match[] {
  const kept: Match[] = [];
  const bySize = [...matches].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const match of bySize) {
    if (!kept.some((other) => overlaps(match, other))) kept.push(match);
  }
  return kept;
}
