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
  readonly clear: () => void;
  /** Takes a word as `AnchorIndex.eachWord` gives it. */
  readonly note: (node: number, start: number, words: number, spaces: number) => void;
  readonly size: () => number;
  readonly nodeAt: (word: number) => number;
  readonly startAt: (word: number) => number;
  /** Whether the text holds a word of each list, anywhere. */
  readonly holds: (needs: readonly Following[], besides: readonly number[]) => boolean;
  /** Whether a word of each list stands near enough after the word at a place of the board. */
  readonly follow: (needs: readonly Following[], word: number) => boolean;
}

/** @param itemsAt for each node the lists that its word is on; @param lists how many there are */
export function createWordBoard(itemsAt: readonly (readonly number[])[], lists: number): WordBoard {
  const width = Math.ceil(lists / 32);
  const masks = masksOf(itemsAt, width);
  const all = new Int32Array(width);
  const nodes: number[] = [];
  const starts: number[] = [];
  const words: number[] = [];
  const spaces: number[] = [];
  let size = 0;
  const follows = (need: Following, from: number) => {
    const lastWord = words[from]! + need.within;
    const lastSpace = spaces[from]! + need.spaces;
    for (let i = from; i < size; i++) {
      if (words[i]! > lastWord || spaces[i]! > lastSpace) return false;
      if (has(masks, nodes[i]! * width, need.list) && goesOn(need, i)) return true;
    }
    return false;
  };
  const goesOn = ({ ways }: Following, word: number) => {
    if (ways.length === 0) return true;
    const row = nodes[word]! * width;
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
  return {
    clear() {
      size = 0;
      all.fill(0);
    },
    note(node, start, word, space) {
      const row = node * width;
      for (let i = 0; i < width; i++) all[i]! |= masks[row + i]!;
      nodes[size] = node;
      starts[size] = start;
      words[size] = word;
      spaces[size++] = space;
    },
    size: () => size,
    nodeAt: (word) => nodes[word]!,
    startAt: (word) => starts[word]!,
    holds(needs, besides) {
      for (let i = 0; i < needs.length; i++) if (!has(all, 0, needs[i]!.list)) return false;
      for (let i = 0; i < besides.length; i++) if (!has(all, 0, besides[i]!)) return false;
      return true;
    },
    follow,
  };
}

/** For each node a row of bits, one for each list. */
function masksOf(itemsAt: readonly (readonly number[])[], width: number): Int32Array {
  const masks = new Int32Array(itemsAt.length * width);
  itemsAt.forEach((lists, node) => {
    for (const list of lists) masks[node * width + (list >> 5)]! |= 1 << (list & 31);
  });
  return masks;
}

function has(masks: Int32Array, row: number, list: number): boolean {
  return (masks[row + (list >> 5)]! & (1 << (list & 31))) !== 0;
}
