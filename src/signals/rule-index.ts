import { indexAnchors } from './anchors.ts';
import { branchesOf } from './branches.ts';
import type { Branch, Need } from './branches.ts';
import { byRarity } from './required-words.ts';
import type { AnyOf } from './required-words.ts';
import { createWordBoard } from './word-board.ts';
import type { Following } from './word-board.ts';

/** An expression to look for, and lower-case beginnings of words of which each match contains one. */
export interface Rule {
  readonly pattern: RegExp;
  readonly anchors: AnyOf;
}

/** Where a rule may match: `starts` in the text at `place`, growing; null for anywhere in it. */
export interface Candidate {
  readonly place: number;
  readonly starts: number[] | null;
}

/** Says where a rule can match at all, so that few of its searches are in vain. */
export interface RuleIndex {
  /** For each rule the texts in which it may match, growing, and where. */
  readonly candidates: (texts: readonly string[]) => readonly (readonly Candidate[])[];
}

/** A way in which a rule may match, with its lists of words by their numbers. */
interface Way {
  /** Its place in the list of rules. */
  readonly rule: number;
  /** Whether each match of the rule begins with a word that is known. */
  readonly anchored: boolean;
  readonly lead: number;
  readonly needs: readonly Following[];
  /** Lists of which the text must hold a word anywhere. */
  readonly besides: readonly number[];
}

/** Ways by a list of which they all ask a word besides those that they begin with; -1 for no list. */
interface Groups {
  readonly lists: readonly number[];
  readonly ways: readonly (readonly Way[])[];
}

/**
 * Indexes rules by the words that their expressions require, in order and nearness: those of a frame (a
 * verb and its object, say) suffice; where an expression tells of one word or none, its anchors count as
 * well. To be made once for a set of rules.
 */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const lists = new Map<string, { readonly id: number; readonly words: AnyOf }>();
  const idOf = (words: AnyOf) => {
    const key = words.join();
    const list = lists.get(key) ?? { id: lists.size, words };
    lists.set(key, list);
    return list.id;
  };
  const drafts = rules.flatMap(draftsOf);
  // What a text is asked for has the lowest numbers.
  for (const { needs, besides } of drafts) [...keyOf(needs, besides), ...besides].forEach(idOf);
  const asked = lists.size;
  const byFirst = new Map<number, Way[]>();
  for (const { first, rule, anchored, lead, needs, besides } of drafts) {
    const followings = needs.map((need) => followingOf(need, idOf));
    const way = { rule, anchored, lead, needs: followings, besides: besides.map(idOf) };
    byFirst.set(idOf(first), [...(byFirst.get(idOf(first)) ?? []), way]);
  }
  const words = indexAnchors([...lists.values()], (list) => list.words, 1);
  const board = createWordBoard(words.itemsAt, lists.size, asked);
  // Of the kinds of words that there may be, a document holds few.
  const groups: (Groups | undefined)[] = [];
  const groupsAt = (kind: number) =>
    (groups[kind] ??= groupsOf(board.kinds[kind]!.flatMap((id) => byFirst.get(id) ?? [])));
  const search = (text: string, place: number, found: readonly Candidate[][]) => {
    board.clear();
    words.eachWord(text, board.note);
    for (let word = 0; word < board.size(); word++) {
      const { lists: keys, ways } = groupsAt(board.kindAt(word));
      for (let i = 0; i < keys.length; i++) {
        if (keys[i]! >= 0 && !board.holds(keys[i]!)) continue;
        for (const way of ways[i]!) {
          if (!board.fits(way.needs, way.besides, word)) continue;
          add(found[way.rule]!, way, place, board.startAt(word));
        }
      }
    }
  };
  return {
    candidates(texts) {
      const found = rules.map((): Candidate[] => []);
      for (let place = 0; place < texts.length; place++) search(texts[place]!, place, found);
      return found;
    },
  };
}

/** The list by which ways are grouped: the rarest that they ask for, if they ask for any. */
function keyOf(needs: readonly Need[], besides: readonly AnyOf[]): readonly AnyOf[] {
  return [...needs.map(({ words }) => words), ...besides].slice(0, 1);
}

function groupsOf(ways: readonly Way[]): Groups {
  const byList = Map.groupBy(ways, ({ needs, besides }) => needs[0]?.list ?? besides[0] ?? -1);
  return { lists: [...byList.keys()], ways: [...byList.values()] };
}

function add(candidates: Candidate[], way: Way, place: number, start: number): void {
  let last = candidates.at(-1);
  if (last?.place !== place) {
    last = { place, starts: way.anchored ? [] : null };
    candidates.push(last);
  }
  if (!last.starts) return;
  for (let at = Math.max(0, start - way.lead); at <= start; at++) insert(last.starts, at);
}

/** Words come in their order, so that hardly anything is ever moved. */
function insert(starts: number[], start: number): void {
  let place = starts.length;
  while (place > 0 && starts[place - 1]! > start) place--;
  if (starts[place - 1] === start) return;
  if (place === starts.length) starts.push(start);
  else starts.splice(place, 0, start);
}

/** A way with its lists as words. */
interface Draft {
  readonly rule: number;
  readonly anchored: boolean;
  /** By which it is looked up: the words that it begins with, or else its rarest. */
  readonly first: AnyOf;
  readonly lead: number;
  readonly needs: readonly Need[];
  readonly besides: readonly AnyOf[];
}

function draftsOf({ pattern, anchors }: Rule, rule: number): Draft[] {
  const branches = branchesOf(pattern.source);
  const anchored = branches.every(({ first }) => first !== null);
  return branches.map((branch) => ({
    rule,
    anchored,
    lead: branch.lead,
    ...listsOf(branch, anchors, anchored),
  }));
}

function followingOf(
  { words, within, spaces, ways }: Need,
  idOf: (words: AnyOf) => number,
): Following {
  return {
    list: idOf(words),
    within,
    spaces,
    ways: ways.map(({ first, needs }) => ({
      first: idOf(first),
      needs: needs.map((need) => followingOf(need, idOf)),
    })),
  };
}

function listsOf({ first, needs }: Branch, anchors: AnyOf, anchored: boolean) {
  const told = needs.length + (first ? 1 : 0) > 1;
  if (anchored && first) return { first, needs, besides: told ? [] : [anchors] };
  const lists = [...(first ? [first] : []), ...needs.map(({ words }) => words)];
  const all = (told ? lists : [anchors, ...lists]).toSorted(byRarity);
  return { first: all[0]!, needs: [], besides: all.slice(1) };
}
