import { isSeparator, parseExpression } from './expression-tree.ts';
import type { Part, Sequence } from './expression-tree.ts';
import { perPart, perRest } from './per-part.ts';
import { words } from './words.ts';

/** Beginnings of words, one of which a text must hold; one that ends with `$` is a whole word. */
export type AnyOf = readonly string[];

/** Longer beginnings hardly tell words apart better. */
const LONGEST = 8;
const SHORTEST = 2;
/** Few sentences hold one. */
const NUMBER = /^\d/;
/** More beginnings than this tell a word from others no longer, and cost more than they save. */
const MOST = 300;
/** Beginnings that most sentences hold: a list with one of them rules nothing out. */
const EVERYWHERE = new Set(words('a to in of for with by on and an the from is are as at'));

/**
 * What every match of an expression must hold: of each list one word with such a beginning. Read from the
 * expression, so that it can neither be wrong nor grow stale; an expression of which nothing can be told
 * gives no list, and runs everywhere.
 *
 * @param source of a RegExp without the flags `u` and `v`, matched with or without regard to case
 */
export function requiredWords(source: string): AnyOf[] {
  return requiredIn(parseExpression(source), false).map(({ words }) => words);
}

export interface Required {
  readonly words: AnyOf;
  /** Place of the part of the sequence that requires it. */
  readonly part: number;
  /** Whether the word begins where the part does, rather than anywhere in it. */
  readonly atStart: boolean;
}

/** @param edge whether a word character here would begin a word */
export function requiredIn(sequence: Sequence, edge: boolean): Required[] {
  const lists: Required[] = [];
  let atEdge = edge;
  sequence.forEach((part, i) => {
    const words = atEdge && consumes(part) ? tellingBeginnings(sequence.slice(i)) : null;
    if (words) lists.push({ words, part: i, atStart: true });
    for (const inner of requiredOf(part, atEdge)) {
      if (!words || byRarity(inner, words) < 0)
        lists.push({ words: inner, part: i, atStart: false });
    }
    atEdge = edgeAfter(part, atEdge);
  });
  return lists;
}

const requiredOf = perPart((part: Part, edge: boolean): AnyOf[] => {
  if (part.kind === 'repeat') return part.min > 0 ? requiredOf(part.part, edge) : [];
  if (part.kind !== 'choice') return [];
  const lists = part.options.map((option) => requiredIn(option, edge).map(({ words }) => words));
  const best = lists.map((of) => of.toSorted(byRarity)[0]);
  const all = best.every((list) => list !== undefined) ? shortest(best.flat()) : null;
  return all && all.length <= MOST ? [all] : [];
});

function consumes(part: Part): boolean {
  return part.kind !== 'edge' && part.kind !== 'ahead';
}

/** Whether a word character after what a sequence matches begins a word for certain. */
export function endsAtEdge(sequence: Sequence): boolean {
  return sequence.reduce((edge, part) => edgeAfter(part, edge), false);
}

function edgeAfter(part: Part, edge: boolean): boolean {
  if (part.kind === 'edge') return true;
  if (part.kind === 'ahead') return edge;
  if (part.kind === 'text') return isSeparator(part.text.at(-1)!);
  if (part.kind === 'one') return part.separates;
  if (part.kind === 'choice') {
    return part.options.every((option) => option.reduce((at, next) => edgeAfter(next, at), edge));
  }
  const after = edgeAfter(part.part, edge && part.max <= 1);
  return part.min > 0 ? after : after && edge;
}

/** For sorting: the list of which a text most likely holds none comes first. */
export function byRarity(a: AnyOf, b: AnyOf): number {
  return commonness(a) - commonness(b);
}

const known = new WeakMap<AnyOf, number>();

/** As if a word with one more letter were a quarter as common. */
function commonness(list: AnyOf): number {
  let sum = known.get(list);
  if (sum === undefined) {
    sum = 0;
    for (const word of list) sum += 4 ** (word.endsWith(WORD_END) ? 1 - word.length : -word.length);
    known.set(list, sum);
  }
  return sum;
}

function tells(word: string): boolean {
  if (word.length < SHORTEST) return NUMBER.test(word);
  return !EVERYWHERE.has(word.replace(WORD_END, ''));
}

const tellingBeginnings = perRest((rest) => beginningsOf(rest, 0, tells));

interface Beginning {
  readonly text: string;
  /** Whether what follows in the expression still belongs to it. */
  readonly open: boolean;
}

/** How the word that begins at a part of the sequence may begin; null where `suffices` denies one of them. */
export function beginningsOf(
  sequence: Sequence,
  from: number,
  suffices: (beginning: string) => boolean,
): AnyOf | null {
  const found = extend([BEFORE], sequence, from);
  const list = found && shortest(found.map(({ text }) => text));
  return list?.every(suffices) ? list : null;
}

function extend(
  beginnings: readonly Beginning[],
  sequence: Sequence,
  from: number,
): Beginning[] | null {
  let found: Beginning[] | null = [...beginnings];
  for (let i = from; i < sequence.length; i++) {
    if (!found || found.every(({ open }) => !open)) break;
    found = extendBy(found, sequence[i]!);
    if (found && found.length > MOST) found = distinct(found);
    if (found && found.length > MOST) return null;
  }
  return found;
}

function distinct(beginnings: readonly Beginning[]): Beginning[] {
  const byText = new Map(beginnings.map((one) => [one.open ? `${one.text} ` : one.text, one]));
  return [...byText.values()];
}

function extendBy(beginnings: readonly Beginning[], part: Part): Beginning[] | null {
  if (beginnings.length === 1 && beginnings[0] === BEFORE) return fromBefore(part, true);
  const open = beginnings.filter((beginning) => beginning.open);
  const longer = longerBy(open, part);
  if (!longer) return null;
  return open.length === beginnings.length
    ? longer
    : [...beginnings.filter((beginning) => !beginning.open), ...longer];
}

const fromBefore = perPart((part) => longerBy([BEFORE], part));

function longerBy(open: readonly Beginning[], part: Part): Beginning[] | null {
  if (part.kind === 'ahead') return [...open];
  if (part.kind === 'edge') return open.map(({ text }) => (text === '' ? BEFORE : whole(text)));
  if (part.kind === 'text') return open.map(({ text }) => withText(text, part.text));
  if (part.kind === 'one') {
    const { of, separates } = part;
    if (separates) return open.map(({ text }) => (text === '' ? BEFORE : whole(text)));
    if (of) return open.flatMap(({ text }) => of.map((character) => withText(text, character)));
    return open.map(({ text }) => ({ text, open: false }));
  }
  if (part.kind === 'choice') {
    const found = part.options.map((option) => extend(open, option, 0));
    return found.includes(null) ? null : found.flatMap((of) => of!);
  }
  const once = extendBy(open, part.part);
  if (!once) return null;
  const taken = part.max > 1 ? once.map(closed) : once;
  return part.min > 0 ? taken : [...open, ...taken];
}

const WORD_END = '$';
/** Nothing of the word yet, as after what stands between words. */
const BEFORE: Beginning = { text: '', open: true };

function whole(text: string): Beginning {
  return { text: text + WORD_END, open: false };
}

/** A repeated part may go on in a way that is not followed, unless it has not come to the word. */
function closed(beginning: Beginning): Beginning {
  return beginning.text === '' ? beginning : { ...beginning, open: false };
}

/** The part of `more` that belongs to the word; what stands before a word is passed over. */
function withText(text: string, more: string): Beginning {
  const from = text === '' ? more.search(/[a-z0-9]/) : 0;
  if (from < 0) return BEFORE;
  const end = /[^a-z0-9]/.exec(more.slice(from))?.index;
  const word = text + more.slice(from, end === undefined ? undefined : from + end);
  if (word.length >= LONGEST) return { text: word.slice(0, LONGEST), open: false };
  return end === undefined ? { text: word, open: true } : whole(word);
}

/** Without those that begin with another. */
function shortest(beginnings: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of [...new Set(beginnings)].sort()) {
    const last = kept.at(-1);
    if (last === undefined || !word.startsWith(last)) kept.push(word);
  }
  return kept;
}
