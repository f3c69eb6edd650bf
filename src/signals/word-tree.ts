/**
 * Words in a tree by their characters, packed: the rows of all nodes lie in one array, each shifted so that
 * its cells fall into gaps of the others (a double array, after Aoe). Some fifty kilobytes for ten thousand
 * words, so that it stays in a processor's cache while a text is read.
 */
export interface WordTree {
  /** Where a node's row begins, in cells. */
  readonly rows: Uint16Array;
  /** For each cell the node that it belongs to, and the node that it leads to. */
  readonly cells: Uint16Array;
  /** For each node what its word is known as: the number of a kind; 0 for none. */
  readonly kindOf: Uint16Array;
  /** How many kinds there are, and 1 for none. */
  readonly kinds: number;
  /** The places of the items one of whose words is how a word of the kind begins, growing. */
  readonly itemsOf: (kind: number) => readonly number[];
}

const NOBODY = 0xffff;
const NONE: readonly number[] = [];

/** How words branch, before they are packed: a node's children are a chain of siblings. */
interface Branching {
  readonly nodes: number;
  readonly firstChild: Uint16Array;
  readonly sibling: Uint16Array;
  /** The code that leads from its parent to a node. */
  readonly codeOf: Uint8Array;
  readonly parents: Uint16Array;
  /** For each node the items of which a word ends there. */
  readonly own: readonly (readonly number[] | undefined)[];
}

/**
 * @param wordsOf for each item its words
 * @param spell a word as codes from 1 to below `codes`
 * @throws RangeError where words need more nodes than 16 bits can name
 */
export function plantWords(
  wordsOf: readonly (readonly string[])[],
  spell: (word: string) => Uint8Array,
  codes: number,
): WordTree {
  // Most words are of several items.
  const itemsOf = new Map<string, number[]>();
  wordsOf.forEach((words, item) => {
    for (const word of words) {
      const items = itemsOf.get(word);
      if (items) items.push(item);
      else itemsOf.set(word, [item]);
    }
  });
  const branching = branch([...itemsOf.keys()].map(spell), [...itemsOf.values()]);
  return { ...pack(branching, codes), ...kindsOf(branching) };
}

function branch(words: readonly Uint8Array[], itemsOf: readonly (readonly number[])[]): Branching {
  const most = words.reduce((sum, { length }) => sum + length, 1);
  const firstChild = new Uint16Array(most);
  const sibling = new Uint16Array(most);
  const parents = new Uint16Array(most);
  const codeOf = new Uint8Array(most);
  const own: (readonly number[] | undefined)[] = [];
  let nodes = 1;
  const grow = (parent: number, code: number) => {
    if (nodes === NOBODY) throw new RangeError('the words need too many nodes');
    codeOf[nodes] = code;
    parents[nodes] = parent;
    sibling[nodes] = firstChild[parent]!;
    return (firstChild[parent] = nodes++);
  };
  words.forEach((word, i) => {
    let node = 0;
    for (let k = 0; k < word.length; k++) {
      const code = word[k]!;
      let child = firstChild[node]!;
      while (child !== 0 && codeOf[child] !== code) child = sibling[child]!;
      node = child || grow(node, code);
    }
    own[node] = itemsOf[i]!;
  });
  return { nodes, firstChild, sibling, codeOf, parents, own };
}

/** A node's own items make a kind, which those below without any share. */
function kindsOf({ nodes, parents, own }: Branching) {
  const kindOf = new Uint16Array(nodes);
  const above = [0];
  const added: (readonly number[])[] = [NONE];
  for (let node = 0; node < nodes; node++) {
    const items = own[node];
    kindOf[node] = kindOf[parents[node]!]!;
    if (!items) continue;
    kindOf[node] = above.push(kindOf[node]!) - 1;
    added.push(items);
  }
  // Of the kinds that there are a document holds few.
  const known: (readonly number[] | undefined)[] = [NONE];
  const itemsOf = (kind: number): readonly number[] =>
    (known[kind] ??= [...new Set([...itemsOf(above[kind]!), ...added[kind]!])]);
  return { kindOf, kinds: above.length, itemsOf };
}

/** Rows of several cells first, one after the other; then those of a single one fill the gaps. */
function pack({ nodes, firstChild, sibling, codeOf }: Branching, codes: number) {
  const rows = new Uint16Array(nodes);
  let cells = new Uint16Array(0);
  const makeRoom = (row: number) => {
    if (row >= NOBODY) throw new RangeError('the words need too many cells');
    if (2 * (row + codes) <= cells.length) return;
    const more = new Uint16Array(2 * cells.length + 8 * codes).fill(NOBODY);
    more.set(cells);
    cells = more;
  };
  const fits = (row: number, first: number) => {
    makeRoom(row);
    for (let child = first; child !== 0; child = sibling[child]!) {
      if (cells[2 * (row + codeOf[child]!)] !== NOBODY) return false;
    }
    return true;
  };
  makeRoom(0);
  for (const single of [false, true]) {
    let from = 0;
    for (let node = 0; node < nodes; node++) {
      const first = firstChild[node]!;
      if (first === 0 || (sibling[first] === 0) !== single) continue;
      let row = single ? Math.max(0, from - codeOf[first]!) : from;
      while (!fits(row, first)) row++;
      rows[node] = row;
      for (let child = first; child !== 0; child = sibling[child]!) {
        const cell = 2 * (row + codeOf[child]!);
        cells[cell] = node;
        cells[cell + 1] = child;
      }
      from = single ? row + codeOf[first]! : Math.max(from, row - codes);
    }
  }
  return { rows, cells };
}
