import { words } from './words.ts';

/** First halves after which a hyphen at a line's end was most likely typed, not made by the line break. */
const COMPOUND_FIRST = new Set(
  words(
    `cross real multi end third on off long short high low well self co pre post non full part cost time
   go in out up hands day lift stage risk mid front back large small best single client customer web
   cloud data e user vendor project follow problem decision process object service market industry value
   business company enterprise mission state face year month team top bottom fast first second next one
   two three four five to re inter intra anti semi tele`,
  ),
);
/** Second halves that say the same. */
const COMPOUND_SECOND = new Set(
  words(
    `functional based wide driven oriented level facing site end term depth going to time party house scale
   up of the and size sized critical related specific focused led owned managed friendly ready year
   month week day on in out down by tier phase`,
  ),
);

/**
 * What to do with the hyphen (or soft hyphen) at `hyphen`: null where no line break follows between two
 * lower-case letters; else where to go on, and whether the halves are one word ("Plan-\nview") or a
 * compound that keeps its hyphen ("cross-\nfunctional").
 */
export function joinsBrokenWord(
  source: string,
  hyphen: number,
  end: number,
): { readonly next: number; readonly join: boolean } | null {
  let next = hyphen + 1;
  let breaks = false;
  for (; next < end && isSpace(source.charCodeAt(next)); next++) {
    if (source.charCodeAt(next) === 0x0a) breaks = true;
  }
  if (!breaks || next === end) return null;
  if (!isLower(source.charCodeAt(hyphen - 1)) || !isLower(source.charCodeAt(next))) return null;
  const compound =
    COMPOUND_FIRST.has(wordBefore(source, hyphen)) || COMPOUND_SECOND.has(wordAfter(source, next));
  return { next, join: !compound };
}

function wordBefore(source: string, end: number): string {
  let start = end;
  while (start > 0 && isLetter(source.charCodeAt(start - 1))) start--;
  return source.slice(start, end).toLowerCase();
}

function wordAfter(source: string, start: number): string {
  let end = start;
  while (end < source.length && isLetter(source.charCodeAt(end))) end++;
  return source.slice(start, end).toLowerCase();
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0;
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isLetter(code: number): boolean {
  return isLower(code | 0x20);
}
