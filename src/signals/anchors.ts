import { plantWords } from './word-tree.ts';
import type { WordTree } from './word-tree.ts';

/** Finds which of many items a text may concern, by the beginnings of its words. */
export interface AnchorIndex<T> {
  /** The items of which a word of `text` begins with an anchor, each once, in the order given to `indexAnchors`. */
  readonly triggered: (text: string) => T[];
  /**
   * Calls back with each word of a text that begins as an anchor does: its kind, which says with which, where
   * it starts, and how many words (runs of `\w`) and spaces stand before it.
   */
  readonly eachWord: (text: string, visit: Visit) => void;
  /** How many kinds of words there are; the first, 0, is never called back with. */
  readonly kinds: number;
  /** The places of the items with whose anchors a word of the kind begins. */
  readonly itemsOf: (kind: number) => readonly number[];
}

type Visit = (kind: number, start: number, words: number, spaces: number) => void;

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
  const eachWord = (text: string, visit: Visit) => walk(tree, text, visit);
  return {
    eachWord,
    kinds,
    itemsOf,
    triggered(text) {
      const found = new Set<number>();
      eachWord(text, (kind) => {
        for (const place of itemsOf(kind)) found.add(place);
      });
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

function walk({ rows, cells, kindOf }: WordTree, text: string, visit: Visit): void {
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
      const cell = 2 * (rows[node]! + following);
      const child = cells[cell] === node ? cells[cell + 1]! : 0;
      if (following === 0 || following > LAST_ALPHANUMERIC) {
        const ending = 2 * (rows[node]! + END);
        if (cells[ending] === node) {
          const end = cells[ending + 1]!;
          if (child === 0) node = end;
          else visit(kindOf[end]!, i, words, spaces);
        }
      }
      if (child === 0) break;
      node = child;
    }
    const kind = kindOf[node]!;
    if (kind !== 0) visit(kind, i, words, spaces);
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
