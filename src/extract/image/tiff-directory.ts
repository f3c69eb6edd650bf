/** Tags of TIFF 6.0, section 8, as far as they are used. */
const TAGS = {
  254: 'subfile',
  256: 'width',
  257: 'height',
  274: 'orientation',
  282: 'resolution',
  296: 'unit',
} as const;

export type TiffFields = Partial<Record<(typeof TAGS)[keyof typeof TAGS], number>>;

const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const ENTRY = 12;

/** A TIFF structure, of a TIFF file or of the EXIF data in a JPEG. */
export class TiffStructure {
  readonly #view: DataView;
  readonly #little: boolean;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#little = bytes[0] === 0x49;
  }

  /** Where the first directory begins; 0 for none. */
  get first(): number {
    return this.#view.byteLength < 8 ? 0 : this.#view.getUint32(4, this.#little);
  }

  /** The fields of the directory at `offset`, and where the next begins; null where it is cut off. */
  directory(offset: number): { fields: TiffFields; next: number } | null {
    const view = this.#view;
    if (offset + 2 > view.byteLength) return null;
    const count = view.getUint16(offset, this.#little);
    const end = offset + 2 + count * ENTRY;
    if (end > view.byteLength) return null;
    const fields: TiffFields = {};
    for (let at = offset + 2; at < end; at += ENTRY) {
      const name = TAGS[view.getUint16(at, this.#little) as keyof typeof TAGS];
      if (name) fields[name] = this.#value(at);
    }
    const next = end + 4 <= view.byteLength ? view.getUint32(end, this.#little) : 0;
    return { fields, next };
  }

  /** A copy of the file whose first directory is the one at `offset`. */
  startingAt(offset: number): Uint8Array {
    const { buffer, byteOffset, byteLength } = this.#view;
    const copy = new Uint8Array(buffer, byteOffset, byteLength).slice();
    new DataView(copy.buffer).setUint32(4, offset, this.#little);
    return copy;
  }

  #value(entry: number): number {
    const view = this.#view;
    const type = view.getUint16(entry + 2, this.#little);
    if (type === SHORT) return view.getUint16(entry + 8, this.#little);
    if (type !== LONG && type !== RATIONAL) return 0;
    const value = view.getUint32(entry + 8, this.#little);
    if (type === LONG) return value;
    if (value + 8 > view.byteLength) return 0;
    const below = view.getUint32(value + 4, this.#little);
    return below === 0 ? 0 : view.getUint32(value, this.#little) / below;
  }
}

/** Pixels an inch that a directory names; 0 where it does not. */
export function dpiOf({ resolution = 0, unit = INCH }: TiffFields): number {
  return Math.round(unit === CENTIMETRE ? resolution * 2.54 : unit === INCH ? resolution : 0);
}

const INCH = 2;
const CENTIMETRE = 3;
