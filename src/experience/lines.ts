import type { Section, SectionType } from '../domain/section.ts';
import { trim } from '../domain/span.ts';
import type { Span } from '../domain/span.ts';
import type { Block } from '../domain/text-layer.ts';

/** One line of a block, or one table cell, trimmed: the unit in which headers of positions are looked for. */
export interface Line extends Span {
  readonly words: string;
  readonly bullet: boolean;
  readonly section: SectionType;
  /** Index of the section, so that a header never reaches over its edge. */
  readonly sectionIndex: number;
  /** The label that opens it (`role`, `client`, `dates`), or null. */
  readonly label: LineLabel | null;
}

export type LineLabel = 'role' | 'employer' | 'dates' | 'place' | 'duties' | 'other';

const BULLET =
  /^(?:[\u2022\u25cf\u25aa\u25a0\u25e6\u25cb\u2023\u2043\u2219\u00b7\u27a2\u27a4\u2756\u2713\u2714\u25ba\u25b6\uf0b7\uf0a7\uf0d8\uf0fc\u00a7*>]|[o-]\s)\s*/;

/** Labels that consultants' resumes put before the facts of an engagement. */
const LABELS: readonly (readonly [LineLabel, RegExp])[] = [
  ['role', /^(?:(?:my |primary |job |current )?roles?(?: ?\/ ?position)?|designation|(?:job )?title|position(?: held)?|job role)\s*[:\u2013-]\s*(?=\S)/i],
  ['employer', /^(?:(?:end[ -])?clients?(?: name)?(?: ?#?\d+)?\s*[:\u2013-]|(?:employer|company(?: name)?|organi[sz]ation(?: name)?|customer|firm)(?: ?#?\d+)?\s*:)\s*(?=\S)/i],
  ['dates', /^(?:duration|periods?|dates?|tenure|time ?(?:frame|line|period)|from)\s*[:\u2013-]\s*/i],
  ['place', /^(?:location|place|city)\s*[:\u2013-]\s*/i],
  ['duties', /^(?:(?:my |key |job |major |primary |principle |principal |project )?(?:roles? (?:and|&) )?responsibilit(?:y|ies)|duties|job duties|description|project description|(?:key |major )?(?:accomplishments|achievements)|environment|technolog(?:y|ies)|tools|summary|scope|following are)\b(?:[^:]{0,60}:\s*|\s*$)/i],
  ['other', /^(?:project(?: name| title)?|domain|team size|team|industry|size|budget|reporting to|vendor|methodology|platform|project ?#?\d+)\s*[:\u2013-]\s*/i],
]; // prettier-ignore

/** What every label begins with: nearly all lines are told by one look. */
const BEGINS_LABEL =
  /^(?:a(?:ccomplishments|chievements)|budget|c(?:ity|lient|ompany|u(?:rrent|stomer))|d(?:ates?|escription|esignation|omain|uration|uties)|e(?:mployer|n(?:d[ -]|vironment))|f(?:irm|ollowing|rom)|industry|job|key|location|m(?:ajor|ethodology|y )|organi|p(?:eriod|la(?:ce|tform)|osition|r(?:i(?:mary|ncip)|oject))|r(?:eporting|esponsibilit|ole)|s(?:cope|ize|ummary)|t(?:eam|echnolog|enure|i(?:me|tle)|ools)|vendor)/i;

function labelOf(words: string): LineLabel | null {
  if (!BEGINS_LABEL.test(words)) return null;
  return LABELS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The lines of a document in reading order. Running heads and feet of pages are no part of the story. */
export function linesOf(
  text: string,
  blocks: readonly Block[],
  sections: readonly Section[],
): Line[] {
  const lines: Line[] = [];
  let sectionIndex = 0;
  for (const block of blocks) {
    if (block.kind === 'footer') continue;
    for (const span of blockLines(text, block)) {
      while (sections[sectionIndex + 1] && span.start >= sections[sectionIndex]!.body.end) {
        sectionIndex++;
      }
      for (const { part, index } of atHeadings(text, span, sections, sectionIndex)) {
        const body = withoutTitle(text, part, sections[index]!);
        if (body) lines.push(makeLine(text, body, block, sections[index]!, index));
      }
    }
  }
  return lines;
}

/** A line cut where headings stand inside it, as in flattened text: each part with its section. */
function atHeadings(
  text: string,
  line: Span,
  sections: readonly Section[],
  from: number,
): { readonly part: Span; readonly index: number }[] {
  const parts: { part: Span; index: number }[] = [];
  let start = line.start;
  for (let index = from; start < line.end; index++) {
    const next = sections[index + 1]?.title?.start ?? line.end;
    const end = Math.min(line.end, Math.max(start, next));
    const part = trim(text, { start, end });
    if (part) parts.push({ part, index });
    start = end;
  }
  return parts;
}

function blockLines(text: string, block: Block): Span[] {
  const spans: Span[] = [];
  let start = block.start;
  while (start < block.end) {
    const at = text.indexOf('\n', start);
    const end = at < 0 || at > block.end ? block.end : at;
    const span = trim(text, { start, end });
    if (span) spans.push(span);
    start = end + 1;
  }
  return spans;
}

/** What a line holds beside the heading of its section: nothing, or the content of an inline heading. */
function withoutTitle(text: string, span: Span, section: Section): Span | null {
  if (!section.title || section.title.start < span.start || section.title.start >= span.end) {
    return span;
  }
  return trim(text, { start: Math.min(section.title.end, span.end), end: span.end });
}

function makeLine(
  text: string,
  span: Span,
  block: Block,
  section: Section,
  sectionIndex: number,
): Line {
  const raw = text.slice(span.start, span.end);
  const bullet = opensWithCapital(raw) ? '' : (BULLET.exec(raw)?.[0] ?? '');
  const start = span.start + (bullet.length < raw.length ? bullet.length : 0);
  const words = text.slice(start, span.end);
  return {
    start,
    end: span.end,
    words,
    bullet: bullet !== '' || (block.kind === 'list_item' && span.start === block.start),
    section: section.type,
    sectionIndex,
    label: labelOf(words),
  };
}

/** As most lines do, and no bullet. */
function opensWithCapital(words: string): boolean {
  const unit = words.charCodeAt(0);
  return unit >= 0x41 && unit <= 0x5a;
}

/** The line without its label. */
export function labelled(text: string, line: Line): Span {
  const pattern = LABELS.find(([label]) => label === line.label)?.[1];
  const length = pattern?.exec(line.words)?.[0].length ?? 0;
  return trim(text, { start: line.start + length, end: line.end }) ?? line;
}
