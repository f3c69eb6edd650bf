/** What a UTF-16 unit is, for looks at texts that are too many for expressions. Of ASCII alone. */

export function isLetter(unit: number): boolean {
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

export function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}
