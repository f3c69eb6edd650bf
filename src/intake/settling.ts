import { stat } from 'node:fs/promises';
import type { FoundFile } from './walk.ts';

/** A file is complete when nothing has been written to it for this long. */
export const SETTLE_MS = 2_000;

interface Waiting {
  readonly file: FoundFile;
  readonly size: number;
  readonly changedAt: number;
  /** When this state of the file was first seen. */
  readonly since: number;
}

/** Files that may still be being written: each is given out once it has stayed the same for a while. */
export class Settling {
  readonly #waiting = new Map<string, Waiting>();
  /** The states in which files were given out, so that a second notice of the same state is none. */
  readonly #given = new Map<string, string>();
  readonly #settleMs: number;
  readonly #now: () => number;

  constructor(settleMs: number = SETTLE_MS, now: () => number = Date.now) {
    this.#settleMs = settleMs;
    this.#now = now;
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0;
  }

  /** Notes that a file is there, or is another. */
  async notice(file: FoundFile): Promise<void> {
    const key = file.path.toString('latin1');
    const found = await stat(file.path).catch(() => null);
    if (!found?.isFile() || this.#given.get(key) === stateOf(found)) return;
    this.#waiting.set(key, {
      file,
      size: found.size,
      changedAt: found.mtimeMs,
      // One that was written long ago is complete: nobody has to wait for it.
      since: Math.min(this.#now(), found.mtimeMs),
    });
  }

  /** Takes out the files that have settled, in the order in which they were noticed. */
  async takeSettled(): Promise<FoundFile[]> {
    const settled: FoundFile[] = [];
    for (const [key, waiting] of [...this.#waiting]) {
      const found = await stat(waiting.file.path).catch(() => null);
      if (!found) this.#waiting.delete(key);
      else if (found.size !== waiting.size || found.mtimeMs !== waiting.changedAt) {
        const { size, mtimeMs: changedAt } = found;
        this.#waiting.set(key, { file: waiting.file, size, changedAt, since: this.#now() });
      } else if (this.#now() - waiting.since >= this.#settleMs) {
        this.#waiting.delete(key);
        this.#given.set(key, stateOf(found));
        settled.push(waiting.file);
      }
    }
    return settled;
  }
}

function stateOf({ size, mtimeMs }: { readonly size: number; readonly mtimeMs: number }): string {
  return `${size} ${mtimeMs}`;
}
