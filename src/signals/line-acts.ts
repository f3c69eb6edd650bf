import type { Folded } from './fold.ts';
import { isCapital } from './letters.ts';
import { verbs } from './lexicon.ts';

/** Verbs that open a duty in any form. */
const ACTS = verbs(
  'manage direct supervise oversee coordinate assist develop create implement deliver negotiate prepare provide participate conduct maintain establish perform facilitate define identify organize execute administer collaborate ensure utilize handle resolve evaluate spearhead',
);
/** Of those that are nouns as well only the past opens one. */
const PAST =
  '(?:led|supported|planned|designed|tracked|monitored|reviewed|wrote|documented|trained|mentored|worked|reported|presented|launched|migrated|upgraded|installed|configured|deployed|tested|used|served|hired|recruited|built|drove|ran|owned|analy[sz]ed|helped|interviewed|introduced|initiated|achieved|reduced|improved|increased|replaced|responsible for)';
const OPENS = new RegExp(`(?:${ACTS}|${PAST})\\b(?! ?[,;/&])`, 'iy');
/** After these a line goes on, whatever it begins with. */
const GOES_ON =
  /(?:[,/&(-]|\b(?:a|an|the|of|and|or|for|to|in|with|by|on|at|from|as|who|that|which|using|has|have|had|was|were|is|are|been|being|i|he|she|they|we|our|its|their|his|her|successfully|also))$/i;

/**
 * Places in a block at which a line opens with an act, growing: duties written one below the other, without
 * bullets or stops. A wrapped sentence seldom has a capitalised verb there.
 *
 * @param source that was folded
 * @returns offsets in the folded text
 */
export function lineActs(source: string, { text, offsets }: Folded): number[] {
  const found: number[] = [];
  let at = 0;
  const end = offsets[offsets.length - 1]!;
  for (
    let line = nextLine(source, offsets[0]!, end);
    line >= 0;
    line = nextLine(source, line, end)
  ) {
    while (at < text.length && (offsets[at]! < line || text[at] === ' ')) at++;
    if (at === 0 || at >= text.length || !isCapital(text.charCodeAt(at))) continue;
    OPENS.lastIndex = at;
    if (OPENS.test(text) && !GOES_ON.test(text.slice(Math.max(0, at - 16), at).trimEnd()))
      found.push(at);
  }
  return found;
}

/** Where the next line begins; -1 for none before `end`. */
function nextLine(source: string, from: number, end: number): number {
  const mark = source.indexOf('\n', from);
  return mark < 0 || mark + 1 >= end ? -1 : mark + 1;
}
