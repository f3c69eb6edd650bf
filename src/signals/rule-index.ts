import { indexAnchors } from './anchors.ts';
import { branchesOf } from './branches.ts';
import type { Branch, Need } from './branches.ts';
import { askQuestions } from './questions.ts';
import { byRarity } from './required-words.ts';
import { createNumberList } from './number-list.ts';
import { collectPlaces } from './found-places.ts';
import type { Candidate } from './found-places.ts';
import type { AnyOf } from './required-words.ts';
import { createWordBoard } from './word-board.ts';

/** An expression to look for, and lower-case beginnings of words of which each match contains one. */
export interface Rule {
  readonly pattern: RegExp;
  readonly anchors: AnyOf;
  /** The same, asked for whatever the expression tells by itself. */
  readonly own?: AnyOf | undefined;
}

export type { Candidate } from './found-places.ts';

/** Says where a rule can match at all, so that few of its searches are in vain. */
export interface RuleIndex {
  /** For each rule the texts in which it may match, growing, and where. */
  readonly candidates: (texts: readonly string[]) => readonly (readonly Candidate[])[];
}

/** A way in which a rule may match. */
interface Way {
  /** Its place in the list of rules. */
  readonly rule: number;
  /** Whether each match of the rule begins with a word that is known. */
  readonly anchored: boolean;
  readonly lead: number;
  /** Where among the questions stands what else it asks. */
  readonly asks: number;
  /** The list of which it asks a word first; -1 for none. */
  readonly key: number;
}

/**
 * Indexes rules by the words that their expressions require, in order and nearness: those of a frame (a
 * verb and its object, say) suffice; where an expression tells of one word or none, its anchors count as
 * well. To be made once for a set of rules.
 */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const lists = numberLists();
  const drafts = rules.flatMap(draftsOf);
  // What a text is asked for has the lowest numbers.
  for (const { key, besides } of drafts) [...key, ...besides].forEach(lists.idOf);
  const asked = lists.all.length;
  const questions = askQuestions(lists.idOf);
  const ways: Way[] = [];
  const byFirst: number[][] = [];
  for (const { first, rule, anchored, lead, needs, besides, key } of drafts) {
    const asks = questions.add(besides, needs);
    const way = ways.push({ rule, anchored, lead, asks, key: key.map(lists.idOf)[0] ?? -1 }) - 1;
    (byFirst[lists.idOf(first)] ??= []).push(way);
  }
  const { wordsIn, kinds, itemsOf } = indexAnchors(lists.all, (words) => words, 1);
  const board = createWordBoard(itemsOf, kinds, lists.all.length, asked, questions.written());
  const { groupsAt, codes } = groupWays(ways, kinds, (row) =>
    itemsOf(board.kindOfRow(row)).flatMap((list) => byFirst[list] ?? []),
  );
  const found = collectPlaces(rules.length);
  const search = (text: string, place: number) => {
    board.read(wordsIn(text));
    const size = board.size();
    for (let word = 0; word < size; word++) {
      const groups = groupsAt(board.rowAt(word));
      const numbers = codes();
      const end = numbers[groups]!;
      for (let group = groups + 1; group < end;) {
        const key = numbers[group]!;
        const next = numbers[group + 1]!;
        if (key < 0 || board.holds(key)) {
          for (let i = group + 2; i < next; i += 2) {
            if (!board.fits(numbers[i]!, word)) continue;
            const { rule, lead, anchored } = ways[numbers[i + 1]!]!;
            found.add(rule, place, anchored ? board.startAt(word) : -1, lead);
          }
        }
        group = next;
      }
    }
  };
  return {
    candidates(texts) {
      found.clear();
      for (let place = 0; place < texts.length; place++) search(texts[place]!, place);
      return found.ofEach();
    },
  };
}

/**
 * The ways that begin with a word, grouped by the list of which they ask a word besides: in `codes` at the
 * place of a row of the board where its groups end, then for each its list, where it ends, and for each of its ways what
 * it asks and its place.
 */
function groupWays(
  ways: readonly Way[],
  rows: number,
  beginningWith: (row: number) => readonly number[],
) {
  const codes = createNumberList();
  codes.add(0);
  const places = new Int32Array(rows);
  const write = (row: number) => {
    const groups: number[] = [];
    const from = codes.size() + 1;
    for (const [key, group] of Map.groupBy(beginningWith(row), (way) => ways[way]!.key)) {
      groups.push(key, from + groups.length + 2 + 2 * group.length);
      for (const way of group) groups.push(ways[way]!.asks, way);
    }
    return (places[row] = codes.add(from + groups.length, ...groups));
  };
  // Of the words that there may be, a document holds few.
  return { codes: codes.numbers, groupsAt: (row: number) => places[row]! || write(row) };
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
  /** The list that is looked for first, if it asks for any. */
  readonly key: readonly AnyOf[];
}

function draftsOf({ pattern, anchors, own }: Rule, rule: number): Draft[] {
  const branches = branchesOf(pattern.source);
  const anchored = branches.every(({ first }) => first !== null);
  return branches.map((branch) => {
    const lists = listsOf(branch, anchors, anchored, own);
    const needed = lists.needs.map(({ words }) => words);
    const key = [...(own ? [own] : []), ...needed, ...lists.besides].slice(0, 1);
    return { rule, anchored, lead: branch.lead, ...lists, key };
  });
}

function listsOf({ first, needs }: Branch, anchors: AnyOf, anchored: boolean, own?: AnyOf) {
  const told = needs.length + (first ? 1 : 0) > 1;
  const asked = own ? [own] : told ? [] : [anchors];
  if (anchored && first) return { first, needs, besides: asked };
  const lists = [...(first ? [first] : []), ...needs.map(({ words }) => words)];
  const all = [...asked, ...lists].toSorted(byRarity);
  return { first: all[0]!, needs: [], besides: all.slice(1) };
}

/** Gives each list of words a number, the same to lists of the same words. */
function numberLists() {
  const all: AnyOf[] = [];
  const byWords = new Map<string, number>();
  const known = new Map<AnyOf, number>();
  const idOf = (words: AnyOf): number => {
    let id = known.get(words);
    if (id === undefined) {
      const key = words.join();
      id = byWords.get(key) ?? all.push(words) - 1;
      byWords.set(key, id);
      known.set(words, id);
    }
    return id;
  };
  return { all, idOf };
}
