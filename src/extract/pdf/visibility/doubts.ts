import type { HiddenReason } from '../../../domain/text-layer.ts';
import type { GlyphStyle } from '../layout/glyph.ts';
import type { Frame } from '../pdfium/frame.ts';
import { contains, meets } from './box.ts';
import type { Box } from './box.ts';
import { contrast } from './contrast.ts';
import type { PaintOrder } from './paint-order.ts';
import type { TextState } from './painted-texts.ts';
import { coreBox } from './text-runs.ts';
import type { TextRun } from './text-runs.ts';

/** Why a run may be unseen, and whether that is plain without a look at the painted page. */
export interface Doubt {
  readonly reason: HiddenReason;
  readonly certain: boolean;
}

/** Text modes that leave no ink (ISO 32000-1, table 106): invisible, and clipping alone. */
const INKLESS = { invisible: 3, clip: 7 };
/** Points on a page of Letter's width: type that nobody reads, and an average advance that goes with it. */
const TINY = 2;
const TINY_ADVANCE = 1.2;
/** An average advance to which letters of whatever height may be squeezed. */
const SQUEEZED = 0.3;
const LETTER_WIDTH = 612;
/** Opacity, of 255, below which text may vanish. */
const FAINT = 80;
/** Contrast with what may lie behind from which a run needs no second look; the last word has `differ`. */
const SAFE_CONTRAST = 1.3;
const WHITE = 0xffffff;
const BLACK = 0;
/** Shapes of a page among which it is cheaper to look at the painted page than to compare each run with each. */
const MANY_SHAPES = 2_000;
/** Points by which the box about a run is larger than its ink may be. */
const SLACK = 1;

/**
 * Why a run may be unseen; null for one that is plainly seen. To be cheap, as every run of every page is
 * asked: what it names in doubt is looked at on the painted page.
 *
 * @param isComplete whether PDFium gave the characters of every text that the page paints
 */
export function doubtOf(
  run: TextRun,
  order: PaintOrder,
  frame: Frame,
  isComplete: () => boolean,
): Doubt | null {
  const plain = plainReason(run, frame);
  if (plain) return { reason: plain, certain: true };
  const place = order.texts.placeOf(run.object);
  const state = order.texts.stateAt(place);
  // Pages printed by a browser hold the lines next to their breaks twice: once cut away as a whole.
  // Where PDFium named this one of two, the other may be the one that is seen.
  if (state?.clip && !meets(state.clip, run.box) && isComplete()) {
    return { reason: 'clipped', certain: true };
  }
  const reason =
    faintReason(run, state, frame) ?? (state ? placeReason(run, place, state, order) : null);
  return reason && { reason, certain: false };
}

function plainReason(
  { first, count, box }: TextRun,
  { width, height }: Frame,
): HiddenReason | null {
  if (box.x1 <= 0 || box.x0 >= width || box.y1 <= 0 || box.y0 >= height) return 'off_page';
  if ('y0' in first) return null;
  const scale = Math.min(width, height) / LETTER_WIDTH;
  const advance = (box.x1 - box.x0) / count;
  if (first.size < TINY * scale && advance < TINY_ADVANCE * scale) return 'tiny';
  return count > 3 && advance < SQUEEZED * scale ? 'tiny' : null;
}

function faintReason(
  { style, box }: TextRun,
  state: TextState | undefined,
  frame: Frame,
): HiddenReason | null {
  if (isInkless(style) || state?.layered) return 'invisible';
  if ((style.fill & 0xff) < FAINT || state?.veiled) return 'transparent';
  const inside =
    box.x0 >= -SLACK &&
    box.y0 >= -SLACK &&
    box.x1 <= frame.width + SLACK &&
    box.y1 <= frame.height + SLACK;
  return inside ? null : 'off_page';
}

function isInkless({ renderMode }: GlyphStyle): boolean {
  return renderMode === INKLESS.invisible || renderMode === INKLESS.clip;
}

/** @param place of the run's text among those that are painted */
function placeReason(
  run: TextRun,
  place: number,
  { clip }: TextState,
  order: PaintOrder,
): HiddenReason | null {
  // Where the whole box is left, so is its core.
  if (clip && !contains(clip, run.box, SLACK) && !contains(clip, coreOf(run), SLACK)) {
    return 'clipped';
  }
  if (order.shapes.length > MANY_SHAPES) return 'no_contrast';
  const about = order.bands.about(run.box);
  // The last ones were painted last.
  let behind = about.length;
  const turn = order.texts.turnAt(place);
  while (behind > 0 && about[behind - 1]!.turn > turn) behind--;
  if (behind < about.length) {
    const core = coreOf(run);
    for (let i = behind; i < about.length; i++) if (meets(about[i]!.box, core)) return 'covered';
  }
  return standsOut(run, about, behind) ? null : 'no_contrast';
}

/** A run whose letters keep their middle can be read, whatever is cut from their rims. */
function coreOf({ first, isLine, box }: TextRun): Box {
  if (!isLine) return box;
  const { y0, y1 } = coreBox(first);
  return { x0: box.x0, y0, x1: box.x1, y1 };
}

/** Whether the run's colour stands out from each shape that may be behind it. @param behind of the shapes about it */
function standsOut(run: TextRun, about: PaintOrder['shapes'], behind: number): boolean {
  const fill = run.style.fill >>> 8;
  for (let i = behind - 1; i >= 0; i--) {
    const shape = about[i]!;
    if (shape.color === null || contrast(fill, shape.color) < SAFE_CONTRAST) return false;
    if (shape.covers && contains(shape.box, run.box, SLACK)) return true;
  }
  return fill === BLACK || contrast(fill, WHITE) >= SAFE_CONTRAST;
}
