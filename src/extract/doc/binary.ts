/** Little-endian numbers of a stream. Reading past its end is a `RangeError`: the document is damaged. */
export class Binary {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(at: number): number {
    return this.#view.getUint8(at);
  }

  u16(at: number): number {
    return this.#view.getUint16(at, true);
  }

  u32(at: number): number {
    return this.#view.getUint32(at, true);
  }

  i16(at: number): number {
    return this.#view.getInt16(at, true);
  }

  i32(at: number): number {
    return this.#view.getInt32(at, true);
  }

  /** A stretch that must lie in it as a whole. */
  part({ at, length }: Place): Binary {
    if (at < 0 || length < 0 || at + length > this.bytes.length) throw new RangeError('part');
    return new Binary(this.bytes.subarray(at, at + length));
  }
}

/** Where something stands in a stream, bytes. */
export interface Place {
  readonly at: number;
  readonly length: number;
}
