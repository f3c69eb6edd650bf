import { joinsBrokenWord } from './hyphenation.ts';
import { copyOffsets } from './offsets.ts';
import { textOf } from './text-of.ts';

/** A text made fit for matching, and where each of its UTF-16 units came from. */
export interface Folded {
  readonly text: string;
  /** For each unit of `text` its offset in the source, and one more for the end of what was folded. */
  readonly offsets: Int32Array;
}

/** The one bullet that all others fold to; `splitSentences` cuts at it or turns it into a comma. */
export const BULLET = '\u2022';

const SPACE = 1;
const DROP = 2;
const HYPHEN = 3;
const EXPAND = 4;
const BULLET_MARK = 5;
/** Of all ligatures and full-width forms: ffi. */
const LONGEST_EXPANSION = 3;
/** What a code unit becomes: one of the classes above, or the character code that replaces it (>= 32). */
const FOLDS = buildFolds();

/** What a block is folded into before its length is known. */
let units = new Uint16Array(4096);
let origins = new Int32Array(4096);

/**
 * Folds `source.slice(start, end)` as `Sentence.text` says: white space to single spaces, dashes to `-`,
 * quotes to `'` and `"`, ligatures and full-width forms expanded, zero-width and trade marks gone, bullets
 * to one kind, words broken at a line's end joined. Case is kept. Offsets are UTF-16 units of `source`.
 */
export function fold(source: string, start: number, end: number): Folded {
  makeRoom((end - start) * LONGEST_EXPANSION + 1);
  let length = 0;
  for (let i = start; i < end;) {
    const unit = source.charCodeAt(i);
    if (FOLDS[unit] === 0 || isInnerMark(source, unit, i, end, length)) {
      units[length] = unit;
      origins[length++] = i++;
      continue;
    }
    const { replacement, next } = replacementAt(source, i, end, length);
    for (let k = 0; k < replacement.length; k++) {
      units[length] = replacement.charCodeAt(k);
      origins[length++] = i;
    }
    i = next;
  }
  origins[length] = end;
  return { text: textOf(units, length), offsets: copyOffsets(origins, 0, length + 1) };
}

function makeRoom(most: number): void {
  if (units.length >= most) return;
  units = new Uint16Array(2 * most);
  origins = new Int32Array(2 * most);
}

/** A space or hyphen within words, which stays: with it nearly all of a text is copied. */
function isInnerMark(
  source: string,
  unit: number,
  i: number,
  end: number,
  length: number,
): boolean {
  if (unit !== 0x20 && unit !== 0x2d) return false;
  return length > 0 && i + 1 < end && !isGap(source.charCodeAt(i + 1));
}

function isGap(unit: number): boolean {
  return FOLDS[unit] === SPACE || FOLDS[unit] === DROP;
}

function replacementAt(
  source: string,
  i: number,
  end: number,
  length: number,
): { readonly replacement: string; readonly next: number } {
  const kind = FOLDS[source.charCodeAt(i)]!;
  if (kind === SPACE) {
    let next = i + 1;
    while (next < end && isGap(source.charCodeAt(next))) next++;
    return { replacement: length === 0 || next === end ? '' : ' ', next };
  }
  if (kind === HYPHEN || kind === DROP) {
    const broken = joinsBrokenWord(source, i, end);
    const gone = kind === DROP || broken?.join;
    return { replacement: gone ? '' : '-', next: broken?.next ?? i + 1 };
  }
  if (kind === EXPAND) return { replacement: source[i]!.normalize('NFKC'), next: i + 1 };
  const replacement = kind === BULLET_MARK ? BULLET : String.fromCharCode(kind);
  return { replacement, next: i + 1 };
}

function buildFolds(): Uint16Array {
  const folds = new Uint16Array(0x10000);
  const set = (characters: string, fold: number) => {
    for (const character of characters) folds[character.charCodeAt(0)] = fold;
  };
  const range = (from: number, to: number, fold: number) => folds.fill(fold, from, to + 1);
  set(' \t\n\r\v\f\u00A0\u1680\u2028\u2029\u202F\u205F\u3000', SPACE);
  range(0x2000, 0x200a, SPACE);
  set('\u200B\u200C\u200D\u2060\uFEFF\u00AD\uFFFE\uFFFF\u00AE\u2122\u2120\u00A9\uFE0E\uFE0F', DROP);
  set('-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D', HYPHEN);
  set('\u2018\u2019\u201A\u201B\u2032\u0060\u00B4', 0x27);
  set('\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB', 0x22);
  set('•●▪■◦○‣⁃∙·➢➤❖✓✔►▶◆◇□★☆❑❏➔→', BULLET_MARK);
  range(0xe000, 0xf8ff, BULLET_MARK);
  range(0xfb00, 0xfb06, EXPAND);
  range(0xff01, 0xff5e, EXPAND);
  set('\uFF0D', HYPHEN);
  return folds;
}
