import type { Branch, KnownBranch, Need } from './branches.ts';
import known from './known-branches.json' with { type: 'json' };
import type { AnyOf } from './required-words.ts';

/**
 * What `readBranches` told of the expressions of rules when it was last asked: reading them takes as long as
 * starting the program. Word lists and ways stand once and are named by their places; -1 is none, or no limit.
 */
export interface KnownBranches {
  /** Words, with a space between. */
  readonly lists: readonly string[];
  readonly ways: readonly (readonly PackedBranch[])[];
  /** By `digestOf` an expression. */
  readonly expressions: Readonly<Record<string, readonly PackedBranch[]>>;
}

export type PackedBranch = readonly [first: number, lead: number, needs: readonly PackedNeed[]];
export type PackedNeed = readonly [words: number, within: number, spaces: number, ways: number];

const { lists, ways, expressions } = known as unknown as KnownBranches;
const NO_WAYS: readonly KnownBranch[] = [];
const readLists: AnyOf[] = [];
const readWays: (readonly KnownBranch[])[] = [];

/** The branches of an expression, or null where it has changed since they were written down. */
export function knownBranches(source: string): Branch[] | null {
  return expressions[digestOf(source)]?.map(unpack) ?? null;
}

function unpack([first, lead, needs]: PackedBranch): Branch {
  return { first: first < 0 ? null : listAt(first), lead, needs: needs.map(unpackNeed) };
}

function unpackNeed([words, within, spaces, place]: PackedNeed): Need {
  return {
    words: listAt(words),
    within: limit(within),
    spaces: limit(spaces),
    ways: place < 0 ? NO_WAYS : waysAt(place),
  };
}

function limit(number: number): number {
  return number < 0 ? Infinity : number;
}

function listAt(place: number): AnyOf {
  return (readLists[place] ??= lists[place]!.split(' '));
}

/** Ways are written down only where it is known how they begin. */
function waysAt(place: number): readonly KnownBranch[] {
  return (readWays[place] ??= ways[place]!.map(unpack) as KnownBranch[]);
}

/** 53 bits: among a few hundred expressions no two have the same. After `cyrb53` (bryc, public domain). */
export function digestOf(source: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
