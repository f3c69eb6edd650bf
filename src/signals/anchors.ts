/** Finds which of many items a text may concern, by the beginnings of its words. */
export interface AnchorIndex<T> {
  /** The items of which a word of `text` begins with an anchor, each once, in the order given to `indexAnchors`. */
  readonly triggered: (text: string) => T[];
}

interface Entry {
  readonly anchor: string;
  readonly items: number[];
}

const SLOTS = 37;

/**
 * Reads each word of a text once, and looks it up by its first two characters, so that the cost does not
 * grow with the number of items.
 *
 * @param anchorsOf lower-case word beginnings of an item, of letters and digits, at least two long
 */
export function indexAnchors<T>(
  items: readonly T[],
  anchorsOf: (item: T) => readonly string[],
): AnchorIndex<T> {
  const slots: (Entry[] | undefined)[] = new Array<undefined>(SLOTS * SLOTS).fill(undefined);
  items.forEach((item, index) => {
    for (const anchor of anchorsOf(item)) addTo(slots, anchor, index);
  });
  const seen = new Uint32Array(items.length);
  let round = 0;
  return {
    triggered(text) {
      round++;
      const found: number[] = [];
      eachWord(text.toLowerCase(), (lower, start, slot) => {
        for (const entry of slots[slot] ?? []) {
          if (lower.startsWith(entry.anchor, start)) mark(entry.items, seen, round, found);
        }
      });
      return found.sort((a, b) => a - b).map((index) => items[index]!);
    },
  };
}

function addTo(slots: (Entry[] | undefined)[], anchor: string, item: number): void {
  if (anchor.length < 2) throw new RangeError(`anchor "${anchor}" is shorter than two characters`);
  const slot = code(anchor.charCodeAt(0)) * SLOTS + code(anchor.charCodeAt(1));
  const entries = (slots[slot] ??= []);
  const entry = entries.find((other) => other.anchor === anchor);
  if (!entry) entries.push({ anchor, items: [item] });
  else if (!entry.items.includes(item)) entry.items.push(item);
}

function mark(items: number[], seen: Uint32Array, round: number, found: number[]): void {
  for (const item of items) {
    if (seen[item] === round) continue;
    seen[item] = round;
    found.push(item);
  }
}

/** Calls back with each start of a word and the slot of its first two characters. */
function eachWord(
  lower: string,
  visit: (lower: string, start: number, slot: number) => void,
): void {
  let before = 0;
  for (let i = 0; i < lower.length; i++) {
    const first = code(lower.charCodeAt(i));
    // "5years" holds a word after its number.
    const starts = first !== 0 && (before === 0 || (isDigit(before) && !isDigit(first)));
    before = first;
    if (starts) {
      if (i + 1 < lower.length) visit(lower, i, first * SLOTS + code(lower.charCodeAt(i + 1)));
    }
  }
}

function isDigit(code: number): boolean {
  return code > 26;
}

/** 1 to 36 for a letter or digit, 0 for anything else. */
function code(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x60;
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30 + 27;
  return 0;
}
