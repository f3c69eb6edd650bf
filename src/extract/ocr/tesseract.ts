import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The functions of Tesseract that are used, as its WebAssembly module exports them. */
export interface Tesseract {
  readonly FS: {
    writeFile(path: string, data: Uint8Array): void;
    readFile(path: string): Uint8Array;
    unlink(path: string): void;
  };
  readonly TessBaseAPI: new () => TessBaseAPI;
  destroy(object: object): void;
}

export interface TessBaseAPI {
  /** @param mode 1: the neural engine alone. Gives 0 on success. */
  Init(folder: null, language: string, mode: 1): number;
  SetPageSegMode(mode: number): void;
  SetVariable(name: string, value: string): boolean;
  /** Reads `/input`. @param orientation 1 to 8, as in EXIF. Gives 1 on failure. */
  SetImageFile(orientation: number, radians: number): number;
  /** Writes the picture that was set, as it was turned, to `/image.png`. @param kind 1: grey */
  WriteImage(kind: 1): void;
  /** Gives 0 on success. */
  Recognize(monitor: null): number;
  GetJSONText(): string;
  End(): void;
}

let loading: Promise<Tesseract> | null = null;

/** The one instance of this process, made on first use from the packages' own files: nothing is fetched. */
export function loadTesseract(): Promise<Tesseract> {
  loading ??= instantiate();
  return loading;
}

/** Drops the instance: after an abort its memory is in no known state. The next call makes a new one. */
export function forgetTesseract(): void {
  loading = null;
}

/**
 * One build for all machines: the one with fixed-width SIMD, whose arithmetic WebAssembly defines to the
 * bit. The faster build with relaxed SIMD may round differently from one processor to the next.
 */
async function instantiate(): Promise<Tesseract> {
  const { default: start } = await import('tesseract.js-core/tesseract-core-simd-lstm.js');
  const { default: english } = await import('@tesseract.js-data/eng');
  const wasm = 'tesseract.js-core/tesseract-core-simd-lstm.wasm';
  const tesseract = await start({
    wasmBinary: readFileSync(new URL(import.meta.resolve(wasm))),
    print: ignore,
    printErr: ignore,
    TesseractProgress: ignore,
  });
  // The network alone, rounded to integers: all that the neural engine reads.
  const data = join(dirname(english.langPath), '4.0.0_best_int', 'eng.traineddata.gz');
  tesseract.FS.writeFile('/eng.traineddata', gunzipSync(readFileSync(data)));
  return tesseract;
}

/** Tesseract's own messages may hold content of the file, so they go nowhere. */
function ignore(): void {}
