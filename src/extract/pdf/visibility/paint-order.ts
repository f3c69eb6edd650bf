import type { PdfDocument } from '../pdfium/document.ts';
import type { Frame } from '../pdfium/frame.ts';
import { OBJECT } from '../pdfium/memory-layout.ts';
import { pageObjects } from '../pdfium/page-objects.ts';
import { common } from './box.ts';
import type { Box } from './box.ts';
import { clipOf } from './clip.ts';
import { IDENTITY, Placement } from './placement.ts';
import { isOnLayer } from './marks.ts';
import { PaintedTexts } from './painted-texts.ts';
import type { TextState } from './painted-texts.ts';
import { ShapeBands } from './shape-bands.ts';
import { isDot, isLarge, shapeOf } from './shapes.ts';
import type { Shape } from './shapes.ts';
import { BySharedWord } from './shared-word.ts';

/** FPDF_PAGEOBJ_* of fpdf_edit.h. */
const TEXT = 1;
const FORM = 5;
/** PDFium itself goes no deeper into forms within forms. */
const MAX_DEPTH = 12;
/** Objects looked at within the forms of one page. */
const MAX_OBJECTS = 50_000;

/** What a page paints, in which order. */
export interface PaintOrder {
  readonly texts: PaintedTexts;
  /** What has an area and is no text, first painted first. */
  readonly shapes: readonly Shape[];
  /** The same, to be asked what lies about a place. */
  readonly bands: ShapeBands;
  /** Small filled shapes, as bullets are drawn. */
  readonly dots: readonly Box[];
  readonly images: number;
}

/** Where the objects of a page or form stand, and what holds for all of them. */
interface Holder extends TextState {
  readonly placement: Placement;
  readonly depth: number;
}

/** Walks a page's objects, those in forms too. @param count objects of the page itself */
export function paintOrderOf(
  document: PdfDocument,
  page: number,
  count: number,
  frame: Frame,
): PaintOrder {
  const { pdfium } = document;
  const texts = new PaintedTexts();
  const shapes: Shape[] = [];
  const dots: Box[] = [];
  let turn = 0;
  let images = 0;

  const types = new BySharedWord(document, OBJECT.class, (object) =>
    pdfium.FPDFPageObj_GetType(object),
  );
  const surroundings = new Surroundings(document);
  const visit = (object: number, holder: Holder): void => {
    turn++;
    const type = types.of(object);
    if (type === TEXT) {
      texts.add(object, turn, surroundings.of(object, holder));
    } else if (type === FORM) {
      enter(object, holder);
    } else {
      const shape = shapeOf(document, object, type, turn, holder.placement);
      if (shape?.kind === 'image') images++;
      if (shape && isLarge(shape)) shapes.push(shape);
      if (shape && isDot(shape)) dots.push(shape.box);
    }
  };
  const enter = (form: number, outer: Holder): void => {
    if (outer.depth >= MAX_DEPTH) return;
    const holder = {
      placement: outer.placement.within(document, form),
      clip: narrowed(outer.clip, clipOf(document, form, outer.placement)),
      layered: outer.layered || isOnLayer(document, form),
      veiled: outer.veiled || isVeil(document, form),
      depth: outer.depth + 1,
    };
    const inner = pdfium.FPDFFormObj_CountObjects(form);
    for (let i = 0; i < inner && turn < MAX_OBJECTS; i++) {
      visit(pdfium.FPDFFormObj_GetObject(form, i), holder);
    }
  };

  const placement = new Placement(frame, IDENTITY);
  const outermost = { placement, clip: null, layered: false, veiled: false, depth: 0 };
  for (const object of pageObjects(document, page, count)) visit(object, outermost);
  return { texts, shapes, bands: new ShapeBands(shapes), dots, images };
}

/** No place in memory. */
const UNKNOWN = -1;

/** What holds for a text object by where it stands, shared by those that follow each other in the same state. */
class Surroundings {
  readonly #document: PdfDocument;
  readonly #veils: BySharedWord<boolean>;
  #last!: TextState;
  #holder: Holder | null = null;
  /** Where PDFium keeps the last one's clip and marks. */
  #clip = UNKNOWN;
  #marks = UNKNOWN;

  constructor(document: PdfDocument) {
    this.#document = document;
    this.#veils = new BySharedWord(document, OBJECT.general, (text) => isVeil(document, text));
  }

  of(object: number, holder: Holder): TextState {
    const document = this.#document;
    const veiled = holder.veiled || this.#veils.of(object);
    if (!this.#isShared(object) || holder !== this.#holder) {
      const clip = narrowed(holder.clip, clipOf(document, object, holder.placement));
      const layered = holder.layered || isOnLayer(document, object);
      this.#last = { clip, layered, veiled };
      this.#holder = holder;
    } else if (veiled !== this.#last.veiled) this.#last = { ...this.#last, veiled };
    return this.#last;
  }

  /** Whether an object has the clip and marks of the one before it, which it then takes the place of. */
  #isShared(object: number): boolean {
    const { heap } = this.#document;
    if (heap === null) return false;
    const { uints } = heap;
    const clip = uints[(object + OBJECT.clip) >>> 2]!;
    const marks = uints[(object + OBJECT.marks) >>> 2]!;
    const shared = clip === this.#clip && marks === this.#marks;
    this.#clip = clip;
    this.#marks = marks;
    return shared;
  }
}

function narrowed(outer: Box | null, own: Box | null): Box | null {
  return outer && own ? common(outer, own) : (outer ?? own);
}

/** Whether a text or form is painted through a mask or a blend, with an opacity of its own, or as a group. */
function isVeil({ pdfium }: PdfDocument, object: number): boolean {
  return pdfium.FPDFPageObj_HasTransparency(object) === 1;
}
