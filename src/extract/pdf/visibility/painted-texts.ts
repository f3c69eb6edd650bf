import type { Box } from './box.ts';

/** What holds for text by where it is painted, shared by texts that follow each other in the same state. */
export interface TextState {
  /** What a clipping path leaves of the page for it; null where none does. */
  readonly clip: Box | null;
  /** It belongs to a layer that a viewer may be told not to show. */
  readonly layered: boolean;
  /** It may be seen through, or a form that holds it: by its opacity, a mask or a blend. */
  readonly veiled: boolean;
}

/** Text that is painted between two runs of characters and gives none of its own: a few spaces. */
const NEAR = 4;

/** The text objects of a page, first painted first. Every page has hundreds, and each is asked for once or twice. */
export class PaintedTexts {
  readonly #objects: number[] = [];
  readonly #turns: number[] = [];
  readonly #states: TextState[] = [];
  /** Made only where texts are asked for in another order than they are painted in. */
  #places: Map<number, number> | null = null;
  #last = 0;

  /** @param object PDFium's pointer @param turn in the painting order of the page, counted over all objects */
  add(object: number, turn: number, state: TextState): void {
    this.#objects.push(object);
    this.#turns.push(turn);
    this.#states.push(state);
  }

  /** PDFium's pointers. */
  get objects(): readonly number[] {
    return this.#objects;
  }

  /** Where a text object stands among them; -1 for one that is not painted. */
  placeOf(object: number): number {
    const last = this.#last;
    for (let place = last; place <= last + NEAR; place++) {
      if (this.#objects[place] === object) return (this.#last = place);
    }
    this.#places ??= new Map(this.#objects.map((each, place) => [each, place]));
    const place = this.#places.get(object) ?? -1;
    if (place >= 0) this.#last = place;
    return place;
  }

  turnAt(place: number): number {
    return this.#turns[place]!;
  }

  /** Undefined where nothing is painted. */
  stateAt(place: number): TextState | undefined {
    return this.#states[place];
  }
}
