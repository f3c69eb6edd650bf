import { newGreyFile } from './grey-file.ts';
import type { GreyFile } from './grey-file.ts';
import type { GreyPicture } from './rules.ts';

/** A picture painted larger, the pixels between its own in shades between theirs. */
export function enlarge({ width, height, pixels }: GreyPicture, scale: number): GreyFile {
  const large = newGreyFile(Math.round(width * scale), Math.round(height * scale));
  const across = steps(large.width, width);
  const down = steps(large.height, height);
  for (let y = 0; y < large.height; y++) {
    const { from, to, part } = down[y]!;
    const [above, below] = [from * width, to * width];
    for (let x = 0; x < large.width; x++) {
      const { from: left, to: right, part: share } = across[x]!;
      const top = mix(pixels[above + left]!, pixels[above + right]!, share);
      const bottom = mix(pixels[below + left]!, pixels[below + right]!, share);
      large.pixels[y * large.width + x] = Math.round(mix(top, bottom, part));
    }
  }
  return large;
}

function mix(a: number, b: number, part: number): number {
  return a + (b - a) * part;
}

/** For each of `count` places the two pixels of `of` that it lies between, and how far from the first. */
function steps(count: number, of: number) {
  return Array.from({ length: count }, (_, i) => {
    const at = Math.min(Math.max(((i + 0.5) * of) / count - 0.5, 0), of - 1);
    const from = Math.floor(at);
    return { from, to: Math.min(from + 1, of - 1), part: at - from };
  });
}
