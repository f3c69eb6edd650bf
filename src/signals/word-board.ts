import type { FoundWords } from './anchors.ts';
import { createNumberList } from './number-list.ts';

/** The words of one text that are on any list, in their order: what is asked of them takes a look at bits. */
export interface WordBoard {
  /** Takes the words of the next text; they are used until it is given others. */
  readonly read: (found: FoundWords) => void;
  readonly size: () => number;
  /** The row of the word at a place of the board: kinds are given rows as they are first seen. */
  readonly rowAt: (place: number) => number;
  readonly startAt: (place: number) => number;
  /** The kind to which a row was given. */
  readonly kindOfRow: (row: number) => number;
  /** Whether the text holds a word of a list that is asked for, anywhere. */
  readonly holds: (list: number) => boolean;
  /** Whether it holds what a way asks from the word at `place` on: see `Questions`. */
  readonly fits: (way: number, place: number) => boolean;
}

/**
 * @param listsOf the lists that a word of a kind is on
 * @param kinds how many kinds there are
 * @param lists how many lists there are
 * @param asked how many of them, the first ones, a text may be asked for anywhere
 * @param questions as `Questions` writes them
 */
export function createWordBoard(
  listsOf: (kind: number) => readonly number[],
  kinds: number,
  lists: number,
  asked: number,
  questions: Int32Array,
): WordBoard {
  // A bit for each row and list; those of a list stand together, since it is asked of one word after the other.
  const width = Math.ceil(kinds / 32);
  const masks = new Int32Array(lists * width);
  const rowOf = new Uint16Array(kinds);
  // The rows of words that documents use stand together, as they come first.
  const kindOfRow: number[] = [0];
  // Where for each row stands how many lists it is on that are asked for, and which.
  const askedAt = new Int32Array(kinds);
  const askedOf = createNumberList();
  const seen = new Uint32Array(asked);
  let round = 0;
  let rows = new Uint16Array(4096);
  let { size, starts, words, spaces }: FoundWords = NOTHING;
  const addRow = (kind: number) => {
    const row = kindOfRow.push(kind) - 1;
    const of = listsOf(kind);
    for (const list of of) masks[list * width + (row >> 5)]! |= 1 << (row & 31);
    const askedFor = of.filter((list) => list < asked);
    askedAt[row] = askedOf.add(askedFor.length, ...askedFor);
    return (rowOf[kind] = row);
  };
  const isOn = (row: number, list: number) =>
    (masks[list * width + (row >> 5)]! & (1 << (row & 31))) !== 0;
  const follow = (needs: number, place: number): boolean => {
    const end = needs + 1 + 4 * questions[needs]!;
    for (let need = needs + 1; need < end; need += 4) {
      if (!follows(need, place)) return false;
    }
    return true;
  };
  const follows = (need: number, from: number) => {
    const list = questions[need]!;
    const lastWord = words[from]! + questions[need + 1]!;
    const lastSpace = spaces[from]! + questions[need + 2]!;
    const ways = questions[need + 3]!;
    for (let i = from; i < size; i++) {
      if (words[i]! > lastWord || spaces[i]! > lastSpace) return false;
      if (isOn(rows[i]!, list) && (ways === 0 || goesOn(ways, i))) return true;
    }
    return false;
  };
  const goesOn = (ways: number, place: number) => {
    const end = ways + 1 + 2 * questions[ways]!;
    const row = rows[place]!;
    for (let way = ways + 1; way < end; way += 2) {
      if (isOn(row, questions[way]!) && follow(questions[way + 1]!, place)) return true;
    }
    return false;
  };
  const holds = (list: number) => seen[list] === round;
  return {
    read(found) {
      ({ size, starts, words, spaces } = found);
      round++;
      if (rows.length < size) rows = new Uint16Array(2 * size);
      for (let i = 0; i < size; i++) {
        const kind = found.kinds[i]!;
        const row = rowOf[kind]! || addRow(kind);
        rows[i] = row;
        const lists = askedOf.numbers();
        const from = askedAt[row]!;
        const end = from + lists[from]!;
        for (let at = from + 1; at <= end; at++) seen[lists[at]!] = round;
      }
    },
    size: () => size,
    rowAt: (place) => rows[place]!,
    startAt: (place) => starts[place]!,
    kindOfRow: (row) => kindOfRow[row]!,
    holds,
    fits(way, place) {
      const needs = way + 1 + questions[way]!;
      for (let i = way + 1; i < needs; i++) if (!holds(questions[i]!)) return false;
      return follow(needs, place);
    },
  };
}

const NONE = new Int32Array(0);
const NOTHING: FoundWords = {
  size: 0,
  kinds: new Uint16Array(0),
  starts: NONE,
  words: NONE,
  spaces: NONE,
};
