/** Finds which of many items a text may concern, by the beginnings of its words. */
export interface AnchorIndex<T> {
  /** As `triggered`, as places in the list of items and in no order: what a search of many texts needs. */
  readonly placesIn: (text: string) => readonly number[];
  /** The items of which a word of `text` begins with an anchor, each once, in the order given to `indexAnchors`. */
  readonly triggered: (text: string) => T[];
}

interface Entry {
  readonly anchor: string;
  readonly items: number[];
}

type Slots = (Entry[] | undefined)[];

/** Letters, digits, and everything else. */
const SLOTS = 37;
const CODES = buildCodes();

/**
 * Reads each word of a text once, and looks it up by its first three characters, so that the cost does not
 * grow with the number of items.
 *
 * @param anchorsOf lower-case word beginnings of an item, of letters and digits, at least two long
 */
export function indexAnchors<T>(
  items: readonly T[],
  anchorsOf: (item: T) => readonly string[],
): AnchorIndex<T> {
  const slots: Slots = new Array<undefined>(SLOTS ** 3).fill(undefined);
  items.forEach((item, index) => {
    for (const anchor of anchorsOf(item)) addTo(slots, anchor, index);
  });
  const seen = new Uint32Array(items.length);
  let round = 0;
  const placesIn = (text: string) => {
    round++;
    const found: number[] = [];
    eachWord(text.toLowerCase(), (lower, start, slot) => {
      const entries = slots[slot];
      if (!entries) return;
      for (const entry of entries) {
        if (lower.startsWith(entry.anchor, start)) mark(entry.items, seen, round, found);
      }
    });
    return found;
  };
  return {
    placesIn,
    triggered: (text) => [...placesIn(text)].sort((a, b) => a - b).map((place) => items[place]!),
  };
}

function addTo(slots: Slots, anchor: string, item: number): void {
  if (anchor.length < 2) throw new RangeError(`anchor "${anchor}" is shorter than two characters`);
  for (const slot of slotsOf(anchor)) {
    const entries = (slots[slot] ??= []);
    const entry = entries.find((other) => other.anchor === anchor);
    if (!entry) entries.push({ anchor, items: [item] });
    else if (!entry.items.includes(item)) entry.items.push(item);
  }
}

/** One, or where any third character may follow all of them. */
function slotsOf(anchor: string): number[] {
  if (anchor.length > 2) return [slotAt(anchor, 0)];
  return Array.from({ length: SLOTS }, (_, third) => slotAt(anchor, 0) + third);
}

function mark(items: number[], seen: Uint32Array, round: number, found: number[]): void {
  for (const item of items) {
    if (seen[item] === round) continue;
    seen[item] = round;
    found.push(item);
  }
}

/** Calls back with each start of a word and its slot. */
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
      visit(lower, i, slotAt(lower, i));
    }
  }
}

/** What is not there counts as what is no letter or digit. */
function slotAt(lower: string, at: number): number {
  const pair = code(lower.charCodeAt(at)) * SLOTS + code(lower.charCodeAt(at + 1));
  return pair * SLOTS + code(lower.charCodeAt(at + 2));
}

function isDigit(code: number): boolean {
  return code > 26;
}

/** 1 to 36 for a lower-case letter or a digit, 0 for anything else. */
function code(unit: number): number {
  return unit < CODES.length ? CODES[unit]! : 0;
}

function buildCodes(): Uint8Array {
  const codes = new Uint8Array(128);
  for (let i = 0; i < 26; i++) codes[0x61 + i] = i + 1;
  for (let i = 0; i < 10; i++) codes[0x30 + i] = i + 27;
  return codes;
}
