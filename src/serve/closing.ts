import { setTimeout as sleep } from 'node:timers/promises';

/** What a service has opened, to be closed in the reverse order. */
export class Closing {
  readonly #steps: (() => Promise<void>)[] = [];

  add(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  /**
   * Closes everything; a step that fails or takes longer than `limitMs` does not keep the rest open.
   *
   * @throws the first failure, once all is closed
   */
  async close(limitMs: number): Promise<void> {
    const failures: unknown[] = [];
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      const late = sleep(limitMs, undefined, { ref: false });
      await Promise.race([step().catch((error: unknown) => failures.push(error)), late]);
    }
    if (failures.length > 0) throw failures[0];
  }
}
