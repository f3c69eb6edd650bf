import { forgetTesseract, loadTesseract } from './tesseract.ts';
import type { TessBaseAPI, Tesseract } from './tesseract.ts';
import type { GreyFile } from './grey-file.ts';
import { greyPicture } from './grey-png.ts';
import { linesIn } from './recognised-line.ts';
import type { RecognisedLine } from './recognised-line.ts';

/** How a picture has to be turned and mirrored to be shown, as EXIF counts: 1 to 8. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/**
 * What tells ink from paper: one threshold for the page (Otsu), which is best for clean scans, or one by the
 * surroundings of each pixel (Sauvola), for grey paper and shaded bars. Tesseract's `thresholding_method`.
 */
export type Ink = 'of_the_page' | 'of_its_surroundings';

const METHODS: Readonly<Record<Ink, string>> = { of_the_page: '0', of_its_surroundings: '2' };

/** Reads pictures; valid only inside the function that `withRecogniser` calls. */
export interface Recogniser {
  /**
   * The lines of one picture, in pixels of the picture as `orientation` turns it.
   *
   * @param picture a file: PNG, JPEG, TIFF or PNM
   * @returns null where the picture cannot be decoded
   */
  read(picture: Uint8Array, orientation: Orientation, ink: Ink): RecognisedLine[] | null;
  /** The picture in grey, as `orientation` turns it; null where it cannot be decoded. */
  decode(picture: Uint8Array, orientation: Orientation): GreyFile | null;
  /** What `read` gives, for a picture of a few words here and there, in no order. It lies upright. */
  readScattered(picture: Uint8Array): RecognisedLine[] | null;
}

/** Whole pages: columns and blocks are looked for, the direction of the text is not. */
const PAGE_OF_UPRIGHT_TEXT = 3;
/** Words wherever they stand. */
const SCATTERED_TEXT = 11;

/**
 * Hands a recogniser to `use`. Each document gets its own, so that nothing learned from one can change
 * what is read of the next.
 */
export async function withRecogniser<T>(use: (recogniser: Recogniser) => T): Promise<T> {
  const tesseract = await loadTesseract();
  try {
    const api = new tesseract.TessBaseAPI();
    if (api.Init(null, 'eng', 1) !== 0) throw new Error('no language data');
    api.SetPageSegMode(PAGE_OF_UPRIGHT_TEXT);
    // What is taken for a table loses cells; its lines are found as well without.
    api.SetVariable('textord_tabfind_find_tables', '0');
    const read = use({
      read: (picture, orientation, ink) => {
        api.SetVariable('thresholding_method', METHODS[ink]);
        return readPicture(tesseract, api, picture, orientation);
      },
      decode: (picture, orientation) => decodePicture(tesseract, api, picture, orientation),
      readScattered: (picture) => {
        api.SetVariable('thresholding_method', METHODS.of_the_page);
        api.SetPageSegMode(SCATTERED_TEXT);
        const lines = readPicture(tesseract, api, picture, 1);
        api.SetPageSegMode(PAGE_OF_UPRIGHT_TEXT);
        return lines;
      },
    });
    api.End();
    tesseract.destroy(api);
    return read;
  } catch (error) {
    forgetTesseract();
    throw error;
  }
}

function readPicture(
  tesseract: Tesseract,
  api: TessBaseAPI,
  picture: Uint8Array,
  orientation: Orientation,
): RecognisedLine[] | null {
  if (!setPicture(tesseract, api, picture, orientation) || api.Recognize(null) !== 0) return null;
  return linesIn(api.GetJSONText());
}

function decodePicture(
  tesseract: Tesseract,
  api: TessBaseAPI,
  picture: Uint8Array,
  orientation: Orientation,
): GreyFile | null {
  if (!setPicture(tesseract, api, picture, orientation)) return null;
  api.WriteImage(1);
  const png = tesseract.FS.readFile('/image.png');
  tesseract.FS.unlink('/image.png');
  return greyPicture(png);
}

/** @returns whether it can be decoded */
function setPicture(
  { FS }: Tesseract,
  api: TessBaseAPI,
  picture: Uint8Array,
  orientation: Orientation,
): boolean {
  FS.writeFile('/input', picture);
  const failed = api.SetImageFile(orientation, 0) !== 0;
  FS.unlink('/input');
  return !failed;
}
