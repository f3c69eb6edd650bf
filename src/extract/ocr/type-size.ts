import { lettersOf } from './recognised-line.ts';
import type { RecognisedLine, RecognisedSymbol } from './recognised-line.ts';
import { sum } from './confidence.ts';

/** Heights of letters in parts of the type size, between Times (.66, .45) and Helvetica (.72, .52). */
const CAPITAL = 0.69;
const SMALL = 0.48;
/** Sizes this close to the page's usual one are that one, measured with a pixel too many or too few. */
const SAME_SIZE = 0.12;

/**
 * The type size of each line, pixels. What is set in the size of most of the text gets one and the same
 * number: a scan's letters are never measured to the pixel.
 */
export function typeSizes(lines: readonly RecognisedLine[]): number[] {
  const measured = lines.map(measuredSize);
  const usual = usualSize(lines, measured);
  return measured.map((size) => {
    if (size === 0 || Math.abs(size - usual) < SAME_SIZE * usual) return usual;
    return size;
  });
}

/** @returns 0 where no letter tells */
function measuredSize(line: RecognisedLine): number {
  const symbols = line.words.flatMap((word) => word.symbols);
  const tall = heights(symbols, /^[A-Zbdfhkl0-9]$/);
  const small = heights(symbols, /^[acemnorsuvwxz]$/);
  if (tall.length >= 2 || (tall.length === 1 && small.length < 2)) return middle(tall) / CAPITAL;
  return small.length > 0 ? middle(small) / SMALL : 0;
}

function heights(symbols: readonly RecognisedSymbol[], kind: RegExp): number[] {
  return symbols.filter(({ text }) => kind.test(text)).map(({ y0, y1 }) => y1 - y0);
}

/** The size that the middle one of all letters has. */
function usualSize(lines: readonly RecognisedLine[], sizes: readonly number[]): number {
  const weighed = lines
    .map((line, i) => ({ size: sizes[i]!, letters: sum(line.words.map(lettersOf)) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size);
  let left = sum(weighed.map(({ letters }) => letters)) / 2;
  for (const { size, letters } of weighed) if ((left -= letters) <= 0) return size;
  return 1;
}

export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
