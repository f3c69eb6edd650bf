import type { Span } from '../domain/span.ts';
import type { Block } from '../domain/text-layer.ts';
import type { Section } from '../domain/section.ts';

/**
 * The unit in which signals are looked for and evidence is cited: a sentence or list item, never more
 * than one block. `text` is folded for matching; offsets in it are turned back by `toSource`.
 */
export interface Sentence {
  /**
   * The words with white space (also line wraps) folded to single spaces, dashes to `-`, quotes to `'`
   * and `"`, ligatures and full-width forms expanded, zero-width marks and bullets gone. Case is kept.
   */
  readonly text: string;
  /** For each UTF-16 unit of `text` its offset in the document's text, and one more for the end. */
  readonly offsets: Int32Array;
  /** The sentence in the document's text. */
  readonly span: Span;
  readonly block: Block;
  readonly section: Section;
  /** Id of the position that holds it, or null. */
  readonly position: string | null;
}

/** Turns a half-open range of a sentence's folded text into a span of the document's text. */
export function toSource(sentence: Sentence, start: number, end: number): Span {
  return { start: sentence.offsets[start]!, end: sentence.offsets[end - 1]! + 1 };
}
