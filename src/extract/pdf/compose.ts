import { encodeGeometry } from '../../domain/geometry.ts';
import type { GeometryLine } from '../../domain/geometry.ts';
import type { Block, HiddenRange, Page, TextLayer } from '../../domain/text-layer.ts';
import { lineEndHyphen, countWords } from './layout/hyphens.ts';
import type { LaidBlock, LaidPage } from './layout/layout.ts';
import { textOf } from './layout/line.ts';
import type { Line, Piece } from './layout/line.ts';

/** Between blocks; a `\n` alone stands where a line was wrapped. */
const BLOCK_BREAK = '\n\n';

/** Puts a line, as it was laid out, where it stands on the page as it is shown. */
export type Place = (line: GeometryLine, text: string) => GeometryLine[];

/**
 * Writes the laid-out pages as one text and notes where each of its characters stands.
 *
 * @param places by page number, for pages that were not laid out as they are shown
 */
export function composeTextLayer(
  pages: readonly LaidPage[],
  places: ReadonlyMap<number, Place> = new Map(),
): TextLayer {
  const writer = new Writer(pages, places);
  const spans: Page[] = pages.map((page) => {
    const start = writer.nextStart();
    for (const block of page.blocks) writer.block(block, page.number);
    const end = Math.max(start, writer.length);
    return { number: page.number, width: page.width, height: page.height, start, end };
  });
  return {
    text: writer.text,
    blocks: writer.blocks,
    // An empty page at the end starts behind the last separator that was never written.
    pages: spans.map((page) => ({
      ...page,
      start: Math.min(page.start, writer.length),
      end: Math.min(page.end, writer.length),
    })),
    hidden: writer.hidden,
    geometry: encodeGeometry(writer.geometry),
    origin: 'native',
  };
}

class Writer {
  readonly blocks: Block[] = [];
  readonly geometry: GeometryLine[] = [];
  readonly hidden: HiddenRange[] = [];
  readonly #pages: readonly LaidPage[];
  readonly #places: ReadonlyMap<number, Place>;
  #words: ReadonlyMap<string, number> | null = null;
  #parts: string[] = [];
  #length = 0;

  constructor(pages: readonly LaidPage[], places: ReadonlyMap<number, Place>) {
    this.#pages = pages;
    this.#places = places;
  }

  get text(): string {
    return this.#parts.join('');
  }

  get length(): number {
    return this.#length;
  }

  /** Where the next block will begin. */
  nextStart(): number {
    return this.#length === 0 ? 0 : this.#length + BLOCK_BREAK.length;
  }

  block(block: LaidBlock, page: number): void {
    if (this.#length > 0) this.#write(BLOCK_BREAK);
    const start = this.#length;
    block.lines.forEach((line, i) => this.#line(line, block.lines[i + 1], block.kind));
    if (block.hidden) this.hidden.push({ start, end: this.#length, reason: block.hidden });
    this.blocks.push({
      id: `b${this.blocks.length}`,
      kind: block.kind,
      start,
      end: this.#length,
      page,
      column: block.column,
      orderConfidence: block.orderConfidence,
      emphasis: block.emphasis,
      cell: null,
    });
  }

  #line(line: Line, next: Line | undefined, kind: LaidBlock['kind']): void {
    const hyphen = next ? lineEndHyphen(line, next, () => this.#wordCounts()) : 'none';
    if (hyphen === 'drop') this.#divided(line);
    else this.#pieces(line.pieces, line.text, line);
    // Glyphs of turned text are lines of their own only for their boxes.
    if (next && hyphen === 'none' && kind !== 'text_box') this.#write('\n');
  }

  /** A line without the hyphen at its end. */
  #divided(line: Line): void {
    const pieces = line.pieces.slice(0, -1);
    this.#pieces(pieces, textOf(pieces), line);
  }

  #pieces(pieces: readonly Piece[], text: string, { page, y0, y1 }: Line): void {
    if (pieces.length === 0) return;
    const start = this.#length;
    this.#write(text);
    const laid = { start, end: this.#length, page, y0, y1, edges: edgesOf(pieces) };
    const place = this.#places.get(page);
    if (place) this.geometry.push(...place(laid, text));
    else this.geometry.push(laid);
  }

  /** Counted once, and only in a document that divides words. */
  #wordCounts(): ReadonlyMap<string, number> {
    this.#words ??= countWords(this.#pages.flatMap((p) => p.blocks.flatMap((b) => b.lines)));
    return this.#words;
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** Left edges of the pieces' UTF-16 units and the right edge of the last; they never step back. */
function edgesOf(pieces: readonly Piece[]): number[] {
  const edges: number[] = [];
  let x = pieces[0]!.x0;
  for (const piece of pieces) {
    const from = Math.max(x, piece.x0);
    const width = Math.max(0, piece.x1 - from);
    const units = piece.text.length;
    for (let i = 0; i < units; i++) edges.push(from + (width * i) / units);
    x = from + width;
  }
  edges.push(x);
  return edges;
}
