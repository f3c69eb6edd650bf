import type { Line } from './line.ts';

/** First parts of compounds that keep their hyphen when a line breaks behind it. */
const COMPOUND_FIRST = new Set(
  (
    'all best business client cloud cost cross customer cutting data double end fast first five four ' +
    'front full goal half hands hard high in inter intra key large lead left life line long low mid middle ' +
    'mission mobile multi new non off on one open out over own part peer pre post process problem project ' +
    'quick real result results right risk role second self semi service short single six small so state sub ' +
    'team ten third three time top two under up user value vendor web well wide world year'
  ).split(' '),
);
/** Second parts of compounds. */
const COMPOUND_LAST = new Set(
  (
    'based to and of driven oriented focused facing functional level time term party wide ready related site ' +
    'end house scale specific standing side up down in out on off line to-end the date depth class owned led ' +
    'effective critical key art making solving building organizational departmental disciplinary cultural million'
  ).split(' '),
);

/**
 * What to do with a hyphen at the end of `line`, before `next` of the same block: 'drop' it where a word
 * was divided, 'keep' it where a compound broke at its own hyphen (both join the lines without a space),
 * or 'none' where nothing is to be joined.
 *
 * @param wordCounts how often each word stands in the document: the form that occurs elsewhere decides;
 *   asked for only where a word was divided
 */
export function lineEndHyphen(
  line: Line,
  next: Line,
  wordCounts: () => ReadonlyMap<string, number>,
): 'drop' | 'keep' | 'none' {
  if (!line.text.endsWith('-')) return 'none';
  const head = /(\p{L}[\p{L}\p{N}'’-]*)-$/u.exec(line.text)?.[1];
  const tail = /^\p{L}[\p{L}'’-]*/u.exec(next.text)?.[0];
  if (head === undefined || tail === undefined) return 'none';
  if (!/^\p{Ll}/u.test(tail)) return /^\p{Lu}/u.test(tail) ? 'keep' : 'none';
  const [first, last] = [head.toLowerCase(), tail.toLowerCase()];
  const words = wordCounts();
  if (words.has(`${first}-${last}`)) return 'keep';
  if (words.has(first + last)) return 'drop';
  if (first.includes('-') || first.length <= 1 || !/\p{Ll}$/u.test(head)) return 'keep';
  if (COMPOUND_FIRST.has(first) || COMPOUND_LAST.has(last)) return 'keep';
  // Each part was counted once where the line breaks.
  const apart = Math.min(words.get(first) ?? 0, words.get(last) ?? 0);
  return apart > 1 ? 'keep' : 'drop';
}

/** How often each word stands in `lines`, lower case, hyphens inside words included. */
export function countWords(lines: readonly Line[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const line of lines) {
    for (const word of line.text.toLowerCase().match(/\p{L}[\p{L}\p{N}'’]*(?:-\p{L}+)*/gu) ?? []) {
      words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  return words;
}
