import type { Block, BlockKind } from '../../../domain/text-layer.ts';
import { isDatedHeader, isDateGoingOn, opensWithDate, opensWithDatedHeader } from './dated.ts';
import { emphasisOf, isCapitals } from './emphasis.ts';
import { isHeadingName } from './heading-names.ts';
import type { Line } from './line.ts';
import type { Measure } from './measure.ts';

/** Lines that read on: a paragraph, a list item, a heading. */
export interface LineBlock {
  readonly kind: BlockKind;
  readonly emphasis: Block['emphasis'];
  readonly lines: Line[];
  /** Where its first line stands. */
  readonly place: Place;
}

/** The part of a page that a line belongs to. */
export interface Place {
  readonly column: number;
  readonly orderConfidence: number;
  readonly measure: Measure;
}

export interface PlacedLine {
  readonly line: Line;
  readonly place: Place;
}

/** Baselines further apart than this multiple of the usual leading end a paragraph. */
const PARAGRAPH_GAP = 1.22;
/** The widest leading of running text, in parts of the type size. */
const DOUBLE_SPACED = 2.6;
/** In parts of the type size: how far left edges of one paragraph may differ. */
const SAME_EDGE = 0.8;
/** A column of lists, in parts of the type size. */
const NARROW = 18;
const FEW_WORDS = 8;
/** First-line and hanging indents. */
const INDENT = 4.5;
/** Room, in parts of the type size, that the next word must leave for a line end to count as chosen. */
const ROOM = 1.2;
const SPACE = 0.28;
/** A shorter line than this part of the column is not taken for wrapped because of its words alone. */
const FAIRLY_FULL = 0.55;
const NUMBERED = /^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s/i;
/** Ends of a line that ask for more. */
const DANGLING =
  /(?:[,&/]|\b(?:a|an|and|as|at|by|for|from|in|including|of|on|or|the|to|using|via|with))$/;

/** Groups the lines of a page in reading order; a paragraph may run from one part of the page into the next. */
export function groupLines(lines: readonly PlacedLine[]): LineBlock[] {
  const blocks: LineBlock[] = [];
  for (const { line, place } of lines) {
    const open = blocks.at(-1);
    if (open && readsOn(open, line, open.place.measure)) open.lines.push(line);
    else blocks.push(begin(line, place));
  }
  return blocks;
}

function begin(line: Line, place: Place): LineBlock {
  const item = line.bullet || NUMBERED.test(line.text);
  return {
    kind: item ? 'list_item' : 'paragraph',
    emphasis: emphasisOf(line, place.measure),
    lines: [line],
    place,
  };
}

function readsOn(block: LineBlock, line: Line, measure: Measure): boolean {
  const last = block.lines.at(-1)!;
  // A bullet set on its own baseline waits for its words.
  if (last.bullet && last.pieces.length === 1) return !line.bullet;
  if (line.bullet || NUMBERED.test(line.text)) return false;
  if (isDateGoingOn(last.text, line.text))
    return isUnder(last.x0, line) && isNear(last, line, measure);
  if (!isNear(last, line, measure)) return false;
  if (!isSameType(block, line, measure)) return false;
  const goesOn = /^\p{Ll}/u.test(line.text);
  const dangling = DANGLING.test(last.text);
  if (!goesOn && !dangling && (isShortPhrases(last, line, measure) || startsAnew(last, line))) {
    return false;
  }
  if (!isAligned(block, line)) return false;
  return isFull(last, line, measure) || asksForMore(last, line, dangling, measure);
}

/** Whether the baselines are as far apart as within a paragraph. */
function isNear(last: Line, line: Line, measure: Measure): boolean {
  const gap = line.baseline - last.baseline;
  if (gap <= 0) return false;
  if (gap <= PARAGRAPH_GAP * measure.leading * Math.max(1, line.size / measure.bodySize))
    return true;
  // Double spacing among single: only where the sentence plainly goes on.
  const goesOn = /^\p{Ll}/u.test(line.text) && /[\p{L}\p{N},&)-]$/u.test(last.text);
  return gap <= DOUBLE_SPACED * line.size && goesOn && isFull(last, line, measure);
}

/** Headers and headings stand alone, even where the line before them happens to be full. */
function startsAnew(last: Line, line: Line): boolean {
  if (isDatedHeader(last.text) || isHeadingName(last.text)) return true;
  // A part set far to the right ends its line; a value that wraps goes on under itself.
  if (last.stops.length === 2 && last.tabbed && !isUnder(last.stops[1]!, line)) return true;
  if (opensWithDate(line.text) && last.text.split(' ').length <= FEW_WORDS) return true;
  return isDatedHeader(line.text) || opensWithDatedHeader(line.text) || isHeadingName(line.text);
}

/** In a narrow column every line is nearly full: short ones that begin with a capital are a list. */
function isShortPhrases(last: Line, line: Line, measure: Measure): boolean {
  if (measure.margin - measure.left > NARROW * line.size || last.bullet) return false;
  return !line.bullet && /^\p{Lu}/u.test(line.text) && last.text.split(' ').length <= 3;
}

function isSameType(block: LineBlock, line: Line, measure: Measure): boolean {
  const last = block.lines.at(-1)!;
  if (Math.abs(last.size - line.size) > 0.1 * last.size) return false;
  if (block.kind !== 'list_item') return block.emphasis === emphasisOf(line, measure);
  // Plain words may follow bold ones within an item, but a bold line does not follow plain ones.
  return (last.bold || !line.bold) && (isCapitals(last.text) || !isCapitals(line.text));
}

function isCentred(a: Line, b: Line): boolean {
  return Math.abs(a.x0 + a.x1 - b.x0 - b.x1) <= b.size;
}

function isUnder(x: number, line: Line): boolean {
  return Math.abs(line.x0 - x) <= SAME_EDGE * line.size;
}

/** Whether `line` stands where the block's next line must: at its edge, its indent or under a tab stop. */
function isAligned(block: LineBlock, line: Line): boolean {
  const first = block.lines[0]!;
  const size = line.size;
  const near = (x: number) => isUnder(x, line);
  const last = block.lines.at(-1)!;
  if (isCentred(last, line) && /^\p{Ll}/u.test(line.text)) return true;
  if (block.lines.length > 1) return near(last.x0) || near(first.stops[0]!);
  if (first.bullet)
    return line.x0 > first.x0 - SAME_EDGE * size && line.x0 < first.stops[0]! + 2 * size;
  return (
    first.stops.some(near) ||
    (line.x0 < first.x0 + INDENT * size && line.x0 > first.x0 - INDENT * size)
  );
}

/** Whether the first word of `next` would not have fitted behind `line`. */
function isFull(line: Line, next: Line, measure: Measure): boolean {
  const needed = SPACE * next.size + firstWordWidth(next);
  return line.x1 + needed + ROOM * line.size > measure.margin;
}

function firstWordWidth(line: Line): number {
  const end = line.pieces.findIndex((piece) => piece.text === ' ');
  const last = line.pieces.at(end < 0 ? -1 : end - 1)!;
  return last.x1 - line.x0;
}

/** For text that is wrapped before the margin: the words say that the sentence goes on. */
function asksForMore(last: Line, line: Line, dangling: boolean, measure: Measure): boolean {
  if (last.x1 - measure.left < FAIRLY_FULL * (measure.margin - measure.left)) return false;
  if (/[.!?:;]$/.test(last.text)) return false;
  return dangling || /^[\p{Ll}(&]/u.test(line.text);
}
