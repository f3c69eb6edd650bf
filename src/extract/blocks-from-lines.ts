import type { Block } from '../domain/text-layer.ts';
import { isCapitals, isDateLine, isHeadingLine } from './line-kind.ts';
import { isLoneMark, opensListItem } from './list-mark.ts';
import { splitLines, wrappingOf } from './text-lines.ts';
import type { TextLine, Wrapping } from './text-lines.ts';

/** Lines that form one block. */
interface Group {
  readonly start: number;
  end: number;
  readonly first: string;
  last: string;
}

/** A line drawn of dashes, dots or underscores says nothing. */
const RULE = /^[^\p{L}\p{N}]{3,}$/u;
/** A line that reaches this share of the margin was broken there. */
const FULL_LINE = 0.8;
const SHORT_LINE = 0.5;

/**
 * Groups the lines of a text into blocks: a wrapped paragraph is one, a list item is one, a heading and
 * a line that dates a job stand alone. For texts that carry no layout but their lines.
 */
export function blocksFromLines(text: string): Block[] {
  const lines = splitLines(text);
  const wrapping = wrappingOf(lines);
  const groups: Group[] = [];
  let open: Group | null = null;
  for (const line of textLines(lines)) {
    if (line.words === '') {
      // A bullet may stand on a line of its own, with a gap before its text.
      if (!open || !isLoneMark(open.last)) open = null;
    } else if (open && continues(open, line, wrapping)) {
      open.end = line.end;
      open.last = line.words;
    } else {
      open = { start: line.start, end: line.end, first: line.words, last: line.words };
      groups.push(open);
    }
  }
  return groups.map(toBlock);
}

function continues(open: Group, line: TextLine, wrapping: Wrapping): boolean {
  const { words } = line;
  if (isLoneMark(open.last)) return true;
  if (opensListItem(words) || isLoneMark(words)) return false;
  if (standsAlone(open.last) || standsAlone(words)) return false;
  if (isCapitals(open.last) !== isCapitals(words)) return false;
  if (/^[\p{Ll}(&,;/]/u.test(words))
    return !/[.:!?]$/.test(open.last) || isFull(open.last, words, wrapping);
  if (!wrapping.wrapped || open.last.endsWith(':')) return false;
  // A short line after a full stop begins something new, such as the next job.
  if (/[.!?]$/.test(open.last) && words.length < wrapping.margin * SHORT_LINE) return false;
  return isFull(open.last, words, wrapping);
}

/**
 * The lines without those that are no text: rules, and bullets that a column of its own left one below the
 * other, apart from their text.
 */
function textLines(lines: readonly TextLine[]): TextLine[] {
  const filled = lines.filter((line) => line.words !== '');
  const stray = new Set(
    filled.filter((line, i) => isLoneMark(line.words) && isLoneMark(filled[i + 1]?.words ?? '•')),
  );
  return lines.filter((line) => !stray.has(line) && !RULE.test(line.words));
}

function standsAlone(words: string): boolean {
  return isDateLine(words) || isHeadingLine(words);
}

/** The next line's first word had no room on the line before. */
function isFull(last: string, words: string, { margin }: Wrapping): boolean {
  const word = /^\S*/.exec(words)![0];
  return last.length + 1 + word.length >= margin * FULL_LINE;
}

function toBlock(group: Group, index: number): Block {
  const { start, end, first } = group;
  return {
    id: `b${index}`,
    kind: opensListItem(first) || isLoneMark(first) ? 'list_item' : 'paragraph',
    start,
    end,
    page: null,
    column: 0,
    orderConfidence: 1,
    emphasis: first === group.last && isHeadingLine(first) ? 'strong' : 'none',
    cell: null,
  };
}
