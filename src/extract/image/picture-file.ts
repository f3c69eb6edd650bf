import { ExtractFailure } from '../failure.ts';
import type { ExtractLimits } from '../limits.ts';
import type { Orientation } from '../ocr/recognise.ts';
import { jpegHeader } from './jpeg-header.ts';
import { pngHeader } from './png-header.ts';
import { tiffPages } from './tiff-header.ts';

/** What the headers of one picture say, before anything is decoded. */
export interface PictureHeader {
  /** Pixels, before it is turned as `orientation` says. */
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** Pixels an inch; 0 where the file does not say. */
  readonly dpi: number;
  /** A file that holds this picture first. */
  readonly file: Uint8Array;
}

export type PictureType = 'png' | 'jpeg' | 'tiff';

/**
 * The pictures of a file, of which only the headers have been read.
 *
 * @throws ExtractFailure `corrupt` where there are none; `limit_exceeded` for more pages or pixels than are
 * recognised, which decoding would take memory for
 */
export function picturesIn(
  bytes: Uint8Array,
  type: PictureType,
  { maxOcrPages, maxPicturePixels }: ExtractLimits,
): readonly PictureHeader[] {
  const pictures = headersOf(bytes, type, maxOcrPages);
  if (!pictures?.length || pictures.some((one) => one.width * one.height === 0)) throw damaged();
  if (pictures.length > maxOcrPages) {
    throw new ExtractFailure(
      'limit_exceeded',
      `The file holds more than ${maxOcrPages} pictures, the most that are read.`,
    );
  }
  const large = pictures.find(({ width, height }) => width * height > maxPicturePixels);
  if (!large) return pictures;
  throw new ExtractFailure(
    'limit_exceeded',
    `The picture has ${large.width} x ${large.height} pixels; at most ${maxPicturePixels} are read.`,
    'Save it with fewer pixels (200 to 300 an inch are enough) and send that.',
  );
}

function headersOf(bytes: Uint8Array, type: PictureType, most: number): PictureHeader[] | null {
  if (type === 'tiff') return tiffPages(bytes, most + 1);
  const header = type === 'png' ? pngHeader(bytes) : jpegHeader(bytes);
  return header && [header];
}

export function damaged(): ExtractFailure {
  return new ExtractFailure(
    'corrupt',
    'The picture is damaged, or stored in a way that is not read.',
    'Open it, save it again as PNG or PDF, and send the new copy.',
  );
}
