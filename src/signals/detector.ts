import type { SignalId, SignalValue } from '../domain/signal.ts';
import type { SectionType } from '../domain/section.ts';
import type { Sentence } from './sentence.ts';

/** Says that a match is a near-miss: it is then reported with the guard's id, and never counts. */
export interface Guard {
  /** `degree_line`, `org_name`, … as in `notCounted`. */
  readonly id: string;
  readonly test: (match: RegExpExecArray, sentence: Sentence) => boolean;
}

export interface Rule {
  /** Unique in its detector; `signal/id` names it in the output. */
  readonly id: string;
  /**
   * Matched against a sentence's folded text. Needs the `g` flag, `i` unless case matters. A named group
   * `hit` narrows the evidence to it, else the whole match is cited.
   */
  readonly pattern: RegExp;
  /**
   * Words of which every match of this rule contains at least one, where few sentences hold one: of a rule
   * whose expression begins with words of every sentence, those that it ends with.
   */
  readonly anchors?: readonly string[];
  /** The canonical value of a match; null rejects the match without a trace. */
  readonly value?: (match: RegExpExecArray, sentence: Sentence) => SignalValue | null;
  /** Where the rule applies; everywhere when absent. */
  readonly sections?: readonly SectionType[];
  /** Checked in order after the detector's own guards. */
  readonly guards?: readonly Guard[];
}

/**
 * What finds one signal: a frozen record, one file, one table of cases. Negation, involvement, experiencer
 * and time are not its business: one shared pass decides them for all detectors.
 */
export interface Detector {
  readonly signal: SignalId;
  /**
   * Lower-case beginnings of words (or a word that holds a mark: `p&l`), of which every match of every rule
   * contains at least one. A sentence without any is not shown to those rules whose expressions do not tell
   * by themselves which words they need.
   */
  readonly anchors: readonly string[];
  readonly rules: readonly Rule[];
  readonly guards?: readonly Guard[];
}

/** Checks a detector's shape and freezes it. @throws TypeError that names the detector and the rule. */
export function defineDetector(detector: Detector): Detector {
  const ids = new Set<string>();
  if (detector.anchors.length === 0) throw new TypeError(`${detector.signal}: no anchors`);
  const ofRules = detector.rules.flatMap(({ anchors }) => anchors ?? []);
  for (const anchor of [...detector.anchors, ...ofRules]) {
    if (!/^[a-z0-9][a-z0-9& ]*$/.test(anchor)) {
      throw new TypeError(
        `${detector.signal}: anchor "${anchor}" is not a lower-case word beginning`,
      );
    }
  }
  for (const rule of detector.rules) {
    const name = `${detector.signal}/${rule.id}`;
    if (ids.has(rule.id)) throw new TypeError(`${name}: the rule id is used twice`);
    ids.add(rule.id);
    if (!rule.pattern.global) throw new TypeError(`${name}: the pattern lacks the g flag`);
  }
  return Object.freeze(detector);
}
