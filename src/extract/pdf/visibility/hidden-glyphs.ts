import type { HiddenReason } from '../../../domain/text-layer.ts';
import type { Glyph, TurnedGlyph } from '../layout/glyph.ts';
import { grown } from './box.ts';
import { doubtOf } from './doubts.ts';
import type { Doubt } from './doubts.ts';
import type { PaintOrder } from './paint-order.ts';
import { partAround, together } from './parts.ts';
import { canBePainted, pictureWithout } from './picture.ts';
import type { OpenPage } from './picture.ts';
import { coreBox, inkBox, TextRun } from './text-runs.ts';
import type { OwnedGlyphs } from './text-runs.ts';

/** What was found out about a page's text. */
export interface Visibility {
  /** Glyphs that a reader does not see; all others are seen. */
  readonly hidden: ReadonlyMap<Glyph | TurnedGlyph, HiddenReason>;
  /** Text without ink lies over a picture of the same words, and is what a reader sees of it. */
  readonly overlaid: boolean;
  /** There was doubt, and the page is too costly to paint. */
  readonly unchecked: boolean;
}

/** Part of a page's glyphs that must be without ink for them to be the text of the picture below. */
const OVERLAY = 0.5;
/** Part of a run's glyphs below which a picture must show ink. */
const INKED = 0.6;
/** Parts of the type size by which recognised text may lie beside the words in the picture. */
const OFFSET = 0.25;

/** What leaves the rim of letters. */
const CUTS: readonly HiddenReason[] = ['clipped', 'covered', 'off_page'];

const ALL_SEEN: Visibility = { hidden: new Map(), overlaid: false, unchecked: false };

/**
 * Which glyphs of an open page a reader does not see. Cheap where nothing is in doubt; otherwise the page is
 * painted with and without the text in doubt, and what makes no difference is hidden.
 */
export function visibilityOf(
  open: OpenPage,
  texts: readonly OwnedGlyphs[],
  order: PaintOrder,
): Visibility {
  const doubts = doubtsAmong(open, texts, order);
  if (doubts.length === 0) return ALL_SEEN;
  const hidden = new Map<Glyph | TurnedGlyph, HiddenReason>();
  const hide = (glyphs: readonly (Glyph | TurnedGlyph)[], reason: HiddenReason) => {
    for (const glyph of glyphs) hidden.set(glyph, reason);
  };
  for (const { run, reason } of doubts.filter(({ certain }) => certain)) hide(run.glyphs, reason);
  const rest = doubts.filter(({ certain }) => !certain);
  const unchecked = rest.length > 0 && !canBePainted(open.document, order.shapes);
  if (rest.length === 0 || unchecked) return { hidden, overlaid: false, unchecked };

  const overlay = overlaidRuns(open, texts, rest, order);
  const judged = rest.filter(({ run }) => !overlay.has(run));
  for (const { glyph, reason } of unseen(open, texts, judged, order)) hidden.set(glyph, reason);
  return { hidden, overlaid: overlay.size > 0, unchecked: false };
}

interface DoubtedRun extends Doubt {
  readonly run: TextRun;
}

function doubtsAmong(
  open: OpenPage,
  texts: readonly OwnedGlyphs[],
  order: PaintOrder,
): DoubtedRun[] {
  let complete: boolean | null = null;
  const isComplete = () => (complete ??= namelessTexts(texts, order).length === 0);
  const doubts: DoubtedRun[] = [];
  for (const text of texts) {
    const run = new TextRun(text);
    while (run.next()) {
      const doubt = doubtOf(run, order, open.frame, isComplete);
      if (doubt) doubts.push({ ...doubt, run: run.kept() });
    }
  }
  return doubts;
}

/** The runs that lay recognised text over the picture it was read from: a scan, or letters drawn as shapes. */
function overlaidRuns(
  open: OpenPage,
  texts: readonly OwnedGlyphs[],
  doubts: readonly DoubtedRun[],
  order: PaintOrder,
): ReadonlySet<TextRun> {
  const inkless = doubts.filter(({ reason }) => reason === 'invisible').map(({ run }) => run);
  const all = sum(texts.map(({ glyphs }) => glyphs.length));
  const few = sum(inkless.map(({ count }) => count)) < OVERLAY * all;
  if (few || inkless.length === 0) return new Set();
  const picture = pictureWithout(open, partAround(open, inkless), order.texts.objects);
  return new Set(
    inkless.filter(({ glyphs }) => {
      const inked = glyphs.filter((glyph) =>
        picture.hasInk(grown(inkBox(glyph), OFFSET * glyph.size)),
      );
      return inked.length >= INKED * glyphs.length;
    }),
  );
}

/** The glyphs in doubt that make no difference to the painted page. */
function unseen(
  open: OpenPage,
  texts: readonly OwnedGlyphs[],
  doubts: readonly DoubtedRun[],
  order: PaintOrder,
): { glyph: Glyph | TurnedGlyph; reason: HiddenReason }[] {
  if (doubts.length === 0) return [];
  const left = [...doubts.map(({ run }) => run.object), ...namelessTexts(texts, order)];
  return together(doubts).flatMap((group) => unseenIn(open, group, left));
}

/** @param left text objects that one of the two pictures is painted without */
function unseenIn(open: OpenPage, doubts: readonly DoubtedRun[], left: readonly number[]) {
  const part = partAround(
    open,
    doubts.map(({ run }) => run),
  );
  const withThem = pictureWithout(open, part, []);
  const without = pictureWithout(open, part, left);
  return doubts.flatMap(({ run, reason }) => {
    const boxOf = CUTS.includes(reason) ? coreBox : inkBox;
    return run.glyphs
      .filter((glyph) => !withThem.differsIn(boxOf(glyph), without))
      .map((glyph) => ({ glyph, reason }));
  });
}

/** PDFium names one of two texts that are painted at one place, not always the one on top. */
function namelessTexts(texts: readonly OwnedGlyphs[], order: PaintOrder): number[] {
  const named = new Set(texts.flatMap(({ owners }) => owners));
  return order.texts.objects.filter((object) => !named.has(object));
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
