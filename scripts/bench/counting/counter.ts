/** Work by its kind: how often something was done, or over how many characters. */
export type Counts = Readonly<Record<string, number>>;

/** Something that is counted while a process works; patches are in place from its making on. */
export interface Counter {
  /** What was counted since the last call. */
  take(): Counts;
}

/** Adds up by name. */
export class Tally implements Counter {
  #counts: Record<string, number>;
  readonly #names: readonly string[];

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#counts = this.#zero();
  }

  add(name: string, count = 1): void {
    this.#counts[name]! += count;
  }

  take(): Counts {
    const counts = this.#counts;
    this.#counts = this.#zero();
    return counts;
  }

  #zero(): Record<string, number> {
    return Object.fromEntries(this.#names.map((name) => [name, 0]));
  }
}
