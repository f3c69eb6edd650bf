import { plantWords } from './word-tree.ts';
import type { WordTree } from './word-tree.ts';

/** Finds which of many items a text may concern, by the beginnings of its words. */
export interface AnchorIndex<T> {
  /** The items of which a word of `text` begins with an anchor, each once, in the order given to `indexAnchors`. */
  readonly triggered: (text: string) => T[];
  /** The words of a text that begin as an anchor does, in its order; valid until the next call on any index. */
  readonly wordsIn: (text: string) => FoundWords;
  /** How many kinds of words there are; no word is of the first, 0. */
  readonly kinds: number;
  /** The places of the items with whose anchors a word of the kind begins. */
  readonly itemsOf: (kind: number) => readonly number[];
}

/** Words of a text. Numbers in arrays: a document has hundreds of them, and they are looked at again and again. */
export interface FoundWords {
  readonly size: number;
  /** Says with which anchors a word begins. */
  readonly kinds: Uint16Array;
  readonly starts: Int32Array;
  /** How many words (runs of `\w`) and spaces stand before it. */
  readonly words: Int32Array;
  readonly spaces: Int32Array;
}

/** How many codes there are for what an anchor is made of. */
const ALPHABET = 41;
const LAST_LETTER = 26;
const LAST_ALPHANUMERIC = 36;
const SPACE = 38;
const END = 39;
/** Of `$`, which ends an anchor that is a whole word. */
const WHOLE = 0x24;
const UNDERSCORE = 40;
const CODES = buildCodes();

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
  const tree = plantWords(items.map(anchorsOf), (anchor) => spell(anchor, shortest), ALPHABET);
  const { kinds, itemsOf } = tree;
  const steps = stepsOf(tree);
  const [root = 0] = tree.rows;
  const wordsIn = (text: string) => walk(steps, root, text);
  return {
    wordsIn,
    kinds,
    itemsOf,
    triggered(text) {
      const found = new Set<number>();
      const words = wordsIn(text);
      for (let i = 0; i < words.size; i++) {
        for (const place of itemsOf(words.kinds[i]!)) found.add(place);
      }
      return [...found].sort((a, b) => a - b).map((place) => items[place]!);
    },
  };
}

function spell(anchor: string, shortest: number): Uint8Array {
  if (anchor.length < shortest) throw new RangeError(`anchor "${anchor}" is too short`);
  const codes = new Uint8Array(anchor.length);
  for (let i = 0; i < anchor.length; i++) {
    const unit = anchor.charCodeAt(i);
    codes[i] = unit === WHOLE ? END : code(unit);
  }
  return codes;
}

/**
 * For each cell of a tree four numbers that lie together: the node that it belongs to, the one that it leads to, and of
 * that one where its row begins and its kind. A step down the tree looks at memory in one place.
 */
function stepsOf({ rows, cells, kindOf }: WordTree): Uint16Array {
  const steps = new Uint16Array(2 * cells.length);
  for (let cell = 0; cell < cells.length / 2; cell++) {
    const child = cells[2 * cell + 1]!;
    steps[4 * cell] = cells[2 * cell]!;
    steps[4 * cell + 1] = child;
    steps[4 * cell + 2] = rows[child] ?? 0;
    steps[4 * cell + 3] = kindOf[child] ?? 0;
  }
  return steps;
}

/** @param root where the row of the first node begins */
function walk(steps: Uint16Array, root: number, text: string): FoundWords {
  const codes = codesOf(text);
  const { length } = text;
  const found = roomFor(length);
  let before = 0;
  let words = -1;
  let spaces = 0;
  let size = 0;
  for (let i = 0; i < length; i++) {
    const first = codes[i]!;
    if (first === SPACE) spaces++;
    if (first === 0 || (first > LAST_ALPHANUMERIC && first !== UNDERSCORE)) {
      before = 0;
      continue;
    }
    if (before === 0) words++;
    // "5years" holds a word after its number.
    const starts =
      first !== UNDERSCORE &&
      (before === 0 || before === UNDERSCORE || (before > LAST_LETTER && first <= LAST_LETTER));
    before = first;
    if (!starts) continue;
    let node = 0;
    let row = root;
    let kind = 0;
    for (let k = i; ; k++) {
      const following = codes[k]!;
      const step = 4 * (row + following);
      const goesOn = following !== 0 && steps[step] === node;
      if (following === 0 || following > LAST_ALPHANUMERIC) {
        const ending = 4 * (row + END);
        if (steps[ending] === node) {
          const whole = steps[ending + 3]!;
          if (!goesOn) kind = whole;
          else if (whole !== 0) size = note(found, size, whole, i, words, spaces);
        }
      }
      if (!goesOn) break;
      node = steps[step + 1]!;
      row = steps[step + 2]!;
      kind = steps[step + 3]!;
    }
    if (kind !== 0) size = note(found, size, kind, i, words, spaces);
  }
  found.size = size;
  return found;
}

function note(
  found: FoundWords,
  at: number,
  kind: number,
  start: number,
  words: number,
  spaces: number,
): number {
  found.kinds[at] = kind;
  found.starts[at] = start;
  found.words[at] = words;
  found.spaces[at] = spaces;
  return at + 1;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

let room = makeRoom(4096);

/** For all words of a text of a length: two at most begin at one place. */
function roomFor(length: number): Mutable<FoundWords> {
  if (room.kinds.length < 2 * length) room = makeRoom(4 * length);
  return room;
}

function makeRoom(most: number): Mutable<FoundWords> {
  const numbers = () => new Int32Array(most);
  return {
    size: 0,
    kinds: new Uint16Array(most),
    starts: numbers(),
    words: numbers(),
    spaces: numbers(),
  };
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
