import { matchesAt, matchesIn } from '../domain/matches.ts';
import type { Candidate } from './rule-index.ts';

/** Finds every match of one pattern in a text, where the index says that it may match. */
export type Executor = (text: string, candidate: Candidate) => readonly RegExpExecArray[];

/**
 * Of a rule's pattern (with the `g` flag). To be made once for a rule: the same expression for a search at
 * known places is made when it is first needed, since most rules are needed seldom.
 */
export function executorOf(pattern: RegExp): Executor {
  let sticky: RegExp | null = null;
  return (text, { starts }) => {
    if (!starts) return matchesIn(pattern, text);
    sticky ??= new RegExp(pattern.source, pattern.flags.replace('g', 'y'));
    return matchesAt(sticky, text, starts);
  };
}
