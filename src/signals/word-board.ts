/** A word on a list, that is to stand at or after another word: so many words and spaces on, at most. */
export interface Following {
  readonly list: number;
  readonly within: number;
  readonly spaces: number;
  /** What is to follow it in its turn: one of these, if there are any. */
  readonly ways: readonly { readonly first: number; readonly needs: readonly Following[] }[];
}

/** The words of one text that are on any list, in their order: what is asked of them takes a look at bits. */
export interface WordBoard {
  /** For each kind of word the lists that it is on. */
  readonly kinds: readonly (readonly number[])[];
  readonly clear: () => void;
  /** Takes a word as `AnchorIndex.eachWord` gives it. */
  readonly note: (node: number, start: number, words: number, spaces: number) => void;
  readonly size: () => number;
  readonly kindAt: (word: number) => number;
  readonly startAt: (word: number) => number;
  /** Whether the text holds a word of a list that is asked for, anywhere. */
  readonly holds: (list: number) => boolean;
  /** Whether it holds what is needed near enough after the word at a place of the board, and a word of each list besides. */
  readonly fits: (needs: readonly Following[], besides: readonly number[], word: number) => boolean;
}

/**
 * @param itemsAt for each node of an index the lists that its word is on
 * @param lists how many lists there are
 * @param asked how many of them, the first ones, a text may be asked for
 */
export function createWordBoard(
  itemsAt: readonly (readonly number[])[],
  lists: number,
  asked: number,
): WordBoard {
  const kinds = [...new Set(itemsAt)];
  const kindOf = kindsOf(itemsAt, kinds);
  const width = Math.ceil(lists / 32);
  const masks = masksOf(kinds, width);
  const askedOf = kinds.map((ids) => ids.filter((list) => list < asked));
  const seen = new Uint32Array(asked);
  let round = 0;
  const kindsAt: number[] = [];
  const starts: number[] = [];
  const words: number[] = [];
  const spaces: number[] = [];
  let size = 0;
  const follows = (need: Following, from: number) => {
    const lastWord = words[from]! + need.within;
    const lastSpace = spaces[from]! + need.spaces;
    for (let i = from; i < size; i++) {
      if (words[i]! > lastWord || spaces[i]! > lastSpace) return false;
      if (has(masks, kindsAt[i]! * width, need.list) && goesOn(need, i)) return true;
    }
    return false;
  };
  const goesOn = ({ ways }: Following, word: number) => {
    if (ways.length === 0) return true;
    const row = kindsAt[word]! * width;
    for (let i = 0; i < ways.length; i++) {
      const way = ways[i]!;
      if (has(masks, row, way.first) && follow(way.needs, word)) return true;
    }
    return false;
  };
  const follow = (needs: readonly Following[], word: number) => {
    for (let i = 0; i < needs.length; i++) if (!follows(needs[i]!, word)) return false;
    return true;
  };
  const holds = (list: number) => seen[list] === round;
  return {
    kinds,
    clear() {
      size = 0;
      round++;
    },
    note(node, start, word, space) {
      const kind = kindOf[node]!;
      const ofKind = askedOf[kind]!;
      for (let i = 0; i < ofKind.length; i++) seen[ofKind[i]!] = round;
      kindsAt[size] = kind;
      starts[size] = start;
      words[size] = word;
      spaces[size++] = space;
    },
    size: () => size,
    kindAt: (word) => kindsAt[word]!,
    startAt: (word) => starts[word]!,
    holds,
    fits(needs, besides, word) {
      for (let i = 0; i < besides.length; i++) if (!holds(besides[i]!)) return false;
      return follow(needs, word);
    },
  };
}

function kindsOf(itemsAt: readonly unknown[], kinds: readonly unknown[]): Uint16Array {
  const places = new Map(kinds.map((items, kind) => [items, kind]));
  return Uint16Array.from(itemsAt, (items) => places.get(items)!);
}

/** For each kind a row of bits, one for each list. */
function masksOf(kinds: readonly (readonly number[])[], width: number): Int32Array {
  const masks = new Int32Array(kinds.length * width);
  kinds.forEach((lists, kind) => {
    for (const list of lists) masks[kind * width + (list >> 5)]! |= 1 << (list & 31);
  });
  return masks;
}

function has(masks: Int32Array, row: number, list: number): boolean {
  return (masks[row + (list >> 5)]! & (1 << (list & 31))) !== 0;
}
