/** A colour as `[red, green, blue]`, each 0 to 255. */
export type Rgb = readonly [number, number, number];

export const WHITE: Rgb = [255, 255, 255];
export const BLACK: Rgb = [0, 0, 0];

/** Below this contrast a reader sees no letters: F0F0F0 on white has 1.14 to 1. */
const LEAST_VISIBLE = 1.15;

/** Whether text of one colour cannot be seen on the other, by their contrast (WCAG 2, 1.4.3). */
export function cannotBeSeen(text: Rgb, background: Rgb): boolean {
  const [high, low] = [luminance(text), luminance(background)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (high + 0.05) / (low + 0.05) < LEAST_VISIBLE;
}

/** A colour written `RRGGBB` in hex; null for anything else. */
export function hexColor(hex: string): Rgb | null {
  if (!/^[\da-f]{6}$/i.test(hex)) return null;
  const code = parseInt(hex, 16);
  return [code >> 16, (code >> 8) & 0xff, code & 0xff];
}

/** Relative luminance (WCAG 2). */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
