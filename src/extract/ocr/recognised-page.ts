import type { Place } from '../pdf/compose.ts';
import type { PageGlyphs } from '../pdf/layout/glyph.ts';
import { confidenceOf } from './confidence.ts';
import type { Confidence } from './confidence.ts';
import { withoutLitter } from './litter.ts';
import { glyphsOf } from './page-glyphs.ts';
import { placeOf } from './place.ts';
import { slopeOf } from './slope.ts';
import type { UprightReading } from './upright.ts';

/** A page's picture as it is shown. */
export interface Picture {
  /** 1-based. */
  readonly page: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Points a pixel of what was recognised. */
  readonly scale: number;
}

export interface RecognisedPage {
  readonly picture: Picture;
  /** Of the page turned upright, its lines made level. */
  readonly glyphs: PageGlyphs;
  /** From there to the page as it is shown; null where they are the same. */
  readonly place: Place | null;
  readonly confidence: Confidence;
}

export function toPage(picture: Picture, { turn, lines }: UprightReading): RecognisedPage {
  const { page, scale } = picture;
  const sideways = turn % 2 === 1;
  const width = sideways ? picture.height : picture.width;
  const height = sideways ? picture.width : picture.height;
  const slope = slopeOf(lines, width / scale);
  const glyphs = glyphsOf(lines.map(withoutLitter), scale, slope);
  const nothing = { turned: [], unmapped: 0, images: 0, imageArea: 0 };
  return {
    picture,
    glyphs: { number: page, width, height, glyphs, characters: glyphs.length, ...nothing },
    place: turn === 0 && slope === 0 ? null : placeOf(picture, turn, slope),
    confidence: confidenceOf(lines),
  };
}
