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

/**
 * The same matches of the same expression, made sticky, where all places at which one may begin are known.
 *
 * @param pattern with the `y` flag, never matching nothing
 * @param starts growing
 */
export function matchesAt(
  pattern: RegExp,
  text: string,
  starts: readonly number[],
): readonly RegExpExecArray[] {
  let matches: RegExpExecArray[] | null = null;
  let from = 0;
  for (const start of starts) {
    if (start < from) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    from = pattern.lastIndex;
    matches ??= [];
    matches.push(match);
  }
  return matches ?? NONE;
}
