import type { Finding } from '../domain/signal.ts';
import type { Span } from '../domain/span.ts';
import { overlaps } from '../domain/span.ts';
import type { Detector, Guard, Rule } from './detector.ts';
import { executorOf } from './execute.ts';
import type { Executor } from './execute.ts';
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

interface RuleOf {
  readonly detector: Detector;
  readonly rule: Rule;
  readonly execute: Executor;
  /** The detector's and then its own. */
  readonly guards: readonly Guard[];
}

interface Indexed {
  readonly rules: readonly RuleOf[];
  readonly index: RuleIndex;
}

const indexes = new WeakMap<readonly Detector[], Indexed>();

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
  const { rules, index } = indexOf(detectors);
  const candidates = index.candidates(sentences.map(({ text }) => text));
  const matches: Match[][] = sentences.map(() => []);
  for (let i = 0; i < rules.length; i++) {
    const { rule } = rules[i]!;
    for (const candidate of candidates[i]!) {
      const sentence = sentences[candidate.place]!;
      if (rule.sections && !rule.sections.includes(sentence.section.type)) continue;
      addMatches(matches[candidate.place]!, rules[i]!, sentence, candidate);
    }
  }
  return matches.map((found) => (found.length > 1 ? longestOfEach(found) : found));
}

function indexOf(detectors: readonly Detector[]): Indexed {
  let indexed = indexes.get(detectors);
  if (!indexed) {
    const rules = detectors.flatMap((detector) =>
      detector.rules.map((rule) => ({
        detector,
        rule,
        execute: executorOf(rule.pattern),
        guards: [...(detector.guards ?? []), ...(rule.guards ?? [])],
      })),
    );
    const index = indexRules(
      rules.map(({ detector: { anchors }, rule: { pattern, anchors: own } }) => ({
        pattern,
        anchors,
        own,
      })),
    );
    indexed = { rules, index };
    indexes.set(detectors, indexed);
  }
  return indexed;
}

function addMatches(
  matches: Match[],
  { detector, rule, execute, guards }: RuleOf,
  sentence: Sentence,
  candidate: Candidate,
): void {
  for (const found of execute(sentence.text, candidate)) {
    const value = rule.value ? rule.value(found, sentence) : null;
    if (rule.value && value === null) continue;
    const guard = guards.find((one) => one.test(found, sentence))?.id ?? null;
    matches.push({ ...whole(sentence.text, hitOf(found)), detector, rule, value, guard });
  }
}

/** In reading order; matches of one detector stand together in `found`. */
function longestOfEach(found: readonly Match[]): Match[] {
  const kept: Match[] = [];
  for (let from = 0; from < found.length;) {
    let to = from + 1;
    while (found[to]?.detector === found[from]!.detector) to++;
    kept.push(...longest(found.slice(from, to)));
    from = to;
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The named group `hit` (exact with the `d` flag, else its first occurrence), or the whole match. */
function hitOf(found: RegExpExecArray): Span {
  const exact = found.indices?.groups?.['hit'];
  if (exact) return { start: exact[0], end: exact[1] };
  const hit = found.groups?.['hit'];
  const start = hit === undefined ? found.index : found.index + found[0].indexOf(hit);
  return { start, end: start + (hit ?? found[0]).length };
}

/** What joins a match to words that are no part of it. */
const DANGLING =
  /(?:\s+(?:and|or|of|the|an?|to|for|with|in|on|by|from|as|at|that|which|is|are|was|were|its|their|our|my|&)|[\s,;:(/&])+$/i;

/** Of the joining words. */
const LONGEST_JOINING = 5;

/** A look at the last word, since an expression that is tied to an end is tried from every place before it. */
function mayDangle(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1) | 0x20;
  const isLetter = last >= 0x61 && last <= 0x7a;
  return !isLetter || end - 1 - text.lastIndexOf(' ', end - 1) <= LONGEST_JOINING;
}

/** Without joining words at its end, so that a quote ends where its sense does. */
function whole(text: string, { start, end }: Span): Span {
  if (!mayDangle(text, end)) return { start, end };
  const dangling = DANGLING.exec(text.slice(start, end));
  return dangling && dangling.index > 0 ? { start, end: start + dangling.index } : { start, end };
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
