import { type Counter, Tally } from './counter.ts';

/**
 * Counts regular expressions from now on: executions, and the characters that each of them was to look at. All
 * methods that take an expression come through `exec` once it is not the built-in one, as the standard asks.
 */
export function countExpressions(): Counter {
  const tally = new Tally(['expression executions', 'expression characters']);
  const builtIn = RegExp.prototype.exec;
  RegExp.prototype.exec = function exec(this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = builtIn.call(this, text);
    tally.add('expression executions');
    tally.add('expression characters', charactersOf(this, String(text).length, from, match));
    return match;
  };
  return tally;
}

/** To the end of the match, and without one to the end of the text; for a sticky one its own place only. */
function charactersOf(
  { sticky }: RegExp,
  length: number,
  from: number,
  match: RegExpExecArray | null,
): number {
  if (match) return match.index + match[0].length - from;
  return sticky ? 1 : Math.max(0, length - from);
}
