const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a pattern with the `g` flag, in order. As `matchAll`, without the copy of the pattern that
 * it makes at each call, which costs more than most searches in a sentence.
 */
export function matchesIn(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}
