import type { Experiencer, Involvement, Polarity, Time } from '../domain/signal.ts';

/** What a cue says of the matches it governs. */
export type CueMeaning =
  | { readonly axis: 'polarity'; readonly value: Polarity }
  | { readonly axis: 'involvement'; readonly value: Involvement }
  | { readonly axis: 'experiencer'; readonly value: Experiencer }
  | { readonly axis: 'time'; readonly value: Time };

/** A wording that decides an axis of the assertions around it, after ConText (Harkema and others, 2009). */
export interface CueRule {
  readonly id: string;
  /** Lower-case word beginnings, as in a detector: what every match contains one of. */
  readonly anchors: readonly string[];
  /** Flags `gi`; matched against a sentence's folded text. */
  readonly pattern: RegExp;
  readonly means: CueMeaning;
  /** On which side of the cue the words that it governs stand. */
  readonly direction: 'forward' | 'backward' | 'both';
  /**
   * How far it governs: to the end of its clause, of its statement (all clauses with its subject), of its
   * sentence, or at most this number of words on.
   */
  readonly reach: 'clause' | 'statement' | 'sentence' | number;
  /** Of involvement: it decides also where an act stands nearer ("assisted in managing"). */
  readonly outweighsActs?: true;
}

/** A wording that looks like a cue and is none ("no less than"): cues that it overlaps are void. */
export interface PseudoCue {
  readonly id: string;
  readonly anchors: readonly string[];
  readonly pattern: RegExp;
  /** Ids of the cues that it voids; all when absent. */
  readonly only?: readonly string[];
}
