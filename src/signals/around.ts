/**
 * The match with `before` characters of the sentence in front of it and `after` behind it: what a guard
 * looks at to tell a near-miss.
 */
export function around(
  match: RegExpExecArray,
  text: string,
  before: number,
  after: number,
): string {
  return text.slice(Math.max(0, match.index - before), match.index + match[0].length + after);
}
