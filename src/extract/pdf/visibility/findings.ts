import type { DocumentFinding } from '../../../domain/extraction.ts';
import type { PageGlyphs } from '../layout/glyph.ts';

/** What a reader of the result should know of how a document's text is shown. */
export function visibilityFindings(pages: readonly PageGlyphs[]): DocumentFinding[] {
  return pages.flatMap(({ number, overlaid, unchecked }) => [
    ...(overlaid ? [finding('ocr_layer', OVERLAID, number)] : []),
    ...(unchecked ? [finding('visibility_unchecked', UNCHECKED, number)] : []),
  ]);
}

const OVERLAID =
  'The page is a picture; its text was recognised by whoever made the file, and may differ from it.';
const UNCHECKED =
  'Whether all of the text can be seen was not checked: the pictures are too large.';

function finding(code: string, message: string, page: number): DocumentFinding {
  return { code, message, page };
}
