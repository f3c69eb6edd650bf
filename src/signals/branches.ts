import { isSeparator, parseExpression } from './expression-tree.ts';
import type { Part, Sequence } from './expression-tree.ts';
import { knownBranches } from './known-branches.ts';
import { beginningsOf, byRarity, endsAtEdge, requiredIn } from './required-words.ts';
import type { AnyOf } from './required-words.ts';
import { perRest } from './per-part.ts';
import { reachOf } from './word-starts.ts';

/** A word that a match needs after the one it begins with: at most so many words, and so many spaces, on. */
export interface Need {
  readonly words: AnyOf;
  /** 0 is the same word. */
  readonly within: number;
  readonly spaces: number;
  /** Ways in which the expression goes on with this word, one of which must fit; none where nothing more is told. */
  readonly ways: readonly KnownBranch[];
}

/** One of the ways in which an expression may match: what each match of this way holds. */
export interface Branch {
  /** How the word begins with which a match begins; null where that cannot be told. */
  readonly first: AnyOf | null;
  /** How many characters of what stands between words a match may have before it, at most. */
  readonly lead: number;
  readonly needs: readonly Need[];
}

export type KnownBranch = Branch & { readonly first: AnyOf };

/** More ways than this cost more to look at than they save. */
const MOST_BRANCHES = 120;
/** Enough for what stands before an amount's first digit: `$ ~.`. */
const LONGEST_LEAD = 6;
/** It is told how the rest of an expression goes on from its first word, but not from the first of that rest. */
const DEEPEST = 1;
const NO_WAYS: readonly KnownBranch[] = [];

/**
 * What the matches of an expression hold, in which order and how near: enough to tell, of nearly every
 * sentence in which it does not match, that it does not. Read from the expression, so that it can neither
 * be wrong nor grow stale.
 *
 * @param source of a RegExp without the flags `u` and `v`, matched with or without regard to case
 */
export function branchesOf(source: string): readonly Branch[] {
  return knownBranches(source) ?? readBranches(source);
}

/** As `branchesOf`, whatever is known already. */
export function readBranches(source: string): Branch[] {
  return waysOf(parseExpression(source), 0);
}

function waysOf(sequence: Sequence, depth: number): Branch[] {
  const branches = new Map<string, Branch>();
  for (const { first, lead, needs } of spread(sequence).map((one) => branchOf(one, depth))) {
    const key = [first === null, lead, ...needs.map(keyOf)].join();
    const same = branches.get(key)?.first ?? [];
    branches.set(key, { first: first && [...new Set([...same, ...first])], lead, needs });
  }
  return [...branches.values()];
}

/** The same for needs that say the same; their lists are kept by the part of the expression, so that they are the same, too. */
function keyOf({ words, within, spaces, ways }: Need): string {
  return [numberOf(words), within, spaces, numberOf(ways)].join();
}

const numbers = new WeakMap<object, number>();
let numbered = 0;

function numberOf(list: object): number {
  let number = numbers.get(list);
  if (number === undefined) numbers.set(list, (number = numbered++));
  return number;
}

function branchOf(sequence: Sequence, depth: number): Branch {
  const at = sequence.findIndex(consumes);
  if (at < 0) return { first: null, lead: 0, needs: [] };
  const before = sequence.slice(0, at).map(({ kind }) => kind);
  const lead = before.includes('ahead') ? 0 : leadOf(sequence.slice(at));
  // Further on in an expression it does not matter what stands between the words.
  const atWord = before.includes('edge') && (depth > 0 || lead <= LONGEST_LEAD);
  const first = atWord ? beginningsOf(sequence, at, (word) => word !== '') : null;
  const needs = requiredIn(sequence, false).flatMap(({ words, part, atStart }): Need[] => {
    // It begins there already; only of several words is there more to ask.
    const isFirst = atStart && part <= firstWithWord(sequence, at);
    if (first && (isFirst || (part === at && reachOf([sequence[at]!], false).words <= 1)))
      return [];
    return [{ words, ...distanceOf(sequence, part, atStart), ways: NO_WAYS }];
  });
  const rest = first && depth < DEEPEST ? restOf(sequence, at) : null;
  const all = [...needs, ...(rest ?? [])].sort((a, b) => byRarity(a.words, b.words));
  return { first, lead: first && depth === 0 ? lead : 0, needs: all };
}

function distanceOf(sequence: Sequence, part: number, atStart: boolean) {
  const through = sequence.slice(0, (atStart ? firstWithWord(sequence, part) : part) + 1);
  const { words, spaces } = reachOf(through, false);
  return { within: atStart ? reachOf(sequence.slice(0, part), false).words : words - 1, spaces };
}

/** How the expression goes on from the first place after its first word where a word begins. */
function restOf(sequence: Sequence, at: number): Need[] | null {
  const word = firstWithWord(sequence, at);
  const part = sequence.findIndex(
    (one, i) => i > word && consumes(one) && endsAtEdge(sequence.slice(at, i)),
  );
  if (part < 0) return null;
  const on = waysOn(sequence.slice(part));
  return on && [{ ...on, ...distanceOf(sequence, part, true) }];
}

const waysOn = perRest((rest): Pick<Need, 'words' | 'ways'> | null => {
  const ways = waysOf([{ kind: 'edge' }, ...rest], DEEPEST);
  if (!ways.every(isKnown) || ways.every(({ needs }) => needs.length === 0)) return null;
  return { words: [...new Set(ways.flatMap(({ first }) => first))], ways };
});

function isKnown(branch: Branch): branch is KnownBranch {
  return branch.first !== null;
}

function consumes({ kind }: Part): boolean {
  return kind !== 'edge' && kind !== 'ahead';
}

/** How many characters that belong to no word may stand before the first one that does, at most. */
function leadOf(sequence: Sequence): number {
  let most = 0;
  for (const part of sequence) {
    most += leadOfPart(part);
    if (holdsWord(part)) return most;
  }
  return most;
}

function leadOfPart(part: Part): number {
  switch (part.kind) {
    case 'text':
      return isSeparator(part.text[0]!) ? part.text.length : 0;
    case 'one':
      return part.inWord ? 0 : 1;
    case 'choice':
      return Math.max(...part.options.map(leadOf));
    case 'repeat':
      return leadOfRepeat(part.part, part.max);
    default:
      return 0;
  }
}

/** Once is enough where a word comes with it. */
function leadOfRepeat(part: Part, max: number): number {
  const once = leadOfPart(part);
  return once === 0 || holdsWord(part) ? once : once * max;
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
