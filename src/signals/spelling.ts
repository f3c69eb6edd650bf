import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import type { Folded } from './fold.ts';
import { isLetter } from './letters.ts';

/** Names worth recognising misspelt: long enough that no English word is one slip away from them. */
const NAMES = [
  'planview',
  'primavera',
  'smartsheet',
  'microsoft',
  'workfront',
  'clarizen',
  'planisware',
  'sciforma',
  'servicenow',
  'sarbanes',
  'waterfall',
] as const;
/** Words one slip away from a name that are words of their own: a town's name, plurals. */
const OTHER_WORDS = new Set(['plainview', 'waterfalls']);
/** British words that rules name as Americans write them. */
const BRITISH =
  /^(?:analys(?:e[ds]?|ing)|programmes?|(?:author|capital|central|conceptual|custom|digit|digital|final|formal|harmon|maxim|minim|mobil|modern|optim|organ|priorit|rational|recogn|special|standard|summar|synchron|util|virtual|visual)is(?:e[ds]?|ing|ations?))$/;
/** Shorter words are neither. */
const SHORTEST = 7;

/**
 * Puts right the rare names that are one slip (a letter more, fewer, other, or two swapped) away from a
 * known one, and writes British words as Americans do. Offsets still map to what was written: each unit of a
 * corrected word to one of the word's.
 */
export function correctSpelling(folded: Folded): Folded {
  const { text } = folded;
  const { length } = text;
  let corrected = folded;
  let shift = 0;
  let start = 0;
  // One look at each character: hardly a word in a text is long enough, and only that is taken out of it.
  for (let i = 0; i <= length; i++) {
    if (i < length && isLetter(text.charCodeAt(i))) continue;
    if (i - start >= SHORTEST && isWord(text, start, i) && mayBeMeant(text, start, i)) {
      const word = wordMeant(text.slice(start, i));
      if (word !== null) {
        corrected = replaceWord(corrected, start + shift, i + shift, word);
        shift += word.length - (i - start);
      }
    }
    start = i + 1;
  }
  return corrected;
}

/** Whether letters are a whole word: no digit or `_` stands beside them. */
function isWord(text: string, start: number, end: number): boolean {
  return (
    (start === 0 || !isDigitOrLine(text.charCodeAt(start - 1))) &&
    (end === text.length || !isDigitOrLine(text.charCodeAt(end)))
  );
}

/** A look at the letters of a word: most are neither like a name nor have what is written otherwise in Britain. */
function mayBeMeant(text: string, start: number, end: number): boolean {
  let letters = 0;
  let before = 0;
  for (let i = start; i < end; i++) {
    const letter = (text.charCodeAt(i) | 0x20) - 0x61;
    if (letter === S ? before === I || before === Y : letter === M && before === M) return true;
    letters |= 1 << letter;
    before = letter;
  }
  return mayMeanName((text.charCodeAt(start) | 0x20) - 0x61, letters, end - start);
}

/** What a word of letters is to be; null for what it is. */
function wordMeant(written: string): string | null {
  const word = written.toLowerCase();
  const meant = nameMeant(word) ?? (BRITISH.test(word) ? american(word) : null);
  return meant && likeCase(meant, written);
}

const [I, M, S, Y] = [...'imsy'].map(letterOf) as [number, number, number, number];

/** 0 to 25 for a small letter. */
function letterOf(letter: string): number {
  return letter.charCodeAt(0) - 0x61;
}

/** What else words (`\w`) are made of. */
function isDigitOrLine(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
}

/** The names by their first letters, with the letters of each. */
const BY_INITIAL = Map.groupBy(
  NAMES.map((name) => ({
    letters: lettersOf(name),
    length: name.length,
    initial: letterOf(name),
  })),
  ({ initial }) => initial,
);
const NAMED = Array.from({ length: 26 }, (_, initial) => BY_INITIAL.get(initial) ?? []);

/** One slip changes at most two kinds of letters, which is far cheaper to see than a distance. */
function mayMeanName(initial: number, letters: number, length: number): boolean {
  const named = NAMED[initial] ?? [];
  for (let i = 0; i < named.length; i++) {
    const name = named[i]!;
    if (Math.abs(name.length - length) > 1) continue;
    if (bits(letters ^ name.letters) <= 2) return true;
  }
  return false;
}

function american(word: string): string {
  return word.replace('programme', 'program').replace(/s(?=e[ds]?$|ing$|ations?$)/, 'z');
}

/** The name that a lower-case word is one slip away from; null for the name itself and for other words. */
export function nameMeant(word: string): string | null {
  if (!mayMeanName(letterOf(word), lettersOf(word), word.length)) return null;
  if (NAMES.some((name) => name === word) || OTHER_WORDS.has(word)) return null;
  const meant = NAMES.find(
    (name) =>
      name[0] === word[0] && DamerauLevenshteinDistance(word, name, { restricted: true }) === 1,
  );
  return meant ?? null;
}

function replaceWord(folded: Folded, start: number, end: number, name: string): Folded {
  const word = folded.offsets.subarray(start, end);
  const mapped = Int32Array.from(name, (_, i) => word[Math.min(i, word.length - 1)]!);
  mapped[name.length - 1] = word[word.length - 1]!;
  const { text, offsets } = folded;
  const joined = new Int32Array(offsets.length + name.length - word.length);
  joined.set(offsets.subarray(0, start));
  joined.set(mapped, start);
  joined.set(offsets.subarray(end), start + name.length);
  return { text: text.slice(0, start) + name + text.slice(end), offsets: joined };
}

function likeCase(name: string, written: string): string {
  if (written === written.toUpperCase()) return name.toUpperCase();
  return written[0] === written[0]!.toLowerCase() ? name : name[0]!.toUpperCase() + name.slice(1);
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) - 97);
  return letters;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}
