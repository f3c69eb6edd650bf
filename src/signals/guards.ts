import { machineInstructions } from '../domain/machine-instructions.ts';
import type { Assertion, SignalId } from '../domain/signal.ts';
import { overlaps } from '../domain/span.ts';
import type { Span } from '../domain/span.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import { JOB_ADVERT } from './cues/time.ts';
import type { Sentence } from './sentence.ts';

/** What neither school nor training takes away; a claim of years stands in an objective, too. */
const ABOUT_THE_PERSON: ReadonlySet<SignalId> = new Set([
  'certification',
  'experience.claimed_years',
]);

/**
 * Why a finding does not count, or null when it does: what a reader cannot see first, then what speaks to a
 * machine, then the detector's own guard, then where it stands, then what the sentence says of it.
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
  if (speaksToMachine(sentence)) return 'machine_instructions';
  return own ?? placeGuard(sentence, signal) ?? assertionGuard(assertion, signal);
}

let asked: Sentence | undefined;
let answer = false;

/** Asked for each finding, and the same for all of a sentence's, which come one after the other. */
function speaksToMachine(sentence: Sentence): boolean {
  if (asked !== sentence) {
    answer = machineInstructions(sentence.text).length > 0;
    asked = sentence;
  }
  return answer;
}

function placeGuard(sentence: Sentence, signal: SignalId): string | null {
  const { type } = sentence.section;
  if (type === 'references') return 'references';
  // A school project is not experience; a certificate is held and a claim made wherever it stands.
  if (type === 'education' && sentence.position === null && !ABOUT_THE_PERSON.has(signal)) {
    return 'education';
  }
  return null;
}

function assertionGuard(assertion: Assertion, signal: SignalId): string | null {
  if (assertion.cues.some((cue) => cue.rule.startsWith(JOB_ADVERT))) return 'job_advert';
  if (assertion.polarity === 'negated') return 'negated';
  if (assertion.time === 'planned' && signal !== 'experience.claimed_years') return 'planned';
  if (assertion.involvement === 'trained' && !ABOUT_THE_PERSON.has(signal)) return 'trained_only';
  if (assertion.experiencer === 'other' || assertion.experiencer === 'employer') {
    return 'other_experiencer';
  }
  return null;
}
