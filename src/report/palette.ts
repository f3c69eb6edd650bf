import { createColors } from 'picocolors';
import type { Level } from '../domain/result.ts';

export type Paint = (text: string) => string;

/** The colours of reports for a terminal; every one is the identity when colour is off. */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly bad: Paint;
  readonly level: (level: Level | null) => Paint;
  /** One for each dimension, by its place in the result; they repeat after the sixth. */
  readonly dimension: (index: number) => Paint;
  /** For evidence that did not count. */
  readonly near: Paint;
}

export function palette(color: boolean): Palette {
  const c = createColors(color);
  const dimensions = [c.cyan, c.green, c.magenta, c.yellow, c.blue, c.red];
  const levels = {
    senior: c.green,
    mid: c.cyan,
    junior: c.yellow,
    indeterminate: c.magenta,
    not_applicable: c.dim,
  };
  return {
    bold: c.bold,
    dim: c.dim,
    bad: c.red,
    level: (level) => (level === null ? c.red : levels[level]),
    dimension: (index) => dimensions[index % dimensions.length]!,
    near: (text) => c.dim(c.strikethrough(text)),
  };
}
