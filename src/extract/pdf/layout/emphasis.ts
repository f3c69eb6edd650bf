import type { Block } from '../../../domain/text-layer.ts';
import type { Line } from './line.ts';
import type { Measure } from './measure.ts';

/** Type this much larger than the body is a heading's. */
const LARGER = 1.12;
/** A heading has at most this many words. */
const MAX_WORDS = 10;

/** What the type setting of one line says. Bullets are never headings. */
export function emphasisOf(line: Line, measure: Measure): Block['emphasis'] {
  if (line.bullet || !/\p{L}{2}/u.test(line.text)) return 'none';
  const short = line.text.split(' ').length <= MAX_WORDS;
  if (short && line.size >= LARGER * measure.bodySize) return 'heading';
  if (line.bold || (short && isCapitals(line.text))) return 'strong';
  return 'none';
}

/** Words of capitals only, abbreviations of one or two letters aside. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
}
