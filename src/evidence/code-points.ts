const SURROGATE = /[\ud800-\udfff]/;

/**
 * Turns offsets in UTF-16 code units into offsets in code points, for one text. Characters outside the
 * basic plane are rare in resumes, so it keeps only where they stand.
 */
export function codePointCounter(text: string): (offset: number) => number {
  const lowSurrogates: number[] = [];
  if (SURROGATE.test(text)) {
    for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) {
      lowSurrogates.push(match.index + 1);
    }
  }
  return (offset) => offset - countBelow(lowSurrogates, offset);
}

/** How many of `sorted` are below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
