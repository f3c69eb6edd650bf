import { BULLET } from './fold.ts';
import { isLetter } from './letters.ts';
import { matchesIn } from '../domain/matches.ts';

/** Words whose full stop does not end a sentence. */
const ABBREVIATIONS = new Set(
  `inc ltd corp co llc bros sr jr dr mr mrs ms prof st no nos vs e.g i.e eg ie approx dept dev mgr mgmt
   sys tech mgt rs asst assoc dir exec admin div gov govt natl intl int'l univ jan feb mar apr jun jul aug sep
   sept oct nov dec fig vol v ver est incl min max ext tel ph rev gen ave blvd p.m a.m cert`.split(
    /\s+/,
  ),
);
/** A candidate for an end: a stop before a space, or glued between two words by a lost line break. */
const STOP = /[.!?]+["')\]]*(?: |(?<=[a-z]{3}\.)(?=[A-Z][a-z])(?!Net|Com|Js|Org|Io))|\u2022/g;
/** `PMP. Application in process.`: a fragment that only says how far along is what stands before it. */
const STATUS =
  /(?:(?:application|exam(?:ination)?|certification) (?:is )?)?(?:in pro(?:cess|gress)|pending|expected|scheduled|anticipated|under ?way|application approved|exam booked)\b/iy;
/** Bullets between pieces no longer than this separate a list that is one sentence ("Visio • Excel"). */
const LIST_ITEM = 60;
/**
 * Longer than any sentence seen in real resumes. What has no stop in it is cut
 * here, so that work that grows with the square of a sentence's length stays bounded.
 */
export const LONGEST = 2500;

/** Offsets in folded text at which a sentence ends, growing; the last is the text's length. */
export function cutPoints(text: string): number[] {
  const ends: number[] = [];
  for (const match of matchesIn(STOP, text)) {
    const end = match.index + match[0].length;
    if (match[0] === BULLET) {
      if (separatesItems(text, match.index)) ends.push(match.index);
    } else if (endsSentence(text, match.index, match[0], end)) {
      ends.push(end);
    }
  }
  ends.push(text.length);
  // Most blocks are shorter than a sentence may be.
  if (text.length <= LONGEST) return ends;
  return ends.flatMap((end, i) => [...wordEnds(text, ends[i - 1] ?? 0, end), end]);
}

/** Where to cut a run that is longer than a sentence may be: after its last space before the limit. */
function wordEnds(text: string, from: number, to: number): number[] {
  const cuts: number[] = [];
  for (let start = from; to - start > LONGEST;) {
    const space = text.lastIndexOf(' ', start + LONGEST);
    start = space > start ? space + 1 : start + LONGEST;
    cuts.push(start);
  }
  return cuts;
}

function endsSentence(text: string, stop: number, mark: string, next: number): boolean {
  if (next >= text.length) return false;
  if (mark[0] !== '.') return true;
  const before = wordBefore(text, stop);
  if (before === '') return /\D/.test(text[stop - 1] ?? 'x') || !/\d/.test(text[next]!);
  if (/^(?:[a-z]\.)*[a-z]$/i.test(before)) return false;
  if (ABBREVIATIONS.has(before.toLowerCase())) return false;
  if (saysStatus(text, next)) return false;
  return /[^a-z]/.test(text[next]!) || before.length >= 4;
}

function saysStatus(text: string, from: number): boolean {
  STATUS.lastIndex = from;
  return STATUS.test(text);
}

/** The letters, and full stops among them, that stand right before `end`. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && isOfWord(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

/** A letter, a full stop or an apostrophe. */
function isOfWord(unit: number): boolean {
  return isLetter(unit) || unit === 0x2e || unit === 0x27;
}

function separatesItems(text: string, bullet: number): boolean {
  const previous = bullet - (text.lastIndexOf(BULLET, bullet - 1) + 1);
  const following = text.indexOf(BULLET, bullet + 1);
  const next = (following < 0 ? text.length : following) - bullet;
  return previous > LIST_ITEM || next > LIST_ITEM;
}
