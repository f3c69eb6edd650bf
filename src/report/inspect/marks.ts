import type { Span } from '../../domain/span.ts';
import { neutralise } from '../safe-text.ts';
import type { Paint } from '../palette.ts';

/** A range of the text to highlight, with the number that stands behind it. */
export interface Mark extends Span {
  readonly label: string;
  readonly paint: Paint;
}

/**
 * The text with every mark as `«words»[label]`, painted. Marks may nest and cross: the innermost gives
 * the colour. What a terminal would obey is neutralised.
 */
export function markText(text: string, marks: readonly Mark[]): string {
  const groups = groupBySpan(marks);
  const borders = new Set([0, text.length, ...groups.flatMap(({ start, end }) => [start, end])]);
  const offsets = [...borders].sort((a, b) => a - b);
  return offsets
    .map((offset, i) => {
      const closed = groups.filter(({ end }) => end === offset).reverse();
      const opened = groups.filter(({ start }) => start === offset);
      const open = groups.filter(({ start, end }) => start <= offset && offset < end);
      const words = neutralise(text.slice(offset, offsets[i + 1] ?? offset));
      return closed.map(closing).join('') + opened.map(opening).join('') + painted(words, open);
    })
    .join('');
}

interface Group extends Span {
  readonly labels: readonly string[];
  readonly paint: Paint;
}

/** Marks of one span become one, so that the words are not bracketed twice; outer ones first. */
function groupBySpan(marks: readonly Mark[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { start, end, label, paint } of marks) {
    const key = `${start}-${end}`;
    const labels = [...(groups.get(key)?.labels ?? []), label];
    groups.set(key, { start, end, labels, paint: groups.get(key)?.paint ?? paint });
  }
  return [...groups.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function opening({ paint }: Group): string {
  return paint('«');
}

function closing({ labels, paint }: Group): string {
  return paint(`»[${labels.join(',')}]`);
}

/** Painted line by line: a pager forgets a colour at the end of a line. */
function painted(words: string, open: readonly Group[]): string {
  const innermost = open.at(-1);
  if (!innermost) return words;
  return words
    .split('\n')
    .map((line) => (line === '' ? '' : innermost.paint(line)))
    .join('\n');
}
