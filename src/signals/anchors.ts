/** Finds which of many items a text may concern, by the beginnings of its words. */
export interface AnchorIndex<T> {
  /** The items of which a word of `text` begins with an anchor, each once, in the order given to `indexAnchors`. */
  readonly triggered: (text: string) => T[];
  /**
   * Calls back with each word of a text that begins as an anchor does: the node of `itemsAt` that says with
   * which, where it starts, and how many words (runs of `\w`) and spaces stand before it.
   */
  readonly eachWord: (text: string, visit: Visit) => void;
  /** For each node the places of the items with whose anchors a word begins that leads there. */
  readonly itemsAt: readonly (readonly number[])[];
}

type Visit = (node: number, start: number, words: number, spaces: number) => void;

/** A tree of anchors by their characters: a node is a row of as many cells, which hold the next node. */
const CELLS = 41;
const LAST_LETTER = 26;
const LAST_ALPHANUMERIC = 36;
const SPACE = 38;
const END = 39;
/** Of `$`, which ends an anchor that is a whole word. */
const WHOLE = 0x24;
const UNDERSCORE = 40;
const CODES = buildCodes();
const NONE: readonly number[] = [];

/**
 * Reads each word of a text once, character by character down a tree, so that the cost does not grow with
 * the number of items.
 *
 * @param anchorsOf lower-case word beginnings of an item, of letters, digits, `&` and space, at
 * least `shortest` long; with a `$` at its end a whole word
 */
export function indexAnchors<T>(
  items: readonly T[],
  anchorsOf: (item: T) => readonly string[],
  shortest = 2,
): AnchorIndex<T> {
  const tree = plant(items.map(anchorsOf), shortest);
  const seen = new Uint32Array(items.length);
  let round = 0;
  const eachWord = (text: string, visit: Visit) => walk(tree, text, visit);
  return {
    eachWord,
    itemsAt: tree.items,
    triggered(text) {
      round++;
      const found: number[] = [];
      eachWord(text, (node) => {
        for (const place of tree.items[node]!) {
          if (seen[place] === round) continue;
          seen[place] = round;
          found.push(place);
        }
      });
      return found.sort((a, b) => a - b).map((place) => items[place]!);
    },
  };
}

interface Tree {
  readonly next: Uint16Array;
  /** For each node the items whose anchors end there or before. */
  readonly items: readonly (readonly number[])[];
}

function plant(anchorsOf: readonly (readonly string[])[], shortest: number): Tree {
  const parents = [0];
  const own: (number[] | undefined)[] = [];
  let next = new Uint16Array(CELLS * 1024);
  const grow = (cell: number, parent: number) => {
    const node = parents.push(parent) - 1;
    if (next.length < parents.length * CELLS) next = enlarged(next);
    next[cell] = node;
    return node;
  };
  anchorsOf.forEach((anchors, item) => {
    for (const anchor of anchors) {
      if (anchor.length < shortest) throw new RangeError(`anchor "${anchor}" is too short`);
      let node = 0;
      for (let i = 0; i < anchor.length; i++) {
        const unit = anchor.charCodeAt(i);
        const cell = node * CELLS + (unit === WHOLE ? END : code(unit));
        node = next[cell] || grow(cell, node);
      }
      (own[node] ??= []).push(item);
    }
  });
  const items: (readonly number[])[] = [];
  parents.forEach((parent, node) => {
    const before = items[parent] ?? NONE;
    const added = own[node];
    items.push(added ? [...new Set([...before, ...added])] : before);
  });
  return { next, items };
}

function enlarged(cells: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(2 * cells.length);
  more.set(cells);
  return more;
}

function walk({ next }: Tree, text: string, visit: Visit): void {
  const codes = codesOf(text);
  let before = 0;
  let words = -1;
  let spaces = 0;
  for (let i = 0; i < text.length; i++) {
    const first = codes[i]!;
    if (first === SPACE) spaces++;
    const alphanumeric = first <= LAST_ALPHANUMERIC ? first : 0;
    const inWord = alphanumeric !== 0 || first === UNDERSCORE;
    if (inWord && before === 0) words++;
    // "5years" holds a word after its number.
    const starts =
      alphanumeric !== 0 &&
      (before === 0 ||
        before === UNDERSCORE ||
        (before > LAST_LETTER && alphanumeric <= LAST_LETTER));
    before = inWord ? first : 0;
    if (!starts) continue;
    let node = 0;
    for (let k = i; ; k++) {
      const following = codes[k]!;
      const child = next[node * CELLS + following]!;
      const end = next[node * CELLS + END]!;
      if (end !== 0 && (following === 0 || following > LAST_ALPHANUMERIC)) {
        if (child === 0) node = end;
        else visit(end, i, words, spaces);
      }
      if (child === 0) break;
      node = child;
    }
    if (node !== 0) visit(node, i, words, spaces);
  }
}

let buffer = new Uint8Array(4096);

/** The codes of a text's characters, and a 0 for its end; valid until the next call. */
function codesOf(text: string): Uint8Array {
  if (buffer.length <= text.length) buffer = new Uint8Array(2 * text.length);
  for (let i = 0; i < text.length; i++) buffer[i] = code(text.charCodeAt(i));
  buffer[text.length] = 0;
  return buffer;
}

/** 1 to 36 for a letter of either case or a digit, then `&`, space and `_`, 0 for anything else. */
function code(unit: number): number {
  return unit < CODES.length ? CODES[unit]! : 0;
}

function buildCodes(): Uint8Array {
  const codes = new Uint8Array(128);
  for (let i = 0; i < 26; i++) codes[0x61 + i] = codes[0x41 + i] = i + 1;
  for (let i = 0; i < 10; i++) codes[0x30 + i] = i + 27;
  codes[0x26] = 37;
  codes[0x20] = SPACE;
  codes[0x5f] = UNDERSCORE;
  return codes;
}
