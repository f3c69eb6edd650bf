import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import type { Folded } from './fold.ts';

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
  let corrected = folded;
  let shift = 0;
  let start = 0;
  let letters = 0;
  let isWord = true;
  let mayBeBritish = false;
  let before = 0;
  // One look at each character: hardly a word in a text is meant, and only that is taken out of it.
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0;
    const kind = unit < KINDS.length ? KINDS[unit]! : OUTSIDE;
    if (kind <= LAST_LETTER) {
      letters |= 1 << kind;
      mayBeBritish ||= kind === S ? before === I || before === Y : kind === M && before === M;
      before = kind;
      continue;
    }
    before = kind;
    if (kind === OF_WORD) {
      isWord = false;
      continue;
    }
    const length = i - start;
    if (
      isWord &&
      length >= SHORTEST &&
      (mayBeBritish || mayMeanName(KINDS[text.charCodeAt(start)]!, letters, length))
    ) {
      const word = wordMeant(text.slice(start, i));
      if (word !== null) {
        corrected = replaceWord(corrected, start + shift, i + shift, word);
        shift += word.length - length;
      }
    }
    start = i + 1;
    letters = 0;
    isWord = true;
    mayBeBritish = false;
  }
  return corrected;
}

/** What a word of letters is to be; null for what it is. */
function wordMeant(written: string): string | null {
  const word = written.toLowerCase();
  const meant = nameMeant(word) ?? (BRITISH.test(word) ? american(word) : null);
  return meant && likeCase(meant, written);
}

/** Of a character: 0 to 25 for a letter in either case, then what else words (`\w`) are made of, and anything else. */
const LAST_LETTER = 25;
const OF_WORD = 26;
const OUTSIDE = 27;
const [I, M, S, Y] = [...'imsy'].map((letter) => kindOf(letter.charCodeAt(0))) as [
  number,
  number,
  number,
  number,
];
const KINDS = Uint8Array.from({ length: 128 }, (_, unit) => kindOf(unit));

function kindOf(unit: number): number {
  const character = String.fromCharCode(unit);
  if (/[A-Za-z]/.test(character)) return (unit | 0x20) - 0x61;
  return /\w/.test(character) ? OF_WORD : OUTSIDE;
}

/** The names by their first letters, with the letters of each. */
const BY_INITIAL = Map.groupBy(
  NAMES.map((name) => ({
    letters: lettersOf(name),
    length: name.length,
    initial: kindOf(name.charCodeAt(0)),
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
  if (!mayMeanName(kindOf(word.charCodeAt(0)), lettersOf(word), word.length)) return null;
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
