import { cleanCharacter } from '../characters/clean.ts';
import { freeIconWords } from '../characters/icon-words.ts';
import { cutPhrases } from '../characters/phrases.ts';
import type { Glyph, TurnedGlyph } from '../layout/glyph.ts';
import { AskedCharacters, RecordedCharacters } from './characters.ts';
import type { Characters } from './characters.ts';
import type { PdfDocument } from './document.ts';
import type { Frame } from './frame.ts';
import { GlyphReader } from './glyph-reader.ts';
import { isPaintedOver, loneSpace } from './lone-space.ts';
import type { LoneSpace } from './lone-space.ts';

/** What stands for a character that no reader can name. */
const LOST = '\ufffd';

export interface Collected {
  readonly glyphs: Glyph[];
  readonly turned: TurnedGlyph[];
  /** Of each glyph, the text object that paints it; PDFium's pointers. */
  readonly owners: number[];
  readonly turnedOwners: number[];
  readonly unmapped: number;
  readonly characters: number;
}

/**
 * The glyphs of a text page in painting order. White space becomes the `space` of the glyph behind it; what
 * no reader sees is left out; what the font does not name is counted, and stays as U+FFFD.
 *
 * @param count characters of the text page, as PDFium counts them
 */
export function collectGlyphs(
  document: PdfDocument,
  textPage: number,
  count: number,
  frame: Frame,
): Collected {
  const { heap } = document;
  const chars: Characters = heap
    ? new RecordedCharacters(heap, textPage)
    : new AskedCharacters(document, textPage);
  const reader = new GlyphReader(document, textPage, chars, frame);
  const glyphs: Glyph[] = [];
  const turned: TurnedGlyph[] = [];
  const owners: number[] = [];
  const turnedOwners: number[] = [];
  let unmapped = 0;
  let characters = 0;
  let space: Glyph['space'] = 'none';
  let lone: LoneSpace | null = null;
  let last = '';
  for (let i = 0; i < count; i++) {
    chars.go(i);
    const text = textOf(chars);
    if (text === ' ') {
      if (!chars.isGenerated) {
        if (chars.object === reader.object) lone = null;
        else if (space !== 'file') lone = loneSpace(chars, frame);
        space = 'file';
      } else if (space === 'none') space = 'inferred';
      continue;
    }
    characters++;
    // Where the font names none, a character is but the file's code: a control, or a letter by chance.
    const nameless = text === LOST || chars.isNameless;
    if (nameless || (isPrivate(text) && isPrivate(last) && space === 'none')) unmapped++;
    last = text;
    if (text === '' && !nameless) continue;
    const shown = text === '' ? LOST : text;
    reader.enter(i);
    if (reader.turned) {
      if (add(turned, reader.readTurned(shown, space))) turnedOwners.push(reader.object);
    } else {
      const glyph = reader.read(shown, space);
      if (lone && isPaintedOver(lone, glyphs.at(-1), glyph, reader.object)) glyph.space = 'none';
      if (add(glyphs, glyph)) owners.push(reader.object);
    }
    space = 'none';
    lone = null;
  }
  freeIconWords(glyphs);
  cutPhrases(glyphs);
  cutPhrases(turned);
  return { glyphs, turned, owners, turnedOwners, unmapped, characters };
}

function textOf(chars: Characters): string {
  const { code } = chars;
  // PDFium puts a control character in the stead of a hyphen at a line's end.
  return cleanCharacter(code, (code <= 0x20 || code >= 0x7f) && chars.isHyphen);
}

/** Bullets and icons stand alone; private codes in a row are the words of a font without a map. */
function isPrivate(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0xe000 && code <= 0xf8ff;
}

/** @returns whether it is a glyph of its own */
function add<G extends Glyph>(glyphs: G[], glyph: G): boolean {
  const last = glyphs.at(-1);
  if (!last || !isSameGlyph(last, glyph)) {
    glyphs.push(glyph);
    return true;
  }
  last.text += (glyph.space === 'none' ? '' : ' ') + glyph.text;
  return false;
}

/**
 * Whether two characters are one painted glyph: the letters of a ligature are given one by one, and the words
 * that a file puts in a glyph's stead (ActualText) too, each with the box of the whole. A letter painted twice
 * is no ligature, "ff" excepted.
 */
function isSameGlyph(a: Glyph, b: Glyph): boolean {
  if (a.x0 !== b.x0 || a.x1 !== b.x1 || a.baseline !== b.baseline) return false;
  return a.text !== b.text || b.text === 'f' || b.space !== 'none';
}
