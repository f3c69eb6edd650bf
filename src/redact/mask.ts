import { merge, type Span } from '../domain/span.ts';

/** One UTF-16 unit, and two: masked text has the offsets of the text, in code units and in code points. */
const ONE = '\u2588';
const TWO = '\u{1fb95}';

/** The text with every character of the spans but white space masked, at the same offsets. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end } of merge(spans)) {
    masked += text.slice(at, start) + maskWords(text.slice(start, end));
    at = end;
  }
  return masked + text.slice(at);
}

export function maskWords(words: string): string {
  return words.replace(/[\u{10000}-\u{10ffff}]|\S/gu, (character) =>
    character.length === 2 ? TWO : ONE,
  );
}
