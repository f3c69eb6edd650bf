/** Of WebAssembly memory, bytes. */
const PAGE = 65_536;

/**
 * Bounds the memory of a WebAssembly module whose own limit is the 4 GB that it can address. What a program
 * asks for is a count, the same for the same file on every machine, where it starts afresh.
 */
export class BoundedMemory {
  /** Whether the program has asked for more. */
  refused = false;

  /** @param maxMb that the memory may have in all, MiB */
  constructor(
    memory: { readonly buffer: ArrayBuffer; grow(pages: number): number },
    maxMb: number,
  ) {
    const grow = memory.grow.bind(memory);
    // Emscripten grows memory from JavaScript, and tells the program that there is none when that throws.
    memory.grow = (pages) => {
      if (memory.buffer.byteLength + pages * PAGE <= maxMb * 1024 * 1024) return grow(pages);
      this.refused = true;
      throw new RangeError('no more memory');
    };
  }
}
