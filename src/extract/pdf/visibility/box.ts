/** Points on the page as it is shown: from its top left corner, x to the right, y downwards. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export function contains(outer: Box, inner: Box, tolerance = 0): boolean {
  return (
    outer.x0 <= inner.x0 + tolerance &&
    outer.y0 <= inner.y0 + tolerance &&
    outer.x1 >= inner.x1 - tolerance &&
    outer.y1 >= inner.y1 - tolerance
  );
}

export function meets(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/** What two boxes share; of no extent where they do not meet. */
export function common(a: Box, b: Box): Box {
  const x0 = Math.max(a.x0, b.x0);
  const y0 = Math.max(a.y0, b.y0);
  return { x0, y0, x1: Math.max(x0, Math.min(a.x1, b.x1)), y1: Math.max(y0, Math.min(a.y1, b.y1)) };
}

/** The least box that holds all of them. @param boxes at least one */
export function around(boxes: readonly Box[]): Box {
  let { x0, y0, x1, y1 } = boxes[0]!;
  for (const box of boxes) {
    x0 = Math.min(x0, box.x0);
    y0 = Math.min(y0, box.y0);
    x1 = Math.max(x1, box.x1);
    y1 = Math.max(y1, box.y1);
  }
  return { x0, y0, x1, y1 };
}

export function grown({ x0, y0, x1, y1 }: Box, by: number): Box {
  return { x0: x0 - by, y0: y0 - by, x1: x1 + by, y1: y1 + by };
}
