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

const LETTERS = NAMES.map((name) => lettersOf(name));

/**
 * Puts right the rare names that are one slip (a letter more, fewer, other, or two swapped) away from a
 * known one, and writes British words as Americans do. Offsets still map to what was written: each unit of a
 * corrected word to one of the word's.
 */
export function correctSpelling(folded: Folded): Folded {
  const { text } = folded;
  let corrected = folded;
  let shift = 0;
  // Word by word: hardly one in a text is meant, and an expression would hand over each that might be.
  for (let start = 0; start < text.length;) {
    const end = wordEnd(text, start);
    const word = end - start < SHORTEST ? null : wordMeant(text, start, end);
    if (word !== null) {
      corrected = replaceWord(corrected, start + shift, end + shift, word);
      shift += word.length - (end - start);
    }
    start = Math.max(end, start + 1);
  }
  return corrected;
}

/** Where the run of characters of words (`\w`) that begins at `start` ends. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isOfWord(text.charCodeAt(end))) end++;
  return end;
}

function isOfWord(unit: number): boolean {
  return isLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
}

/** Of `a` to `z`, in either case. */
function isLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a && unit < 0x80;
}

/** What the word at `[start, end)` is to be; null for what it is, which a look at its letters tells of nearly all. */
function wordMeant(text: string, start: number, end: number): string | null {
  let letters = 0;
  let before = 0;
  let mayBeBritish = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i) | 0x20;
    if (!isLetter(text.charCodeAt(i))) return null;
    letters |= 1 << (unit - A);
    mayBeBritish ||= unit === S ? before === I || before === Y : unit === M && before === M;
    before = unit;
  }
  const mayBeName = mayMeanName(text.charCodeAt(start) | 0x20, letters, end - start);
  if (!mayBeBritish && !mayBeName) return null;
  const written = text.slice(start, end);
  const word = written.toLowerCase();
  const meant = nameMeant(word) ?? (BRITISH.test(word) ? american(word) : null);
  return meant && likeCase(meant, written);
}

const [A, I, M, S, Y] = [...'aimsy'].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
];

/** One slip changes at most two kinds of letters, which is far cheaper to see than a distance. */
function mayMeanName(initial: number, letters: number, length: number): boolean {
  for (let i = 0; i < NAMES.length; i++) {
    const name = NAMES[i]!;
    if (name.charCodeAt(0) !== initial || Math.abs(name.length - length) > 1) continue;
    if (bits(letters ^ LETTERS[i]!) <= 2) return true;
  }
  return false;
}

function american(word: string): string {
  return word.replace('programme', 'program').replace(/s(?=e[ds]?$|ing$|ations?$)/, 'z');
}

/** The name that a lower-case word is one slip away from; null for the name itself and for other words. */
export function nameMeant(word: string): string | null {
  if (!mayMeanName(word.charCodeAt(0), lettersOf(word), word.length)) return null;
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
