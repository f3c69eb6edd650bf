import { BULLET } from '../pdf/characters/bullets.ts';
import { lettersOf, textOfWord } from './recognised-line.ts';
import type { RecognisedLine, RecognisedWord } from './recognised-line.ts';

/**
 * What bullets, ticks and arrows are taken for, seen on real scans: alone at a line's start, and alone
 * between two words, where fewer signs can be nothing else.
 */
const BULLET_AT_START = /^(?:[eo©®¢«»*+¥°¤§>~•·▪]|[eo©¢«]{2}|[vV¥]['"’”]?)$/;
const BULLET_BETWEEN = /^(?:[eo©®¢«°•·]|[eo©¢«]{2})$/;
/** The same, with no space before the first word. */
const GLUED_BULLET = /^[«»¢©®•](?=\p{L})/u;
/** Signs that stand between words. */
const PUNCTUATION = /^[-–—~:;,.\/&|()]+$/;
/** Other signs without letters are specks, rules and shading where Tesseract is less sure than this. */
const SPECK = 50;

/** A line without what is no text: bullets become one sign, specks and the edges of tables go. */
export function withoutLitter(line: RecognisedLine): RecognisedLine {
  const shown = line.words.filter((word) => lettersOf(word) > 0 || !isSpeck(word));
  const words = shown.flatMap((word, i) => {
    if (textOfWord(word) === '|') return ruleOrPronoun(word, i, shown);
    return i === 0 && GLUED_BULLET.test(textOfWord(word)) ? unglued(word) : word;
  });
  return { ...line, words: words.map((word, i) => (isBullet(i, words) ? bullet(word) : word)) };
}

function isSpeck(word: RecognisedWord): boolean {
  const text = textOfWord(word);
  return word.confidence < SPECK && !PUNCTUATION.test(text) && !BULLET_AT_START.test(text);
}

/** The edge of a table, the stroke between two words, or the word "I". */
function ruleOrPronoun(
  word: RecognisedWord,
  i: number,
  words: readonly RecognisedWord[],
): RecognisedWord[] {
  const next = words[i + 1];
  if (i === 0 && next && /^\p{Ll}{2}/u.test(textOfWord(next))) return [reading(word, 'I')];
  return i === 0 || !next ? [] : [word];
}

function isBullet(i: number, words: readonly RecognisedWord[]): boolean {
  if (i === words.length - 1) return false;
  return (i === 0 ? BULLET_AT_START : BULLET_BETWEEN).test(textOfWord(words[i]!));
}

function bullet(word: RecognisedWord): RecognisedWord {
  return reading(word, BULLET);
}

function reading(word: RecognisedWord, text: string): RecognisedWord {
  const { x0, y0, x1, y1 } = word;
  return { ...word, symbols: [{ text, x0, y0, x1, y1 }] };
}

function unglued(word: RecognisedWord): RecognisedWord[] {
  const [sign, ...rest] = word.symbols;
  const edge = rest[0]!.x0;
  return [
    { ...word, x1: Math.min(edge, sign!.x1), symbols: [sign!] },
    { ...word, x0: edge, symbols: rest },
  ];
}
