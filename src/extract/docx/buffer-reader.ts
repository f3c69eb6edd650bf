import yauzl from 'yauzl';

type Done = (error: Error | null, bytes: number) => void;

/**
 * Gives yauzl what it asks for of a zip file held in memory, at once: its own reader waits for another turn of
 * the event loop each time, twice for each entry.
 */
export class BufferReader extends yauzl.RandomAccessReader {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    super();
    this.#bytes = bytes;
  }

  /** Fewer bytes where there are no more. */
  override read(target: Buffer, offset: number, length: number, position: number, done: unknown) {
    const end = position + Math.min(length, target.length - offset);
    const read =
      position < this.#bytes.length ? this.#bytes.copy(target, offset, position, end) : 0;
    // The types leave out what yauzl takes the end of the file by.
    (done as Done)(null, read);
  }

  override close(done: (error: Error | null) => void): void {
    done(null);
  }
}
