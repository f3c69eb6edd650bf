import { decoderOf } from '../decode.ts';
import type { HeaderTables } from './header-tables.ts';

const ASCII = /^[\x00-\x7f]*$/;

/** Collects bytes of one font and makes characters of them. */
export class TextDecoding {
  /** The document's own encoding, for fonts that say none. */
  label = 'windows-1252';
  readonly #tables: HeaderTables;
  readonly #decoders = new Map<string, ReturnType<typeof decoderOf>>();
  #bytes = '';
  #font = 0;

  constructor(tables: HeaderTables) {
    this.#tables = tables;
  }

  /** @param bytes one character for each byte. Those of another font must have been taken before. */
  add(bytes: string, font: number): void {
    this.#bytes += bytes;
    this.#font = font;
  }

  /** The characters of the bytes that came since the last time. */
  take(): string {
    const bytes = this.#bytes;
    if (bytes === '') return '';
    this.#bytes = '';
    const encoding = this.#tables.font(this.#font);
    if (encoding === 'symbol') return asSymbols(bytes);
    if (ASCII.test(bytes)) return bytes;
    return this.#decoder(encoding?.label ?? this.label).decode(Buffer.from(bytes, 'latin1'));
  }

  #decoder(label: string): ReturnType<typeof decoderOf> {
    let decoder = this.#decoders.get(label);
    if (!decoder) this.#decoders.set(label, (decoder = decoderOf(label)));
    return decoder;
  }
}

/** Glyphs of symbol fonts stand in the private use area, as in other formats. */
function asSymbols(bytes: string): string {
  return bytes.replace(/[\x21-\xff]/g, (byte) => String.fromCharCode(byte.charCodeAt(0) + 0xf000));
}
