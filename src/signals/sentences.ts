import type { Position } from '../domain/experience.ts';
import { sectionStart, type Section } from '../domain/section.ts';
import type { Block, TextLayer } from '../domain/text-layer.ts';
import { BULLET, fold } from './fold.ts';
import type { Folded } from './fold.ts';
import { lineActs } from './line-acts.ts';
import { copyOffsets } from './offsets.ts';
import { cutPoints } from './sentence-ends.ts';
import type { Sentence } from './sentence.ts';
import { correctSpelling } from './spelling.ts';

/** Bullets, dashes and numbers that open a list item say nothing themselves. */
const LEAD = /^(?:[\s\u2022*>~]|-+ ?(?=\D)|[o\u00A7] (?=\S)|\d{1,2}[.)] |\([a-z\d]\) )+/;

/**
 * Cuts a document into sentences, each within one block, in reading order. A header or footer that says
 * what an earlier one said is left out, so that a line repeated on each page counts once.
 *
 * @param sections in reading order; where none covers a place, a section of type `other` is made up
 * @param positions in reading order; of nested ones the innermost holds a sentence
 */
export function splitSentences(
  layer: TextLayer,
  sections: readonly Section[],
  positions: readonly Position[],
): Sentence[] {
  const sentences: Sentence[] = [];
  const running = new Set<string>();
  const sectionOf = sectionFinder(layer, sections);
  const positionOf = positionFinder(positions);
  for (const block of layer.blocks) {
    const folded = correctSpelling(fold(layer.text, block.start, block.end));
    if (isRepeated(block, folded.text, running)) continue;
    for (const piece of cut(folded, lineActs(layer.text, folded))) {
      const { offsets } = piece;
      const start = offsets[0]!;
      const span = { start, end: offsets[offsets.length - 2]! + 1 };
      const position = positionOf(start);
      sentences.push({ ...piece, span, block, section: sectionOf(start), position });
    }
  }
  return sentences;
}

function isRepeated(block: Block, text: string, seen: Set<string>): boolean {
  if (block.kind !== 'header' && block.kind !== 'footer') return false;
  const words = text.replace(/\d+/g, '#');
  if (seen.has(words)) return true;
  seen.add(words);
  return false;
}

/** @param lines places at which a line opens a sentence of its own */
function cut(folded: Folded, lines: readonly number[]): Folded[] {
  const pieces: Folded[] = [];
  const ends = cutPoints(folded.text);
  let from = 0;
  for (const to of lines.length === 0 ? ends : [...ends, ...lines].sort((a, b) => a - b)) {
    const piece = slice(folded, from, to);
    if (piece) pieces.push(piece);
    from = to;
  }
  return pieces;
}

function slice(folded: Folded, from: number, to: number): Folded | null {
  const raw = folded.text.slice(from, to);
  const lead = opensWithLetter(raw) ? 0 : (LEAD.exec(raw)?.[0].length ?? 0);
  const words = raw.slice(lead).trimEnd();
  if (words === '') return null;
  const start = from + lead;
  const offsets = copyOffsets(folded.offsets, start, start + words.length + 1);
  offsets[words.length] = offsets[words.length - 1]! + 1;
  return { text: words.replaceAll(BULLET, ','), offsets };
}

/** Whether it begins with a letter, other than the one that stands for a bullet: nearly all do. */
function opensWithLetter(text: string): boolean {
  const unit = text.charCodeAt(0) | 0x20;
  return unit >= 0x61 && unit <= 0x7a && unit !== 0x6f;
}

function sectionFinder(
  layer: TextLayer,
  sections: readonly Section[],
): (offset: number) => Section {
  const everywhere = { start: 0, end: layer.text.length };
  const none: Section = { id: 's0', type: 'other', title: null, body: everywhere, rule: 'none' };
  let index = -1;
  return (offset) => {
    if (index >= 0 && sectionStart(sections[index]!) > offset) index = -1;
    while (index + 1 < sections.length && sectionStart(sections[index + 1]!) <= offset) index++;
    return sections[index] ?? none;
  };
}

/** Of nested positions the innermost, which begins last. Asked in reading order, it looks at each but once. */
function positionFinder(positions: readonly Position[]): (offset: number) => string | null {
  let next = 0;
  let open: Position[] = [];
  let asked = -1;
  return (offset) => {
    if (offset < asked) [next, open] = [0, []];
    asked = offset;
    while (next < positions.length && positions[next]!.span.start <= offset) {
      open.push(positions[next++]!);
    }
    open = open.filter(({ span }) => offset < span.end);
    return open.at(-1)?.id ?? null;
  };
}
