import type { Span } from '../../src/domain/span.ts';

/**
 * Whether any span of `text` overlaps any of the quotes, where both are compared by their letters and
 * digits only: gold quotes were taken from another reading of the same file.
 */
export function overlapsQuote(
  text: string,
  spans: readonly Span[],
  quotes: readonly string[],
): boolean {
  const { letters, offsets } = lettersOf(text);
  for (const quote of quotes) {
    const wanted = lettersOf(quote).letters;
    if (wanted === '') continue;
    for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
      const place = { start: offsets[at]!, end: offsets[at + wanted.length - 1]! + 1 };
      if (spans.some((span) => span.start < place.end && place.start < span.end)) return true;
    }
  }
  return false;
}

function lettersOf(text: string): { letters: string; offsets: number[] } {
  const offsets: number[] = [];
  let letters = '';
  for (const match of text.matchAll(/[a-z0-9]/gi)) {
    letters += match[0].toLowerCase();
    offsets.push(match.index);
  }
  return { letters, offsets };
}
