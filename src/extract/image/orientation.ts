import type { Orientation } from '../ocr/recognise.ts';
import type { Turn } from '../ocr/upright.ts';

/** Orientations that follow each other by quarter turns clockwise: as stored, and mirrored. */
const ROUNDS: readonly (readonly Orientation[])[] = [
  [1, 6, 3, 8],
  [2, 7, 4, 5],
];

/** The orientation of a picture whose shown side is turned further. */
export function turned(orientation: Orientation, turn: Turn): Orientation {
  const round = ROUNDS.find((one) => one.includes(orientation))!;
  return round[(round.indexOf(orientation) + turn) % 4]!;
}

/** Whether a picture is shown with its stored width as its height. */
export function isSideways(orientation: Orientation): boolean {
  return orientation >= 5;
}

/** What a file says of its orientation; 1, as stored, where that is nothing known. */
export function asOrientation(value: number | undefined): Orientation {
  return value !== undefined && value >= 1 && value <= 8 ? (value as Orientation) : 1;
}
