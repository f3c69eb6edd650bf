import type { Glyph, GlyphStyle, TurnedGlyph } from '../layout/glyph.ts';
import type { Box } from './box.ts';

/** Glyphs of one text object that follow each other: what is painted in one go. */
export interface TextRun {
  /** PDFium's pointer. */
  readonly object: number;
  readonly style: GlyphStyle;
  readonly glyphs: readonly (Glyph | TurnedGlyph)[];
  /** About the glyphs' ink. */
  readonly box: Box;
}

/** Parts of the type size above and below the baseline between which letters have their ink. */
const ASCENT = 0.75;
const DESCENT = 0.2;

/** @param owners of each glyph, the text object that paints it */
export function textRuns(
  glyphs: readonly (Glyph | TurnedGlyph)[],
  owners: readonly number[],
): TextRun[] {
  const runs: TextRun[] = [];
  for (let from = 0, to = 0; from < glyphs.length; from = to) {
    const object = owners[from]!;
    while (to < glyphs.length && owners[to] === object) to++;
    const own = glyphs.slice(from, to);
    runs.push({ object, style: own[0]!.style, glyphs: own, box: boxOf(own) });
  }
  return runs;
}

/** Every page has hundreds of runs, nearly all of one baseline: no box is made for each of their glyphs. */
function boxOf(glyphs: readonly (Glyph | TurnedGlyph)[]): Box {
  const first = inkBox(glyphs[0]!);
  let { x0, y0, x1, y1 } = first;
  for (let i = 1; i < glyphs.length; i++) {
    const glyph = glyphs[i]!;
    const turned = 'y0' in glyph;
    x0 = Math.min(x0, glyph.x0);
    x1 = Math.max(x1, glyph.x1);
    y0 = Math.min(y0, turned ? glyph.y0 : glyph.baseline - ASCENT * glyph.size);
    y1 = Math.max(y1, turned ? glyph.y1 : glyph.baseline + DESCENT * glyph.size);
  }
  return { x0, y0, x1, y1 };
}

/** About where a glyph's ink is. */
export function inkBox(glyph: Glyph | TurnedGlyph): Box {
  const { x0, x1, baseline, size } = glyph;
  if ('y0' in glyph) return { x0, y0: glyph.y0, x1, y1: glyph.y1 };
  return { x0, y0: baseline - ASCENT * size, x1, y1: baseline + DESCENT * size };
}

/** Parts of the type size between which every letter has ink, above the baseline. */
const CORE_TOP = 0.42;
const CORE_BOTTOM = 0.08;

/** The middle of a letter: of one that is cut, what must be left for it to be read. */
export function coreBox(glyph: Glyph | TurnedGlyph): Box {
  if ('y0' in glyph) return inkBox(glyph);
  const { x0, x1, baseline, size } = glyph;
  return { x0, y0: baseline - CORE_TOP * size, x1, y1: baseline - CORE_BOTTOM * size };
}
