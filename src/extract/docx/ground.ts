import type { HiddenReason } from '../../domain/text-layer.ts';
import type { Color } from './colors.ts';

/** What the cell or text box that text stands in does to it. */
export interface Ground {
  /** What is painted behind; null where nothing is. */
  readonly color: Color | null;
  /** Why nothing in it is seen, whatever it looks like. */
  readonly hides: HiddenReason | null;
  /** A text box without a fill holds it, which may lie on another shape. */
  readonly boxed: boolean;
}

export const PAPER: Ground = { color: null, hides: null, boxed: false };
