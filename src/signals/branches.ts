import { isSeparator, parseExpression } from './expression-tree.ts';
import type { Part, Sequence } from './expression-tree.ts';
import { beginningsOf, byRarity, requiredIn } from './required-words.ts';
import type { AnyOf } from './required-words.ts';
import { reachOf } from './word-starts.ts';

/** A word that a match needs after the one it begins with: at most so many words, and so many spaces, on. */
export interface Need {
  readonly words: AnyOf;
  /** 0 is the same word. */
  readonly within: number;
  readonly spaces: number;
}

/** One of the ways in which an expression may match: what each match of this way holds. */
export interface Branch {
  /** How the word begins with which a match begins; null where that cannot be told. */
  readonly first: AnyOf | null;
  readonly needs: readonly Need[];
}

/** More ways than this cost more to look at than they save. */
const MOST_BRANCHES = 48;

/**
 * What the matches of an expression hold, in which order and how near: enough to tell, of nearly every
 * sentence in which it does not match, that it does not. Read from the expression, so that it can neither
 * be wrong nor grow stale.
 *
 * @param source of a RegExp without the flags `u` and `v`, matched with or without regard to case
 */
export function branchesOf(source: string): Branch[] {
  const sequences = spread(parseExpression(source));
  const branches = new Map<string, Branch>();
  for (const { first, needs } of sequences.map(branchOf)) {
    const key = JSON.stringify([first === null, needs]);
    const same = branches.get(key)?.first ?? [];
    branches.set(key, { first: first && [...same, ...first], needs });
  }
  return [...branches.values()];
}

function branchOf(sequence: Sequence): Branch {
  const at = sequence.findIndex(consumes);
  const atWord = at > 0 && (hasAhead(sequence, at) || !mayBeginBetween(sequence, at));
  const first = atWord ? beginningsOf(sequence, at, (word) => word !== '') : null;
  const needs = requiredIn(sequence, false).flatMap(({ words, part, atStart }) => {
    // It begins there already; only of several words is there more to ask.
    if (first && part === at && (atStart || reachOf([sequence[at]!], false).words <= 1)) return [];
    const through = sequence.slice(0, (atStart ? firstWithWord(sequence, part) : part) + 1);
    const before = reachOf(sequence.slice(0, part), false);
    const { words: most, spaces } = reachOf(through, false);
    return { words, within: atStart ? before.words : most - 1, spaces };
  });
  return { first, needs: needs.sort((a, b) => byRarity(a.words, b.words)) };
}

function consumes({ kind }: Part): boolean {
  return kind !== 'edge' && kind !== 'ahead';
}

function hasAhead(sequence: Sequence, end: number): boolean {
  return sequence.slice(0, end).some(({ kind }) => kind === 'ahead');
}

/** Whether what matches from a part on may begin with something that stands between words. */
function mayBeginBetween(sequence: Sequence, from: number): boolean {
  for (const part of sequence.slice(from)) {
    if (!consumes(part)) continue;
    if (part.kind === 'text') return isSeparator(part.text[0]!);
    if (part.kind === 'one') return !part.inWord;
    if (part.kind === 'choice') {
      return part.options.some((option) => option.length === 0 || mayBeginBetween(option, 0));
    }
    if (part.kind === 'repeat' && mayBeginBetween([part.part], 0)) return true;
    if (part.kind === 'repeat' && part.min > 0) return false;
  }
  return true;
}

/** The first part from `from` on that holds a word for certain, or the last part. */
function firstWithWord(sequence: Sequence, from: number): number {
  const at = sequence.findIndex((part, i) => i >= from && holdsWord(part));
  return at < 0 ? sequence.length - 1 : at;
}

function holdsWord(part: Part): boolean {
  if (part.kind === 'text') return !isSeparator(part.text[0]!);
  if (part.kind === 'one') return part.inWord;
  if (part.kind === 'choice') return part.options.every((option) => option.some(holdsWord));
  return part.kind === 'repeat' && part.min > 0 && holdsWord(part.part);
}

/** The sequence as several, one for each way in which it may begin, while there are few of them. */
function spread(sequence: Sequence): Sequence[] {
  let found: Sequence[] = [sequence];
  for (;;) {
    const next = found.flatMap(spreadOnce);
    if (next.length > MOST_BRANCHES || next.every((one, i) => one === found[i])) return found;
    found = next;
  }
}

/** By its first part that is no edge; the same sequence alone where that says no more. */
function spreadOnce(sequence: Sequence): Sequence[] {
  const at = sequence.findIndex(consumes);
  const part = sequence[at];
  if (part?.kind !== 'repeat' && part?.kind !== 'choice') return [sequence];
  const edges = sequence.slice(0, at);
  const rest = sequence.slice(at + 1);
  if (part.kind === 'repeat') {
    if (part.min > 0) return [sequence];
    const taken: Part = part.max === 1 ? part.part : { ...part, min: 1 };
    return [
      [...edges, ...rest],
      [...edges, taken, ...rest],
    ];
  }
  const oneWord = part.options.every((option) => reachOf(option, false).words <= 1);
  if (rest.length > 0 && part.options.length > 1 && oneWord) return [sequence];
  return part.options.map((option) => [...edges, ...option, ...rest]);
}
