/** Relative luminance of each level of an sRGB channel (WCAG 2, definition of relative luminance). */
const LINEAR = Float64Array.from({ length: 256 }, (_, level) => {
  const part = level / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

/** Contrast of two colours 0xRRGGBB, 1 (none) to 21 (WCAG 2, definition of contrast ratio). */
export function contrast(a: number, b: number): number {
  const la = luminance(a);
  const lb = luminance(b);
  return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
}

/** 0 to 1. @param color 0xRRGGBB */
export function luminance(color: number): number {
  return (
    0.2126 * LINEAR[(color >> 16) & 0xff]! +
    0.7152 * LINEAR[(color >> 8) & 0xff]! +
    0.0722 * LINEAR[color & 0xff]!
  );
}

/** Below this contrast no eye tells two tones of one hue apart: #F0F0F0 on white has 1.14. */
const SEEN = 1.15;
/** Levels by which one channel must differ for two colours to differ in hue where their luminance does not. */
const SEEN_HUE = 64;

/** Whether an eye can tell two colours 0xRRGGBB apart, however hard it is to read one upon the other. */
export function differ(a: number, b: number): boolean {
  if (a === b) return false;
  return channelDistance(a, b) >= SEEN_HUE || contrast(a, b) >= SEEN;
}

function channelDistance(a: number, b: number): number {
  return Math.max(
    Math.abs((a >> 16) - (b >> 16)),
    Math.abs(((a >> 8) & 0xff) - ((b >> 8) & 0xff)),
    Math.abs((a & 0xff) - (b & 0xff)),
  );
}
