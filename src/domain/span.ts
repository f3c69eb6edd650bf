/**
 * A half-open range `[start, end)` of a text, in UTF-16 code units: `text.slice(start, end)` is what it
 * names. The unit of every offset in leveltag, unless a name says otherwise (`cp…` is code points).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function length(span: Span): number {
  return span.end - span.start;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The part that both cover, or null when they only touch or lie apart. */
export function intersect(a: Span, b: Span): Span | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

/** What is left of `span` once every one of `holes` is cut out, in order. */
export function subtract(span: Span, holes: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let start = span.start;
  for (const hole of merge(holes)) {
    if (hole.end <= start) continue;
    if (hole.start >= span.end) break;
    if (hole.start > start) rest.push({ start, end: hole.start });
    start = hole.end;
  }
  if (start < span.end) rest.push({ start, end: span.end });
  return rest;
}

/** The union as sorted, disjoint spans; spans that touch become one. */
export function merge(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort(compare);
  const merged: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}

/** Reading order: by start, the longer first among those that start together. */
export function compare(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The span without white space at its ends; null when nothing else is in it. */
export function trim(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : null;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}

/** How many of `items` a test holds of that holds of the first ones and of none after them, by binary search. */
export function countFirst<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The one of `items` (sorted, disjoint) that holds `offset`, by binary search.
 * An offset in a gap between two items belongs to neither.
 */
export function at<T extends Span>(items: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const item = items[middle]!;
    if (offset < item.start) high = middle - 1;
    else if (offset >= item.end) low = middle + 1;
    else return item;
  }
  return undefined;
}
