import type { Experiencer } from '../domain/signal.ts';
import { verbs } from './lexicon.ts';

/** Whose work it is when the head of a subject is one of these; other heads say nothing. */
const OUTSIDE =
  'integrators?|consultants?|consultanc(?:y|ies)|contractors?|sub-?contractors?|vendors?|suppliers?|partners?|providers?|outsourcers?|predecessors?|successors?|colleagues?|counterparts?|clients?|customers?|auditors?|lawyers?|attorneys?|architects?';
const EMPLOYER =
  'compan(?:y|ies)|banks?|firms?|organi[sz]ations?|agenc(?:y|ies)|hospitals?|universit(?:y|ies)|corporation|insurers?|retailers?|carriers?|employers?|headquarters';
const TEAM = 'teams?|staff|crews?|squads?|developers?|engineers?|programmers?';
/** Titles that may be the candidate's own: another's only where an adjective says so. */
const TITLE = 'managers?|pms?|leads?|directors?|leaders?';
const BEFORE = 'previous|prior|former|outgoing|another|other';

const ARTICLE =
  '(?:the|an?|our|my|their|its|another|both|two|three|four|five|six|several|many|most|some|these|those|\\d+)';
const OUTSIDERS =
  '(?:external|outside|offshore|off-shore|onshore|local|other|internal|third-party|former)';
/** How a sentence about others begins; without an article only the plural, since "Lead" is an act. */
const OPENS_WITH_AGENT = new RegExp(
  [
    '^(?:(?:in|during|after|before|at|on|for|over|within|until|when|once)\\b[^,;]{1,60}, )?',
    `(?:${ARTICLE} (?:[\\w.&'/-]+ ){0,4}?(?:${OUTSIDE}|${EMPLOYER}|${TEAM}|(?<=\\b(?:${BEFORE}) (?:\\w+ ){0,2})(?:${TITLE}))`,
    `|(?:${OUTSIDERS} )?(?:${OUTSIDE}|${TEAM})(?<=s))(?:'s)?(?=[ ,])`,
  ].join(''),
  'i',
);

/** Work that is told of whoever did it. Verbs of judging, wanting and profiting tell of other things. */
const WORK = `(?:rebuilt|${verbs(
  `migrate replace rebuild build implement negotiate outsource move convert develop design deploy install
  lead manage own run handle write rewrite conduct execute perform select cut retire decommission consolidate
  upgrade integrate coordinate establish create deliver maintain administer oversee direct plan configure
  prepare host draft assess document modernize re-platform replatform rehost virtualize centralize automate
  set draw take`.replace(/\s+/g, ' '),
)})`;
const WORK_FORM = new RegExp(`^${WORK}$`);
const TELLS_WORK = new RegExp(` (?!\\w+ing )${WORK} `, 'i');
/** Whoever says this speaks of the candidate's part in it. "My" and "our" of a subject do not. */
const FIRST_PERSON = /\b(?:I|me|myself)\b|(?<=\w )my\b/;

/** Whether a sentence may begin with somebody else as its subject: cheap, and seldom wrong. */
export function mayBeOfAnother(text: string): boolean {
  return OPENS_WITH_AGENT.test(text) && TELLS_WORK.test(text) && !FIRST_PERSON.test(text);
}

/** Whether a lower-case word is a form of a verb of `WORK`. */
export function isWork(word: string): boolean {
  return WORK_FORM.test(word);
}

const IS_OUTSIDE = new RegExp(`^(?:${OUTSIDE})(?:'s?)?$`);
const IS_EMPLOYER = new RegExp(`^(?:${EMPLOYER})$`);
const IS_TEAM = new RegExp(`^(?:${TEAM})$`);
const IS_TITLE = new RegExp(`^(?:${TITLE})$`);
const IS_BEFORE = new RegExp(`^(?:${BEFORE})$`);
const INDEFINITE = /^(?:an?|another|other|several|two|three|both)$/;

/**
 * Who does what a subject's verb says; null where it may be the candidate, or nobody ("the project").
 *
 * @param words of the noun phrase in lower case, its head last
 */
export function agentOf(words: readonly string[]): Exclude<Experiencer, 'candidate'> | null {
  const head = words.at(-1) ?? '';
  const first = words[0] ?? '';
  if (IS_OUTSIDE.test(head)) return 'other';
  if (IS_EMPLOYER.test(head)) return INDEFINITE.test(first) ? 'other' : 'employer';
  const others = words.some((word) => IS_BEFORE.test(word)) || IS_OUTSIDE.test(words.at(-2) ?? '');
  if (IS_TEAM.test(head)) return others ? 'other' : 'team';
  if (IS_TITLE.test(head) && words.some((word) => IS_BEFORE.test(word))) return 'other';
  return null;
}
