import type { CueRule, PseudoCue } from '../cue-rule.ts';
import { EXPERIENCER_CUES, EXPERIENCER_PSEUDO } from './experiencer.ts';
import { INVOLVEMENT_CUES, INVOLVEMENT_PSEUDO } from './involvement.ts';
import { POLARITY_CUES, POLARITY_PSEUDO } from './polarity.ts';
import { TIME_CUES, TIME_PSEUDO } from './time.ts';

/** All cues. Data only: how they govern is the business of `assertion.ts`. */
export const CUES: readonly CueRule[] = [
  ...POLARITY_CUES,
  ...INVOLVEMENT_CUES,
  ...EXPERIENCER_CUES,
  ...TIME_CUES,
];

export const PSEUDO_CUES: readonly PseudoCue[] = [
  ...POLARITY_PSEUDO,
  ...INVOLVEMENT_PSEUDO,
  ...EXPERIENCER_PSEUDO,
  ...TIME_PSEUDO,
];
