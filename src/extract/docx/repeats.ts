import type { ElementRule, Repeat } from './element-rules.ts';
import type { XmlBudget } from './xml-budget.ts';
import type { XmlSource } from './xml-source.ts';

/** An element that tells nothing, nor does anything in it, and that stands in a document many times over. */
export const UNTOLD: ElementRule<unknown> = {
  repeat: { place: () => 1, told: () => null, tell: () => undefined },
  contained: ~0,
};

/** Longer ones hardly stand in a document twice. */
const LONGEST = 4096;

/** What a walker knows of an element that may be told again. */
export interface Repeated<Reader> {
  readonly endTag: string;
  readonly repeat: Repeat<Reader>;
  /** By place and by the bytes in it; null where reading them told more than can be told again. */
  readonly known: Map<string, Told | null>[];
}

interface Told {
  /** XML nodes in it. */
  readonly nodes: number;
  readonly what: unknown;
}

/** An element that is read to be told again. */
interface Reading<Reader> {
  readonly element: Repeated<Reader>;
  readonly inner: string;
  /** Behind its end tag. */
  readonly end: number;
  readonly depth: number;
  readonly place: number;
  readonly nodes: number;
}

/**
 * Elements that stand in a document many times over, byte for byte, as the looks of its runs do: the first is
 * read, and what it told is told again for the others. All of them count against the budget alike.
 */
export class Repeats<Reader> {
  readonly #xml: XmlSource;
  readonly #budget: XmlBudget;
  readonly #reader: Reader;
  #reading: Reading<Reader> | null = null;
  /** Places in which all elements since then tell nothing that would not be told again. */
  #contained = 0;
  /** No more once an end was missing, far off or another's: looking for ends must not take longer than reading. */
  #searching = true;

  constructor(xml: XmlSource, budget: XmlBudget, reader: Reader) {
    this.#xml = xml;
    this.#budget = budget;
    this.#reader = reader;
  }

  /**
   * Tells an element whose bytes are known, or sees to it that they will be.
   *
   * @param from behind its start tag
   * @param depth of the element
   * @returns behind its end tag; 0 where it must be read
   */
  tell(element: Repeated<Reader>, from: number, depth: number): number {
    if (this.#reading || !this.#searching) return 0;
    const { endTag, repeat, known } = element;
    const place = repeat.place(this.#reader);
    if (place === 0) return 0;
    const inner = this.#inner(endTag, from);
    if (inner === null) return 0;
    const told = (known[place] ??= new Map()).get(inner);
    const end = from + inner.length + endTag.length;
    if (told === undefined) {
      const nodes = this.#budget.left;
      this.#reading = { element, inner, end, depth, place, nodes };
      this.#contained = place;
    }
    if (!told || !this.#budget.affords(told.nodes, depth)) return 0;
    this.#budget.take(told.nodes);
    repeat.tell(this.#reader, told.what);
    return end;
  }

  /** An element that is read says in which places it tells nothing else. */
  note(contained: number): void {
    this.#contained &= contained;
  }

  /** An element has ended. @param at behind its end tag */
  ended(at: number, depth: number): void {
    const reading = this.#reading;
    if (reading === null || depth > reading.depth) return;
    this.#reading = null;
    const { element, inner, place, nodes, end } = reading;
    this.#searching = at === end;
    const sound = at === end && this.#contained !== 0;
    const what = sound ? element.repeat.told(this.#reader) : null;
    const told = sound ? { nodes: nodes - this.#budget.left, what } : null;
    element.known[place]!.set(inner, told);
  }

  #inner(endTag: string, from: number): string | null {
    const end = this.#xml.find(endTag, from);
    this.#searching = end >= 0 && end - from <= LONGEST;
    return this.#searching ? this.#xml.name(from, end) : null;
  }
}
