import { asOrientation, isSideways } from './orientation.ts';
import type { PictureHeader } from './picture-file.ts';
import { dpiOf, TiffStructure } from './tiff-directory.ts';

/** Bit 0 of NewSubfileType: a smaller copy of another picture. */
const REDUCED = 1;

/**
 * The pages of a TIFF, smaller copies left out.
 *
 * @param most pages that are looked for
 * @returns null where a directory is cut off, or the chain of them runs in a circle
 */
export function tiffPages(bytes: Uint8Array, most: number): PictureHeader[] | null {
  const tiff = new TiffStructure(bytes);
  const pages: PictureHeader[] = [];
  const seen = new Set<number>();
  for (let offset = tiff.first; offset !== 0 && pages.length < most;) {
    const directory = tiff.directory(offset);
    if (directory === null || seen.has(offset) || seen.size > MOST_DIRECTORIES) return null;
    seen.add(offset);
    const { fields, next } = directory;
    const { width = 0, height = 0, subfile = 0 } = fields;
    if ((subfile & REDUCED) === 0) {
      // The decoder reads the first directory of what it is given, and turns a TIFF by itself.
      const file = offset === tiff.first ? bytes : tiff.startingAt(offset);
      const shown = isSideways(asOrientation(fields.orientation))
        ? { width: height, height: width }
        : { width, height };
      pages.push({ ...shown, orientation: 1, dpi: dpiOf(fields), file });
    }
    offset = next;
  }
  return pages;
}

/** More directories than any scanner writes, smaller copies counted. */
const MOST_DIRECTORIES = 1_000;
