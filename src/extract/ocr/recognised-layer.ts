import type { TextLayer } from '../../domain/text-layer.ts';
import { composeTextLayer } from '../pdf/compose.ts';
import type { Place } from '../pdf/compose.ts';
import type { PageGlyphs } from '../pdf/layout/glyph.ts';
import { layOut } from '../pdf/layout/layout.ts';
import type { RecognisedPage } from './recognised-page.ts';

/** The pages of a document with what was recognised in the place of their own glyphs. */
export function withRecognised(
  pages: readonly PageGlyphs[],
  recognised: readonly RecognisedPage[],
): PageGlyphs[] {
  const glyphs = new Map(recognised.map((page) => [page.picture.page, page.glyphs]));
  return pages.map((page) => glyphs.get(page.number) ?? page);
}

/**
 * One text of pages, some or all of which were recognised.
 *
 * @param pages all of the document, with what was recognised in its place
 */
export function composeRecognised(
  pages: readonly PageGlyphs[],
  recognised: readonly RecognisedPage[],
): TextLayer {
  const byNumber = new Map(recognised.map((page) => [page.picture.page, page]));
  const places = new Map<number, Place>();
  for (const { picture, place } of recognised) if (place) places.set(picture.page, place);
  const layer = composeTextLayer(layOut(pages), places);
  const native = pages.some((page) => page.characters > 0 && !byNumber.has(page.number));
  return {
    ...layer,
    pages: layer.pages.map((page) => {
      const shown = byNumber.get(page.number)?.picture;
      if (!shown) return page;
      return { ...page, width: shown.width, height: shown.height, origin: 'ocr' };
    }),
    origin: native ? 'native' : 'ocr',
  };
}
