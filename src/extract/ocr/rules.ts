/** A picture in grey, a byte a pixel, row by row from the top: 0 is black. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Darker than this is ink. */
const INK = 150;
/** Pixels, at 200 an inch: a stroke of no letter is so long. */
const LONG = 100;
/** A rule is at most so thick, and its edges fade over so many more. */
const THICK = 8;
const FADE = 2;
/** So many pixels of a rule may be missing in one place. */
const GAP = 3;

/**
 * Takes the rules of tables and forms out of a page: cells between them are lost to the recognition.
 *
 * @returns whether there are long strokes both across and down, be they rules or a picture's: without, nothing is
 * changed
 */
export function eraseRules({ width, height, pixels }: GreyPicture): boolean {
  const across = runsAlong(pixels, width, height, 1, width);
  const down = runsAlong(pixels, height, width, width, 1);
  if (across.length === 0 || down.length === 0) return false;
  erase(pixels, across, height, 1, width);
  erase(pixels, down, width, width, 1);
  return true;
}

/** From `from` to before `to` along line `line`. */
interface Run {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Long runs of ink along the lines of a picture.
 *
 * @param step from a pixel to the next on its line @param stride from a line to the next
 */
function runsAlong(
  pixels: Uint8Array,
  length: number,
  lines: number,
  step: number,
  stride: number,
): Run[] {
  const runs: Run[] = [];
  for (let line = 0; line < lines; line++) {
    let from = -1;
    let last = -1;
    const end = () => {
      if (from >= 0 && last + 1 - from >= LONG) runs.push({ line, from, to: last + 1 });
    };
    for (let at = 0, i = line * stride; at < length; at++, i += step) {
      if (pixels[i]! >= INK) continue;
      if (from < 0 || at - last > GAP) {
        end();
        from = at;
      }
      last = at;
    }
    end();
  }
  return runs;
}

/** Paints thin runs over with what is beside them. @param step, stride as for `runsAlong` */
function erase(
  pixels: Uint8Array,
  runs: readonly Run[],
  lines: number,
  step: number,
  stride: number,
): void {
  for (const { line, from, to } of runs) {
    for (let at = from; at < to; at++) {
      const i = line * stride + at * step;
      if (pixels[i]! >= INK) continue;
      const before = inkFrom(pixels, i, -stride, line);
      const after = inkFrom(pixels, i, stride, lines - 1 - line);
      if (before + after + 1 > THICK) continue;
      const above = Math.max(0, line - before - FADE) - line;
      const below = Math.min(lines - 1, line + after + FADE) - line;
      const paper = Math.max(pixels[i + above * stride]!, pixels[i + below * stride]!);
      for (let k = above; k <= below; k++) {
        const j = i + k * stride;
        pixels[j] = Math.max(pixels[j]!, paper);
      }
    }
  }
}

/** How many pixels of ink follow one another behind a pixel; no more than tell that it is no rule. */
function inkFrom(pixels: Uint8Array, i: number, step: number, most: number): number {
  let count = 0;
  while (count < most && count <= THICK && pixels[i + (count + 1) * step]! < INK) count++;
  return count;
}
