/** The first byte of what UTF-8 writes in more than one. */
const WIDE = 0x80;

/**
 * The bytes of an XML document and the texts that are cut out of them. It is gone over as bytes, since its
 * marks are ASCII and hardly any of it is asked for; a text is made of what is.
 */
export class XmlSource {
  /** UTF-8, without a byte order mark. */
  readonly bytes: Uint8Array;
  readonly #buffer: Buffer;
  /** A character for each byte: what cuts ASCII out quickly, and is searched quickly. */
  readonly #narrow: string;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#narrow = this.#buffer.toString('latin1');
  }

  /** The text at `[start, end)`; what is no UTF-8 is the replacement character. */
  text(start: number, end: number): string {
    const { bytes } = this;
    for (let at = start; at < end; at++) {
      if (bytes[at]! >= WIDE) return this.#buffer.toString('utf8', start, end);
    }
    return this.#narrow.slice(start, end);
  }

  /** The name at `[start, end)`, a character for each byte: names are compared, never shown. */
  name(start: number, end: number): string {
    return this.#narrow.slice(start, end);
  }

  /** Whether an ASCII text stands at `at`. */
  has(ascii: string, at: number): boolean {
    return this.#narrow.startsWith(ascii, at);
  }

  /** Where an ASCII text stands next; -1 where it does not. */
  find(ascii: string, from: number): number {
    return this.#narrow.indexOf(ascii, from);
  }

  /** Whether the bytes of a name stand at `at`. */
  hasName(name: Uint8Array, at: number): boolean {
    const { bytes } = this;
    if (at + name.length > bytes.length) return false;
    for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name[i]) return false;
    return true;
  }
}
