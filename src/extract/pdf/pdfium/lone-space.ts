import type { Glyph } from '../layout/glyph.ts';
import type { Characters } from './characters.ts';
import type { Frame } from './frame.ts';

/** A space that the file paints by itself, apart from the words before it. Points of the page as it is shown. */
export interface LoneSpace {
  /** The text object that paints it. */
  readonly object: number;
  readonly x0: number;
  readonly baseline: number;
}

export function loneSpace(chars: Characters, frame: Frame): LoneSpace {
  const left = frame.x(chars.left, chars.bottom);
  const right = frame.x(chars.right, chars.top);
  const baseline = frame.y(chars.originX, chars.originY);
  return { object: chars.object, x0: Math.min(left, right), baseline };
}

/** In parts of the type size: letters this close are those of one word. */
const TOUCHING = 0.02;

/**
 * Whether a letter touches the one before it and is painted over the space between them, from its edge on: such a space
 * carries the line under the word and parts nothing.
 */
export function isPaintedOver(
  space: LoneSpace,
  last: Glyph | undefined,
  next: Glyph,
  object: number,
): boolean {
  return (
    object !== space.object &&
    next.baseline === space.baseline &&
    Math.abs(next.x0 - space.x0) <= TOUCHING * next.size &&
    last?.baseline === next.baseline &&
    Math.abs(next.x0 - last.x1) <= TOUCHING * next.size
  );
}
