import type { Fragment } from './fragments.ts';

/** Two sides of a gutter. */
export interface Sides {
  readonly left: Fragment[];
  readonly right: Fragment[];
}

/** In parts of the type size: painting that steps up by more than this goes on in another cell or column. */
const STEP_UP = 0.6;
/** In parts of the type size: rows may reach into each other by less than this. */
const SLACK = 0.3;

/**
 * What the painting order tells of two sides: `apart` where one is painted wholly before the other, a list
 * of table rows where cells are painted one after the other and their rows stand below each other, and null
 * where it tells nothing, as with files that paint line by line.
 */
export function paintedAs({ left, right }: Sides): 'apart' | readonly Sides[] | null {
  const isRight = new Set(right);
  const painted = [...left, ...right].sort((a, b) => a.order - b.order);
  const rows: Sides[] = [];
  let switches = 0;
  let onRight = true;
  for (let i = 0; i < painted.length; i++) {
    const fragment = painted[i]!;
    const side = isRight.has(fragment);
    if (i > 0 && side !== onRight) switches++;
    if (i === 0 || (onRight && !side)) rows.push({ left: [], right: [] });
    rows.at(-1)![side ? 'right' : 'left'].push(fragment);
    onRight = side;
  }
  if (switches === 1) return stepsUp(painted) ? 'apart' : null;
  const separate = rows.every((row, i) => i === 0 || isBelow(row, rows[i - 1]!));
  return separate && rows.some(isCells) ? rows : null;
}

/** Whether a row's left cell is painted to its end before the right one begins further up. */
export function isCells({ left, right }: Sides): boolean {
  return left.length > 0 && right.length > 0 && stepsUp([...left, ...right]);
}

function stepsUp(painted: readonly Fragment[]): boolean {
  let lowest = painted[0]!;
  for (const fragment of painted) {
    // The larger type decides: a raised "th" is no step.
    const step = STEP_UP * Math.max(lowest.size, fragment.size);
    if (fragment.baseline < lowest.baseline - step) return true;
    if (fragment.baseline > lowest.baseline) lowest = fragment;
  }
  return false;
}

function isBelow(row: Sides, above: Sides): boolean {
  const all = [...row.left, ...row.right];
  const top = Math.min(...all.map((f) => f.baseline - SLACK * f.size));
  return [...above.left, ...above.right].every((f) => f.baseline < top);
}
