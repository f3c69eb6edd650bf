import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { rectsOf } from '../domain/geometry.ts';
import type { Evidence, EvidenceAssertion, EvidenceId, EvidencePart } from '../domain/result.ts';
import { sectionStart, type Section } from '../domain/section.ts';
import type { Assertion } from '../domain/signal.ts';
import { at, compare, countFirst, trim, type Span } from '../domain/span.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import { codePointCounter } from './code-points.ts';

const CONTEXT_CHARACTERS = 32;
/** 64 bits: among a document's few hundred pieces a collision is out of the question. */
const ID_HEX_DIGITS = 16;

/** What a piece of evidence is asked to prove. */
export interface Citation {
  /** A signal id, or `experience.position`, `experience.conflict` … */
  readonly about: string;
  readonly rule: string;
  /** At least one; each is cut to the block that holds its start. */
  readonly parts: readonly Span[];
  readonly assertion: Assertion | null;
  /** Id of the position that holds it, or null. */
  readonly position: string | null;
}

/** Collects the evidence of one document: the same citation twice is one piece with one id. */
export interface EvidenceBook {
  cite(citation: Citation): EvidenceId;
  /** All pieces in reading order. */
  all(): Evidence[];
}

export function openEvidenceBook(layer: TextLayer, sections: readonly Section[]): EvidenceBook {
  const pieces = new Map<EvidenceId, Evidence>();
  const toCodePoint = codePointCounter(layer.text);
  return {
    cite(citation) {
      const parts = citation.parts.flatMap((part) => withinBlocks(layer, part)).sort(compare);
      if (parts.length === 0) throw new RangeError(`${citation.rule}: evidence without words`);
      const id = evidenceId(citation, parts);
      if (!pieces.has(id)) {
        pieces.set(id, {
          id,
          rule: citation.rule,
          assertion: citation.assertion && quoteCues(layer, citation.assertion),
          parts: parts.map((part) => describePart(layer, part, toCodePoint)),
          ...context(layer, parts),
          section: sectionAt(sections, parts[0]!.start),
          position: citation.position,
          origin: originOf(layer, parts[0]!),
        });
      }
      return id;
    },
    all: () => [...pieces.values()].sort(inReadingOrder),
  };
}

/** Native pages and recognised ones may stand in one document. */
function originOf({ origin, pages }: TextLayer, part: Span): Evidence['origin'] {
  return at(pages, part.start)?.origin ?? origin;
}

function evidenceId(citation: Citation, parts: readonly Span[]): EvidenceId {
  const ranges = parts.map((part) => `${part.start}-${part.end}`).join(',');
  const key = `${citation.about}\n${citation.rule}\n${ranges}`;
  return bytesToHex(shortHash(bytesOf(key)).subarray(0, ID_HEX_DIGITS / 2));
}

const ASCII = new Uint8Array(512);

/** Valid until the next call where it holds nothing but ASCII, which ids and offsets are made of. */
function bytesOf(key: string): Uint8Array {
  if (key.length > ASCII.length) return utf8ToBytes(key);
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    if (unit > 0x7f) return utf8ToBytes(key);
    ASCII[i] = unit;
  }
  return ASCII.subarray(0, key.length);
}

const FRESH = sha256.create();
const HASHER = sha256.create();
const DIGEST = new Uint8Array(HASHER.outputLen);

/** SHA-256, valid until the next call: what a hash works with is not made anew for each of many short texts. */
function shortHash(bytes: Uint8Array): Uint8Array {
  FRESH._cloneInto(HASHER).update(bytes).digestInto(DIGEST);
  return DIGEST;
}

/** The part cut at block borders: a span that crosses them becomes several parts, gaps left out. */
function withinBlocks(layer: TextLayer, part: Span): Span[] {
  const pieces: Span[] = [];
  for (let offset = part.start; offset < part.end;) {
    const block = at(layer.blocks, offset);
    if (!block) {
      offset++;
      continue;
    }
    const end = Math.min(block.end, part.end);
    const piece = trim(layer.text, { start: offset, end });
    if (piece) pieces.push(piece);
    offset = end;
  }
  return pieces;
}

function describePart(
  layer: TextLayer,
  part: Span,
  toCodePoint: (offset: number) => number,
): EvidencePart {
  const rects = layer.geometry ? rectsOf(layer.geometry, part) : [];
  return {
    start: part.start,
    end: part.end,
    cpStart: toCodePoint(part.start),
    cpEnd: toCodePoint(part.end),
    quote: layer.text.slice(part.start, part.end),
    page: rects[0]?.page ?? at(layer.blocks, part.start)?.page ?? null,
    rects,
  };
}

/** Words around the evidence, to find it again in a text that was read by another tool. */
function context(layer: TextLayer, parts: readonly Span[]): { prefix: string; suffix: string } {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  const before = at(layer.blocks, first.start) ?? first;
  const after = at(layer.blocks, last.end - 1) ?? last;
  const from = Math.max(before.start, first.start - CONTEXT_CHARACTERS);
  const to = Math.min(after.end, last.end + CONTEXT_CHARACTERS);
  return {
    prefix: layer.text.slice(from, first.start).toWellFormed(),
    suffix: layer.text.slice(last.end, to).toWellFormed(),
  };
}

/** The last section that has begun; in front of all of them stands the head. */
function sectionAt(sections: readonly Section[], offset: number): Section['type'] {
  const begun = countFirst(sections, (section) => sectionStart(section) <= offset);
  return sections[begun - 1]?.type ?? 'head';
}

function quoteCues(layer: TextLayer, assertion: Assertion): EvidenceAssertion {
  const { polarity, involvement, experiencer, time } = assertion;
  const cues = assertion.cues.map(({ axis, rule, span: { start, end } }) => ({
    axis,
    rule,
    quote: layer.text.slice(start, end),
    start,
    end,
  }));
  return { polarity, involvement, experiencer, time, cues };
}

function inReadingOrder(a: Evidence, b: Evidence): number {
  return compare(a.parts[0]!, b.parts[0]!) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
