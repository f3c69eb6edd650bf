import type { Pdfium } from './library.ts';

const BYTES = 512;

/**
 * A small piece of WebAssembly memory for output parameters. It is read once for every character, so the
 * views are kept, and made anew only when memory has grown (which leaves the old ones empty).
 */
export class Scratch {
  readonly pointer: number;
  readonly bytes = BYTES;
  readonly #pdfium: Pdfium;
  #floats!: Float32Array;
  #doubles!: Float64Array;
  #uints!: Uint32Array;

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium;
    this.pointer = pdfium.malloc(BYTES);
    this.#renew();
  }

  /** The 32-bit float at `index * 4` bytes. */
  float(index: number): number {
    if (this.#floats.length === 0) this.#renew();
    return this.#floats[index]!;
  }

  /** The 64-bit float at `index * 8` bytes. */
  double(index: number): number {
    if (this.#doubles.length === 0) this.#renew();
    return this.#doubles[index]!;
  }

  /** The unsigned 32-bit integer at `index * 4` bytes. */
  uint(index: number): number {
    if (this.#uints.length === 0) this.#renew();
    return this.#uints[index]!;
  }

  /** `count` bytes from the start as Latin-1. */
  latin1(count: number): string {
    const bytes = new Uint8Array(this.#pdfium.memory.buffer, this.pointer, count);
    return String.fromCharCode(...bytes);
  }

  free(): void {
    this.#pdfium.free(this.pointer);
  }

  #renew(): void {
    const { buffer } = this.#pdfium.memory;
    this.#floats = new Float32Array(buffer, this.pointer, BYTES / 4);
    this.#uints = new Uint32Array(buffer, this.pointer, BYTES / 4);
    this.#doubles = new Float64Array(buffer, this.pointer, BYTES / 8);
  }
}
