import type { Position } from '../domain/experience.ts';
import type { Section } from '../domain/section.ts';
import type { Finding } from '../domain/signal.ts';
import type { Span } from '../domain/span.ts';
import { overlaps } from '../domain/span.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import { indexAnchors } from './anchors.ts';
import type { AnchorIndex } from './anchors.ts';
import { assertionOf } from './assertion.ts';
import { findCues } from './cue-search.ts';
import type { SentenceCues } from './cue-search.ts';
import type { Detector, Rule } from './detector.ts';
import { DETECTORS } from './detectors/index.ts';
import { guardOf } from './guards.ts';
import { matchesIn } from './matches.ts';
import { toSource } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import { splitSentences } from './sentences.ts';

/** A rule's match before it is asserted; offsets in the sentence's folded text. */
interface Match extends Span {
  readonly detector: Detector;
  readonly rule: Rule;
  readonly value: Finding['value'];
  readonly guard: string | null;
}

const indexes = new WeakMap<readonly Detector[], AnchorIndex<Detector>>();

/**
 * Finds every signal in a document, in reading order: those that count (`guard` null) and those that
 * do not, with the reason. Pure; at most one finding of a signal covers any place of the text.
 *
 * @param sections and positions of the same text layer; without them everything is of type `other`
 */
export function detectSignals(
  layer: TextLayer,
  sections: readonly Section[],
  positions: readonly Position[],
  detectors: readonly Detector[] = DETECTORS,
): Finding[] {
  const index = indexOf(detectors);
  const byId = new Map(positions.map((position) => [position.id, position]));
  const findings: Finding[] = [];
  for (const sentence of splitSentences(layer, sections, positions)) {
    const triggered = index.triggered(sentence.text);
    if (triggered.length === 0) continue;
    const matches = matchesOfAll(sentence, triggered);
    if (matches.length === 0) continue;
    const cues = findCues(sentence.text);
    const position = (sentence.position && byId.get(sentence.position)) || null;
    for (const match of matches) {
      findings.push(toFinding(layer, sentence, cues, position, match));
    }
  }
  return findings;
}

function indexOf(detectors: readonly Detector[]): AnchorIndex<Detector> {
  let index = indexes.get(detectors);
  if (!index) {
    index = indexAnchors(detectors, (detector) => detector.anchors);
    indexes.set(detectors, index);
  }
  return index;
}

function matchesOfAll(sentence: Sentence, detectors: readonly Detector[]): Match[] {
  const matches: Match[] = [];
  for (const detector of detectors) {
    const found = detector.rules
      .filter((rule) => !rule.sections || rule.sections.includes(sentence.section.type))
      .flatMap((rule) => matchesOf(rule, detector, sentence));
    matches.push(...longest(found));
  }
  return matches.sort((a, b) => a.start - b.start || b.end - a.end);
}

function matchesOf(rule: Rule, detector: Detector, sentence: Sentence): Match[] {
  const matches: Match[] = [];
  for (const found of matchesIn(rule.pattern, sentence.text)) {
    const value = rule.value ? rule.value(found, sentence) : null;
    if (rule.value && value === null) continue;
    const guards = [...(detector.guards ?? []), ...(rule.guards ?? [])];
    const guard = guards.find((candidate) => candidate.test(found, sentence))?.id ?? null;
    matches.push({ ...hitOf(found), detector, rule, value, guard });
  }
  return matches;
}

/** The named group `hit` where there is one (exact with the `d` flag, else its first occurrence), else the whole match. */
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

function toFinding(
  layer: TextLayer,
  sentence: Sentence,
  cues: SentenceCues,
  position: Position | null,
  match: Match,
): Finding {
  const span = toSource(sentence, match.start, match.end);
  const assertion = assertionOf(sentence, cues, match, position);
  return {
    signal: match.detector.signal,
    rule: `${match.detector.signal}/${match.rule.id}`,
    value: match.value,
    parts: [span],
    assertion,
    guard: guardOf(layer, sentence, match.detector.signal, span, match.guard, assertion),
    section: sentence.section.id,
    position: sentence.position,
  };
}
