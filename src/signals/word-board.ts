/** The words of one text that are on any list, in their order: what is asked of them takes a look at bits. */
export interface WordBoard {
  readonly clear: () => void;
  /** Takes a word as `AnchorIndex.eachWord` gives it. */
  readonly note: (kind: number, start: number, words: number, spaces: number) => void;
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
  const width = Math.ceil(lists / 32);
  const rowOf = new Uint16Array(kinds);
  // The rows of words that documents use stand together, as they come first.
  const kindOfRow: number[] = [0];
  let masks = new Int32Array(256 * width);
  const askedOf: (readonly number[])[] = [[]];
  const seen = new Uint32Array(asked);
  let round = 0;
  const rows: number[] = [];
  const starts: number[] = [];
  const words: number[] = [];
  const spaces: number[] = [];
  let size = 0;
  const addRow = (kind: number) => {
    const row = kindOfRow.push(kind) - 1;
    if (masks.length < (row + 1) * width) masks = enlarged(masks);
    const of = listsOf(kind);
    for (const list of of) masks[row * width + (list >> 5)]! |= 1 << (list & 31);
    askedOf.push(of.filter((list) => list < asked));
    return (rowOf[kind] = row);
  };
  const isOn = (row: number, list: number) =>
    (masks[row * width + (list >> 5)]! & (1 << (list & 31))) !== 0;
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
    clear() {
      size = 0;
      round++;
    },
    note(kind, start, word, space) {
      const row = rowOf[kind]! || addRow(kind);
      const ofRow = askedOf[row]!;
      for (let i = 0; i < ofRow.length; i++) seen[ofRow[i]!] = round;
      rows[size] = row;
      starts[size] = start;
      words[size] = word;
      spaces[size++] = space;
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

function enlarged(cells: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * cells.length);
  more.set(cells);
  return more;
}
