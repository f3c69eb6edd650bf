/** A colour as `[red, green, blue]`, each 0 to 255. */
export type Rgb = readonly [number, number, number];

export const WHITE: Rgb = [255, 255, 255];
export const BLACK: Rgb = [0, 0, 0];

/** Below this contrast a reader sees no letters: F0F0F0 on white has 1.14 to 1. */
const LEAST_VISIBLE = 1.15;

/** Whether text of one colour cannot be seen on the other, by their contrast (WCAG 2, 1.4.3). */
export function cannotBeSeen(text: Rgb, background: Rgb): boolean {
  const [one, other] = [luminance(text), luminance(background)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < LEAST_VISIBLE;
}

/** A colour written `RRGGBB` in hex; null for anything else. */
export function hexColor(hex: string): Rgb | null {
  if (!/^[\da-f]{6}$/i.test(hex)) return null;
  const code = parseInt(hex, 16);
  return [code >> 16, (code >> 8) & 0xff, code & 0xff];
}

/** Relative luminance (WCAG 2). */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * LINEAR[red]! + 0.7152 * LINEAR[green]! + 0.0722 * LINEAR[blue]!;
}

/** The light of a channel by its level, 0 to 255. */
const LINEAR = Float64Array.from({ length: 256 }, (_, level) => {
  const share = level / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});
