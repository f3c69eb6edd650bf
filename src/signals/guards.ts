import type { Assertion, SignalId } from '../domain/signal.ts';
import { overlaps } from '../domain/span.ts';
import type { Span } from '../domain/span.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import { JOB_ADVERT } from './cues/time.ts';
import type { Sentence } from './sentence.ts';

/**
 * Why a finding does not count, or null when it does: what a reader cannot see first, then the detector's
 * own guard, then where it stands, then what the sentence says of it.
 */
export function guardOf(
  layer: TextLayer,
  sentence: Sentence,
  signal: SignalId,
  span: Span,
  own: string | null,
  assertion: Assertion,
): string | null {
  if (layer.hidden.some((range) => overlaps(range, span))) return 'hidden';
  return own ?? placeGuard(sentence, signal) ?? assertionGuard(assertion, signal);
}

function placeGuard(sentence: Sentence, signal: SignalId): string | null {
  const { type } = sentence.section;
  if (type === 'references') return 'references';
  // A school project is not experience; a certificate named beside the degree is held all the same.
  if (type === 'education' && sentence.position === null && signal !== 'certification') {
    return 'education';
  }
  return null;
}

function assertionGuard(assertion: Assertion, signal: SignalId): string | null {
  if (assertion.cues.some((cue) => cue.rule.startsWith(JOB_ADVERT))) return 'job_advert';
  if (assertion.polarity === 'negated') return 'negated';
  // A claim of years is about the past, also where it stands in an objective; a certificate is trained for.
  if (assertion.time === 'planned' && signal !== 'experience.claimed_years') return 'planned';
  if (assertion.involvement === 'trained' && signal !== 'certification') return 'trained_only';
  if (assertion.experiencer === 'other' || assertion.experiencer === 'employer') {
    return 'other_experiencer';
  }
  return null;
}
