import type { Block, HiddenRange } from '../../domain/text-layer.ts';
import type { Span } from '../../domain/span.ts';
import { intersect, trim } from '../../domain/span.ts';
import { opensListItem } from '../list-mark.ts';
import type { Paragraph } from './flow.ts';
import { breakWraps } from './wrapped-lines.ts';
import { hiddenReason } from './run-properties.ts';
import type { RunProperties } from './run-properties.ts';

/** What one line of type setting makes of a paragraph: usually one, more where it has line breaks. */
export interface ParagraphBlock {
  readonly text: string;
  readonly listItem: boolean;
  readonly emphasis: Block['emphasis'];
  readonly hidden: readonly HiddenRange[];
}

/** What the whole document says about how to read one paragraph of it. */
export interface TypeSetting {
  /** The size most text is set in, half points. */
  readonly bodySize: number;
  /** Something unknown may be painted behind text, so that white text may be seen. */
  readonly painted: boolean;
  /** There are shapes on which a text box without a fill may lie. */
  readonly shapes: boolean;
}

/** Longer than any heading. */
const MAX_HEADING = 100;
/** Headings are set in type at least this much larger than the text. */
const LARGER = 1.15;
/** `w:sz` where no style gives one: 10 points (ECMA-376 part 1, 17.3.2.38). */
export const DEFAULT_SIZE = 20;
const BULLET_PREFIX = '• ';

/** Cuts a paragraph into blocks; white space at their ends is dropped, empty ones are none. */
export function paragraphBlocks(paragraph: Paragraph, setting: TypeSetting): ParagraphBlock[] {
  const blocks: ParagraphBlock[] = [];
  for (const line of linesOf(paragraph.text)) {
    const isFirst = blocks.length === 0;
    blocks.push(toBlock(paragraph, line, isFirst, setting));
  }
  return blocks;
}

/** A line break ends a line that stands for itself; it only wraps one that a lower-case word continues. */
function linesOf(text: string): Span[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const line = trim(text, { start, end: start + raw.length });
    start += raw.length + 1;
    if (!line || !isWords(text.slice(line.start, line.end))) continue;
    const last = lines.at(-1);
    if (last && breakWraps(text.slice(last.start, last.end), text.slice(line.start, line.end))) {
      last.end = line.end;
    } else {
      lines.push({ ...line });
    }
  }
  return lines;
}

/** A rule of dots or a bullet without its text says nothing. */
function isWords(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line);
}

function toBlock(
  paragraph: Paragraph,
  line: Span,
  isFirst: boolean,
  setting: TypeSetting,
): ParagraphBlock {
  const text = paragraph.text.slice(line.start, line.end);
  const typed = opensListItem(text);
  const listed = isFirst && paragraph.list !== null && !paragraph.heading;
  const prefix = listed && paragraph.list === 'bullet' && !typed ? BULLET_PREFIX : '';
  const listItem = listed || typed;
  return {
    text: prefix + text,
    listItem,
    emphasis: emphasisOf(paragraph, line, text, listItem, setting.bodySize),
    hidden: hiddenIn(paragraph, line, prefix.length, setting),
  };
}

function emphasisOf(
  paragraph: Paragraph,
  line: Span,
  text: string,
  listItem: boolean,
  bodySize: number,
): Block['emphasis'] {
  if (text.length > MAX_HEADING || listItem || !/\p{L}/u.test(text)) return 'none';
  const settings = settingsIn(paragraph, line);
  if (paragraph.heading) return 'heading';
  if (settings.every(({ size }) => (size ?? DEFAULT_SIZE) >= bodySize * LARGER)) return 'heading';
  if (settings.every(({ bold }) => bold)) return 'strong';
  return settings.every(({ caps }) => caps) || !/\p{Ll}/u.test(text) ? 'strong' : 'none';
}

/** The settings of those runs on the line that show something. */
function settingsIn(paragraph: Paragraph, line: Span): RunProperties[] {
  return paragraph.runs
    .filter((run) => {
      const part = intersect(run, line);
      return part !== null && trim(paragraph.text, part) !== null;
    })
    .map((run) => run.properties);
}

function hiddenIn(
  paragraph: Paragraph,
  line: Span,
  shift: number,
  { painted, shapes }: TypeSetting,
): HiddenRange[] {
  const onPaper = !painted && !paragraph.shaded && !(paragraph.boxed && shapes);
  const found: { start: number; end: number; reason: HiddenRange['reason'] }[] = [];
  for (const run of paragraph.runs) {
    const reason = hiddenReason(run.properties);
    const part = reason === null ? null : intersect(run, line);
    if (reason === null || part === null) continue;
    if (reason === 'no_contrast' && !onPaper && !run.properties.backed) continue;
    const start = part.start - line.start + shift;
    const last = found.at(-1);
    if (last && last.end === start && last.reason === reason) last.end += part.end - part.start;
    else found.push({ start, end: start + part.end - part.start, reason });
  }
  return found;
}
