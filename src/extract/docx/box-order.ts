import type { TextBox } from '../flow/flow.ts';

/** English Metric Units: edges this close, a tenth of an inch, are one. */
const CLOSE = 91_440;
/** A column has at least this many boxes. */
const MIN_BOXES = 2;
/** From this share of boxes that begin beside one of the other side on, the two sides are rows. */
const ROW_LIKE = 0.6;

type Placed = TextBox & { readonly at: NonNullable<TextBox['at']> };

/**
 * Boxes that hang on one paragraph stand in the file as they were drawn, not as they are read: from top to bottom, and
 * where they stand in two columns, such as a sidebar and what is beside it, the left one first.
 */
export function inReadingOrder(boxes: readonly TextBox[]): readonly TextBox[] {
  if (boxes.length < 2 || !boxes.every(isPlaced)) return boxes;
  const sorted = boxes.toSorted((a, b) => a.at.y - b.at.y || a.at.x - b.at.x);
  const columns = columnsOf(sorted);
  return columns ? columns.flat() : sorted;
}

function isPlaced(box: TextBox): box is Placed {
  return box.at !== null;
}

function columnsOf(boxes: readonly Placed[]): [Placed[], Placed[]] | null {
  if (boxes.some(({ at }) => at.width === undefined)) return null;
  for (const { at } of boxes) {
    const left = boxes.filter((box) => box.at.x + box.at.width! <= at.x + CLOSE);
    const right = boxes.filter((box) => box.at.x >= at.x - CLOSE);
    if (left.length + right.length !== boxes.length) continue;
    if (Math.min(left.length, right.length) < MIN_BOXES) continue;
    if (meet(left, right) && !areRows(left, right)) return [left, right];
  }
  return null;
}

/** Whether one begins before the other has begun its last box. */
function meet(a: readonly Placed[], b: readonly Placed[]): boolean {
  return a[0]!.at.y < b.at(-1)!.at.y && b[0]!.at.y < a.at(-1)!.at.y;
}

function areRows(a: readonly Placed[], b: readonly Placed[]): boolean {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const beside = few.filter((box) => many.some((one) => Math.abs(one.at.y - box.at.y) <= CLOSE));
  return beside.length >= ROW_LIKE * few.length;
}
