import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Evidence, EvidencePart, PublishedTextLayer, TaggedResult } from '../domain/result.ts';
import { contains, overlaps, type Span } from '../domain/span.ts';
import type { Rect } from '../domain/text-layer.ts';
import type { Faults } from './fault.ts';

const CONTEXT_CHARACTERS = 32;
const ID_DIGITS = 16;

/** Hashes, spans, code points, blocks, pages and rectangles: that every piece of evidence stands where it says. */
export function checkText(result: TaggedResult, layer: PublishedTextLayer, faults: Faults): void {
  const hash = bytesToHex(sha256(utf8ToBytes(layer.text)));
  const isText = hash === result.document.textHash;
  faults.expect(isText, 'document.text_hash', 'document', 'The text has another SHA-256.');
  const isPaged = result.document.pages === layer.pages.length;
  faults.expect(isPaged, 'document.pages', 'document', 'The number of pages differs.');
  let before = -1;
  for (const piece of result.evidence) {
    const where = `evidence ${piece.id}`;
    checkPiece(piece, where, layer, faults);
    const start = piece.parts[0]!.start;
    faults.expect(start >= before, 'evidence.order', where, 'It is not in reading order.');
    before = start;
  }
}

function checkPiece(piece: Evidence, where: string, layer: PublishedTextLayer, faults: Faults) {
  const { text } = layer;
  const ranges = piece.parts.map(({ start, end }) => `${start}-${end}`).join(',');
  const about = piece.rule.split('/')[0]!;
  const key = utf8ToBytes(`${about}\n${piece.rule}\n${ranges}`);
  const id = bytesToHex(sha256(key)).slice(0, ID_DIGITS);
  faults.expect(piece.id === id, 'evidence.id', where, 'The id is not that of its rule and spans.');
  for (const part of piece.parts) checkPart(part, where, layer, faults);
  for (const { start, end, quote } of piece.assertion?.cues ?? []) {
    const isThere = start < end && text.slice(start, end) === quote;
    faults.expect(isThere, 'evidence.cue', where, 'A cue does not stand at its place.');
  }
  const [first, last] = [piece.parts[0]!, piece.parts.at(-1)!];
  const isContext = piece.prefix === before(layer, first) && piece.suffix === after(layer, last);
  faults.expect(isContext, 'evidence.context', where, 'The words around it are others.');
  const page = layer.pages.find((one) => contains(one, { start: first.start, end: first.start }));
  const isOrigin = !page || page.origin !== 'ocr' || piece.origin === 'ocr';
  faults.expect(isOrigin, 'evidence.origin', where, 'It was recognised in a picture.');
}

function checkPart(part: EvidencePart, where: string, layer: PublishedTextLayer, faults: Faults) {
  const { start, end, quote } = part;
  const isQuote = start < end && layer.text.slice(start, end) === quote;
  faults.expect(isQuote, 'evidence.quote', where, 'The text at its span is not its quote.');
  const cpStart = codePoints(layer.text.slice(0, start));
  const isCounted = part.cpStart === cpStart && part.cpEnd === cpStart + codePoints(quote);
  faults.expect(isCounted, 'evidence.code_points', where, 'The code points are not those of it.');
  const isInBlock = layer.blocks.some((block) => contains(block, part));
  faults.expect(isInBlock, 'evidence.block', where, 'It does not lie in one block.');
  checkPlace(part, where, layer, faults);
}

function checkPlace(part: EvidencePart, where: string, layer: PublishedTextLayer, faults: Faults) {
  const { page, rects } = part;
  if (layer.pages.length === 0) {
    const isNowhere = page === null && rects.length === 0;
    faults.expect(isNowhere, 'evidence.page', where, 'It has a page, and the document has none.');
    return;
  }
  const isOnPage = layer.pages.some((one) => one.number === page && overlaps(one, part));
  faults.expect(isOnPage, 'evidence.page', where, 'Its words stand on another page.');
  if (layer.visibility.some((range) => overlaps(range, part))) return;
  const lie = rects.every((rect) => liesOnPage(rect, part, layer));
  faults.expect(lie, 'evidence.rectangle', where, 'A rectangle does not lie on its page.');
  const isFirst = rects.length === 0 || rects[0]!.page === page;
  faults.expect(isFirst, 'evidence.rectangle', where, 'Its first rectangle is on another page.');
}

function liesOnPage({ page, x0, y0, x1, y1 }: Rect, part: Span, layer: PublishedTextLayer) {
  const own = layer.pages.find(({ number }) => number === page);
  if (!own || !overlaps(own, part)) return false;
  return 0 <= x0 && x0 < x1 && x1 <= own.width && 0 <= y0 && y0 < y1 && y1 <= own.height;
}

function before({ text, blocks }: PublishedTextLayer, { start }: Span): string {
  const block = blocks.find((one) => one.start <= start && start < one.end);
  const from = Math.max(block?.start ?? start, start - CONTEXT_CHARACTERS);
  return text.slice(from, start).toWellFormed();
}

function after({ text, blocks }: PublishedTextLayer, { end }: Span): string {
  const block = blocks.find((one) => one.start < end && end <= one.end);
  const to = Math.min(block?.end ?? end, end + CONTEXT_CHARACTERS);
  return text.slice(end, to).toWellFormed();
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
