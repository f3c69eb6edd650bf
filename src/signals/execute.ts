import { matchesAt, matchesIn } from '../domain/matches.ts';
import type { Candidate } from './rule-index.ts';

/** Every match of a rule's pattern (with the `g` flag) in a text, where the index says that it may match. */
export function execute(
  pattern: RegExp,
  text: string,
  { starts }: Candidate,
): readonly RegExpExecArray[] {
  return starts ? matchesAt(sticky(pattern), text, starts) : matchesIn(pattern, text);
}

const stickies = new WeakMap<RegExp, RegExp>();

/** The same expression, for a search at known places. Made when it is first needed: most rules are needed seldom. */
function sticky(pattern: RegExp): RegExp {
  let same = stickies.get(pattern);
  if (!same) {
    same = new RegExp(pattern.source, pattern.flags.replace('g', 'y'));
    stickies.set(pattern, same);
  }
  return same;
}
