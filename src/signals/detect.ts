import type { Position } from '../domain/experience.ts';
import type { Section } from '../domain/section.ts';
import type { Finding } from '../domain/signal.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import { assertionOf } from './assertion.ts';
import { findCues } from './cue-search.ts';
import type { SentenceCues } from './cue-search.ts';
import type { Detector } from './detector.ts';
import { DETECTORS } from './detectors/index.ts';
import { guardOf } from './guards.ts';
import { searchSentences } from './search.ts';
import type { Match } from './search.ts';
import { toSource } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import { splitSentences } from './sentences.ts';

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
  const sentences = splitSentences(layer, sections, positions);
  const byId = new Map(positions.map((position) => [position.id, position]));
  return searchSentences(sentences, detectors).flatMap((matches, place) => {
    if (matches.length === 0) return [];
    const sentence = sentences[place]!;
    const cues = findCues(sentence.text);
    const position = (sentence.position && byId.get(sentence.position)) || null;
    return matches.map((match) => toFinding(layer, sentence, cues, position, match));
  });
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
