import type { Section, SectionType } from '../domain/section.ts';
import { trim } from '../domain/span.ts';
import type { Span } from '../domain/span.ts';
import type { Block, TextLayer } from '../domain/text-layer.ts';
import { readFieldHeading, readHeading } from './heading-line.ts';
import { headingsInside, inlineHeading } from './inline-heading.ts';
import { SUBHEADINGS } from './headings.ts';
import { hiddenBlanked } from '../domain/hidden-blanked.ts';

/** A heading found, with how it is set: what decides whether a doubtful word is one too. */
interface Mark {
  readonly type: SectionType;
  readonly title: Span;
  readonly phrase: string;
  readonly rule: string;
  readonly capitals: boolean;
  readonly colon: boolean;
  readonly emphasis: Block['emphasis'];
}

/**
 * Cuts a document into sections at its headings. The sections cover the whole text in reading order; what
 * stands above the first heading is the head. Emphasis of blocks is used where given, never needed.
 */
export function findSections(layer: TextLayer): Section[] {
  const marks = acceptedMarks(layer);
  const first = marks[0]?.title.start ?? layer.text.length;
  const sections: Section[] = [];
  if (first > 0 || marks.length === 0) {
    sections.push({
      id: 's0',
      type: 'head',
      title: null,
      body: { start: 0, end: first },
      rule: 'head',
    });
  }
  marks.forEach((mark, i) => {
    const end = marks[i + 1]?.title.start ?? layer.text.length;
    sections.push({
      id: `s${sections.length}`,
      type: mark.type,
      title: mark.title,
      body: { start: Math.min(mark.title.end, end), end },
      rule: mark.rule,
    });
  });
  return sections;
}

function acceptedMarks(layer: TextLayer): Mark[] {
  const accepted: Mark[] = [];
  for (const mark of candidateMarks(layer)) {
    if (!isPartOfPosition(mark, accepted.at(-1))) accepted.push(mark);
  }
  return accepted;
}

function isPartOfPosition(mark: Mark, open: Mark | undefined): boolean {
  if (open?.type !== 'experience' && open?.type !== 'projects') return false;
  if (mark.rule === 'flattened_heading' || !SUBHEADINGS.has(mark.phrase)) return false;
  if (mark.rule === 'colon_heading') return true;
  return (
    mark.capitals !== open.capitals || mark.colon !== open.colon || mark.emphasis !== open.emphasis
  );
}

function candidateMarks(layer: TextLayer): Mark[] {
  const text = hiddenBlanked(layer);
  const marks: Mark[] = [];
  for (const block of layer.blocks) {
    if (block.kind === 'footer') continue;
    for (const line of linesOf(text, block)) {
      marks.push(...marksOf(text, line, block));
    }
  }
  return marks;
}

function marksOf(text: string, line: Span, block: Block): Mark[] {
  const words = text.slice(line.start, line.end);
  const found = readHeading(words) ?? readFieldHeading(words);
  if (found && looksSet(words, line, block)) {
    return [{ ...settingOf(words, block), ...found, title: line, rule: 'heading' }];
  }
  const first = inlineHeading(words);
  const inside = headingsInside(words).filter(({ start }) => start >= (first?.end ?? 0));
  return [...(first ? [first] : []), ...inside].map((inline) => ({
    ...settingOf(words, block),
    ...inline.heading,
    title: { start: line.start + inline.start, end: line.start + inline.end },
    rule: inline.rule,
  }));
}

function settingOf(words: string, { emphasis }: Block) {
  return { capitals: isCapitals(words), colon: /:\W*$/.test(words), emphasis };
}

/** A heading starts its words with capitals; in a list it also needs a colon or capitals throughout. */
function looksSet(words: string, line: Span, block: Block): boolean {
  if (block.emphasis === 'heading') return true;
  if (!/^[^A-Za-z]*[A-Z]/.test(words) || /[.,;]\s*$/.test(words)) return false;
  if (isCapitals(words) || /:\W*$/.test(words)) return true;
  if (block.kind === 'list_item') return false;
  return line.start === block.start || !/\b(?!and|of|the|in)[a-z]/.test(words);
}

function isCapitals(words: string): boolean {
  return !/[a-z]/.test(words);
}

function linesOf(text: string, block: Block): Span[] {
  const lines: Span[] = [];
  let start = block.start;
  while (start < block.end) {
    const at = text.indexOf('\n', start);
    const end = at < 0 || at > block.end ? block.end : at;
    const line = trim(text, { start, end });
    if (line) lines.push(line);
    start = end + 1;
  }
  return lines;
}
