import type { HiddenReason } from '../../domain/text-layer.ts';
import { named } from './colors.ts';
import type { Surface } from './colors.ts';
import type { Attributes } from './element-rules.ts';
import { isTrue } from './xml-boolean.ts';

/** English Metric Units: what is narrower or lower than two points shows no text. */
const TOO_SMALL = 2 * 12_700;
/** Units of a square inch: what covers less is no ground for text. */
const LARGE = 914_400 ** 2;

interface Shape {
  /** Undefined until something is said of it; null for nothing. */
  fill: Surface | null | undefined;
  tooSmall: boolean;
}

interface Drawing {
  /** It was taken off the page by hand. */
  hidden: boolean;
  tooSmall: boolean;
}

/** Follows the shapes of a part: what they are filled with, and whether they may lie behind other text. */
export class Shapes {
  /** Something large lies behind the text, or may. */
  behind = false;
  /** Shapes and pictures that paint anything, on which a text box without a fill may lie. */
  painted = 0;
  /** In a header or footer: all that is drawn there lies behind the body. */
  readonly inMargin: boolean;
  readonly #open: Shape[] = [];
  readonly #drawings: Drawing[] = [];
  #anchorBehind = false;
  #inProperties = false;
  #outlines = 0;
  #filling = false;

  constructor(inMargin: boolean) {
    this.inMargin = inMargin;
  }

  openDrawing(): void {
    this.#drawings.push({ hidden: false, tooSmall: false });
  }

  closeDrawing(): void {
    this.#drawings.pop();
  }

  /** What is said of the drawing that is open beside its name (`wp:docPr`). */
  describeDrawing(attributes: Attributes): void {
    const drawing = this.#drawings.at(-1);
    if (drawing && isTrue(attributes('hidden'))) drawing.hidden = true;
  }

  openAnchor(attributes: Attributes): void {
    this.#anchorBehind = this.inMargin || isTrue(attributes('behindDoc'));
  }

  /** The size of the drawing that is open (`wp:extent`). */
  setExtent(attributes: Attributes): void {
    const [width, height] = [Number(attributes('cx')), Number(attributes('cy'))];
    const drawing = this.#drawings.at(-1);
    if (drawing) drawing.tooSmall = width < TOO_SMALL || height < TOO_SMALL;
    if (this.#anchorBehind && !(width * height < LARGE)) this.behind = true;
    this.#anchorBehind = false;
  }

  openShape(): void {
    this.#open.push({ fill: undefined, tooSmall: false });
  }

  closeShape(): void {
    const shape = this.#open.pop();
    if (shape?.fill) this.painted++;
  }

  openProperties(): void {
    this.#inProperties = this.#open.length > 0;
  }

  closeProperties(): void {
    this.#inProperties = false;
  }

  openOutline(): void {
    this.#outlines++;
  }

  closeOutline(): void {
    this.#outlines--;
  }

  /** The size of the shape itself (`a:ext`). */
  setSize(attributes: Attributes): void {
    const sides = [Number(attributes('cx')), Number(attributes('cy'))];
    const shape = this.#filled;
    if (shape && sides.some((side) => side < TOO_SMALL)) shape.tooSmall = true;
  }

  openFill(): void {
    this.#filling = true;
  }

  closeFill(): void {
    this.#filling = false;
  }

  /** The colour of the fill that is open. */
  setColor(surface: Surface): void {
    if (this.#filling) this.setFill(surface);
  }

  setFill(fill: Surface | null): void {
    const shape = this.#filled;
    if (shape) shape.fill = fill;
  }

  /** What the shape's style fills it with where it says nothing itself (`a:fillRef`). */
  setStyle(attributes: Attributes): void {
    const shape = this.#open.at(-1);
    if (shape && shape.fill === undefined)
      shape.fill = attributes('idx') === '0' ? null : 'unknown';
  }

  /** What is behind the text of the shape that is open; `unknown` for one in the old VML. */
  get ground(): Surface | null {
    const shape = this.#open.at(-1);
    return shape ? (shape.fill ?? null) : 'unknown';
  }

  /** Why the text of the shape that is open is not seen, whatever it looks like. */
  get hides(): HiddenReason | null {
    if (this.#drawings.some(({ hidden }) => hidden)) return 'vanish';
    return this.#open.at(-1)?.tooSmall ? 'clipped' : null;
  }

  /** The same for a drawing that is no shape. */
  get drawingHides(): HiddenReason | null {
    return this.hides ?? (this.#drawings.at(-1)?.tooSmall ? 'clipped' : null);
  }

  /** The shape whose own properties are being read. */
  get #filled(): Shape | undefined {
    return this.#inProperties && this.#outlines === 0 ? this.#open.at(-1) : undefined;
  }
}

export function schemeColor(attributes: Attributes): Surface {
  return { ...named(''), theme: attributes('val') };
}
