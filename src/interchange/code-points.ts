/** Offsets of one text in UTF-16 code units and in code points, one from the other. */
export interface Offsets {
  toCodePoints(units: number): number;
  /** NaN for an offset that the text has not. */
  toUnits(codePoints: number): number;
}

export function offsetsOf(text: string): Offsets {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) starts.push(at);
  starts.push(text.length);
  const index = new Map(starts.map((units, points) => [units, points]));
  return {
    toCodePoints: (units) => index.get(units) ?? index.get(units - 1)! + 1,
    toUnits: (points) => starts[points] ?? NaN,
  };
}
