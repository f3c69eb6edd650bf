import { joinsBrokenWord } from './hyphenation.ts';

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
/** What a code unit becomes: one of the classes above, or the character code that replaces it (>= 32). */
const FOLDS = buildFolds();

/**
 * Folds `source.slice(start, end)` as `Sentence.text` says: white space to single spaces, dashes to `-`,
 * quotes to `'` and `"`, ligatures and full-width forms expanded, zero-width and trade marks gone, bullets
 * to one kind, words broken at a line's end joined. Case is kept. Offsets are UTF-16 units of `source`.
 */
export function fold(source: string, start: number, end: number): Folded {
  const offsets = new Int32Array((end - start) * 4 + 1);
  let text = '';
  let length = 0;
  let copied = start;
  const flush = (to: number) => {
    if (to > copied) text += source.slice(copied, to);
    copied = to;
  };
  const put = (replacement: string, from: number, to: number) => {
    flush(from);
    text += replacement;
    for (let k = 0; k < replacement.length; k++) offsets[length++] = from;
    copied = to;
  };
  for (let i = start; i < end; i++) {
    const kind = FOLDS[source.charCodeAt(i)]!;
    if (kind === 0) {
      offsets[length++] = i;
      continue;
    }
    let next = i + 1;
    if (kind === SPACE) {
      while (next < end && FOLDS[source.charCodeAt(next)] === SPACE) next++;
      put(length === 0 || next === end ? '' : ' ', i, next);
    } else if (kind === HYPHEN || kind === DROP) {
      const broken = joinsBrokenWord(source, i, end);
      put(kind === DROP || broken?.join ? '' : '-', i, (next = broken?.next ?? next));
    } else if (kind === EXPAND) {
      put(source[i]!.normalize('NFKC'), i, next);
    } else {
      put(kind === BULLET_MARK ? BULLET : String.fromCharCode(kind), i, next);
    }
    i = next - 1;
  }
  flush(end);
  offsets[length] = end;
  return { text, offsets: offsets.subarray(0, length + 1) };
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
