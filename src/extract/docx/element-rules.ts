/** An attribute value by its name, `w:val` or, where it has no prefix, `Id`; undefined when absent. */
export type Attributes = (name: string) => string | undefined;

/** What `open` returns to have its element passed over, with all that is in it. */
export const SKIP = Symbol('skip');

/**
 * How to tell again what an element told whose very bytes were read before. What stands in it may tell that
 * alone: its elements say so by `contained`.
 */
export interface Repeat<Reader> {
  /** A bit for the kind of place where the reader stands: what is told there depends on the bytes alone. 0 for none. */
  place(reader: Reader): number;
  /** What it told, once it has ended. */
  told(reader: Reader): unknown;
  tell(reader: Reader, told: unknown): void;
}

/** What one kind of element tells a reader. `text` and `close` are not called for one that is skipped. */
export interface ElementRule<Reader> {
  /** It never stands in itself and tells nothing: its end is searched for, and what is in it is not read at all. */
  readonly unread?: true;
  readonly repeat?: Repeat<Reader>;
  /** Bits of the places in which an element around it tells again what it tells, and it tells nothing else. Default: none. */
  readonly contained?: number;
  open?(reader: Reader, attributes: Attributes): void | typeof SKIP;
  /** Each stretch of the text that stands directly in it. */
  text?(reader: Reader, text: string): void;
  close?(reader: Reader): void;
}

/**
 * By name with the short prefixes of `namespaces.ts`, which all have a colon; other elements tell nothing
 * themselves.
 */
export type ElementRules<Reader> = Readonly<Record<string, ElementRule<Reader>>>;
