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
import { withoutRepeats } from './repeats.ts';
import { searchSentences } from './search.ts';
import type { Match } from './search.ts';
import { toSource } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import { splitSentences } from './sentences.ts';
import { isOpenWhose, subjectCue } from './subject.ts';

/**
 * Finds every signal in a document, in reading order: those that count (`guard` null) and those that
 * do not, with the reason. Pure, and a promise only since the tagger is loaded when it is first needed; at
 * most one finding of a signal covers any place of the text.
 *
 * @param sections and positions of the same text layer; without them everything is of type `other`
 */
export async function detectSignals(
  layer: TextLayer,
  sections: readonly Section[],
  positions: readonly Position[],
  detectors: readonly Detector[] = DETECTORS,
): Promise<Finding[]> {
  const sentences = splitSentences(layer, sections, positions);
  const byId = new Map(positions.map((position) => [position.id, position]));
  const findings: Finding[] = [];
  const found = searchSentences(sentences, detectors)
    .map((matches, place) => ({ matches, sentence: sentences[place]! }))
    .filter(({ matches }) => matches.length > 0);
  const once = withoutRepeats(layer, positions);
  const cuesOf = findCues(found.map(({ sentence }) => sentence.text));
  for (const [place, { matches, sentence }] of found.entries()) {
    const own = cuesOf[place]!;
    const cues = isOpenWhose(sentence.text, own) ? await withSubject(sentence.text, own) : own;
    const position = (sentence.position && byId.get(sentence.position)) || null;
    for (const match of matches) {
      const finding = toFinding(layer, sentence, cues, position, match);
      findings.push(once(sentence, match, finding));
    }
  }
  return findings;
}

async function withSubject(text: string, found: SentenceCues): Promise<SentenceCues> {
  const subject = await subjectCue(text);
  return subject ? { ...found, cues: [subject, ...found.cues] } : found;
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
