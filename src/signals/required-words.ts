import { isSeparator, parseExpression } from './expression-tree.ts';
import type { Part, Sequence } from './expression-tree.ts';
import { words } from './words.ts';

/** Beginnings of words, one of which a text must hold. */
export type AnyOf = readonly string[];

/** Longer beginnings hardly tell words apart better. */
const LONGEST = 6;
const SHORTEST = 2;
/** More beginnings than this tell a word from others no longer, and cost more than they save. */
const MOST = 300;
/** Beginnings that most sentences hold: a list with one of them rules nothing out. */
const EVERYWHERE = new Set(words('to in of for with by on and an the from is are as at'));

/**
 * What every match of an expression must hold: of each list one word with such a beginning. Read from the
 * expression, so that it can neither be wrong nor grow stale; an expression of which nothing can be told
 * gives no list, and runs everywhere.
 *
 * @param source of a RegExp without the flags `u` and `v`, matched with or without regard to case
 */
export function requiredWords(source: string): AnyOf[] {
  return required(parseExpression(source), false);
}

/** @param edge whether a word character here would begin a word */
function required(sequence: Sequence, edge: boolean): AnyOf[] {
  const lists: AnyOf[] = [];
  let atEdge = edge;
  sequence.forEach((part, i) => {
    const list = atEdge && consumes(part) ? beginningsOf(sequence, i) : null;
    if (list) lists.push(list);
    else lists.push(...requiredIn(part, atEdge));
    atEdge = edgeAfter(part, atEdge);
  });
  return lists;
}

function requiredIn(part: Part, edge: boolean): AnyOf[] {
  if (part.kind === 'repeat') return part.min > 0 ? requiredIn(part.part, edge) : [];
  if (part.kind !== 'choice') return [];
  const lists = part.options.map((option) => required(option, edge));
  const best = lists.map((of) => of.toSorted((a, b) => a.length - b.length)[0]);
  const all = best.every((list) => list !== undefined) ? shortest(best.flat()) : null;
  return all && all.length <= MOST ? [all] : [];
}

function consumes(part: Part): boolean {
  return part.kind !== 'edge';
}

function edgeAfter(part: Part, edge: boolean): boolean {
  if (part.kind === 'edge') return true;
  if (part.kind === 'text') return isSeparator(part.text.at(-1)!);
  if (part.kind === 'one') return part.separates;
  if (part.kind === 'choice') {
    return part.options.every((option) => option.reduce((at, next) => edgeAfter(next, at), edge));
  }
  const after = edgeAfter(part.part, edge && part.max <= 1);
  return part.min > 0 ? after : after && edge;
}

function tells(word: string): boolean {
  return word.length >= SHORTEST && !EVERYWHERE.has(word);
}

interface Beginning {
  readonly text: string;
  /** Whether what follows in the expression still belongs to it. */
  readonly open: boolean;
}

/** How the word that begins at a part of the sequence may begin; null where that says too little. */
function beginningsOf(sequence: Sequence, from: number): AnyOf | null {
  const found = extend([{ text: '', open: true }], sequence, from);
  const list = found && shortest(found.map(({ text }) => text));
  return list?.every(tells) ? list : null;
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
    if (found && found.length > MOST) return null;
  }
  return found;
}

function extendBy(beginnings: readonly Beginning[], part: Part): Beginning[] | null {
  if (part.kind === 'edge') return [...beginnings];
  const open = beginnings.filter((beginning) => beginning.open);
  const longer = longerBy(open, part);
  if (!longer) return null;
  return open.length === beginnings.length
    ? longer
    : [...beginnings.filter((beginning) => !beginning.open), ...longer];
}

function longerBy(
  open: readonly Beginning[],
  part: Exclude<Part, { kind: 'edge' }>,
): Beginning[] | null {
  if (part.kind === 'text') return open.map(({ text }) => withText(text, part.text));
  if (part.kind === 'one') {
    const { of } = part;
    if (!of) return open.map(({ text }) => ({ text, open: false }));
    return open.flatMap(({ text }) => of.map((character) => withText(text, character)));
  }
  if (part.kind === 'choice') {
    const found = part.options.map((option) => extend(open, option, 0));
    return found.includes(null) ? null : found.flatMap((of) => of!);
  }
  const once = extendBy(open, part.part);
  if (!once) return null;
  const taken = part.max > 1 ? once.map(({ text }) => ({ text, open: false })) : once;
  return part.min > 0 ? taken : [...open, ...taken];
}

/** The part of `more` that belongs to the word. */
function withText(text: string, more: string): Beginning {
  const end = /[^a-z0-9]/.exec(more)?.index;
  const word = (text + more.slice(0, end)).slice(0, LONGEST);
  return { text: word, open: end === undefined && word.length < LONGEST };
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
