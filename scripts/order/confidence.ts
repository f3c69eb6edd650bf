import type { Block, TextLayer } from '../../src/domain/text-layer.ts';
import { lettersOf, placesOf } from './block-ids.ts';
import type { LabelledPage } from './labelled-page.ts';

/** A labelled block as leveltag read it: how sure of its place it was, and whether it was right. */
export interface Placed {
  /** The order confidence of the block of text that it opens in. */
  readonly confidence: number;
  /** Whether it follows the block that a person reads before it. */
  readonly follows: boolean;
  /** Its page was labelled after the rules were made. */
  readonly unseen: boolean;
}

/** The lower ends of the bands in which confidences are counted. */
export const BANDS = [1, 0.95, 0.9, 0.8, 0] as const;

/** The labelled blocks of a page that were found, but for the first of each run. */
export function placedOn(page: LabelledPage, layer: TextLayer, fileHash: string): Placed[] {
  const { start, end } = layer.pages[page.page - 1]!;
  const blocks = layer.blocks.filter((block) => block.start >= start && block.end <= end);
  const places = placesOf(page.runs.flat(), layer.text.slice(start, end), fileHash);
  const ranks = new Map([...places].sort((a, b) => a[1] - b[1]).map(([id], rank) => [id, rank]));
  const confidenceAt = confidences(blocks, layer.text);
  return page.runs.flatMap((run) => {
    const found = run.filter((id) => ranks.has(id));
    return found.slice(1).map((id, i) => ({
      confidence: confidenceAt(places.get(id)!),
      follows: ranks.get(id) === ranks.get(found[i]!)! + 1,
      unseen: page.unseen === true,
    }));
  });
}

/** @returns the confidence of the block that holds the letter at a place, counted from the page's first */
function confidences(blocks: readonly Block[], text: string): (letter: number) => number {
  let letters = 0;
  const ends = blocks.map((block) => {
    letters += lettersOf(text.slice(block.start, block.end)).length;
    return { end: letters, confidence: block.orderConfidence };
  });
  return (letter) => ends.find(({ end }) => letter < end)?.confidence ?? 0;
}

/** Blocks and those in true order, by band. */
export function byBand(placed: readonly Placed[]) {
  return BANDS.map((from, i) => {
    const below = BANDS[i - 1] ?? Infinity;
    const some = placed.filter(({ confidence: c }) => c >= from && c < below);
    return { from, blocks: some.length, follows: some.filter((each) => each.follows).length };
  });
}
