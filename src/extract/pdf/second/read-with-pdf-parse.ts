import type { TextLayer } from '../../../domain/text-layer.ts';
import { ExtractFailure } from '../../failure.ts';
import type { ExtractLimits } from '../../limits.ts';
import { plainTextLayer } from '../../plain-text.ts';
import { importPdfParse } from './import-pdf-parse.ts';

/** What the second reader made of a file. */
export type SecondReading =
  | { readonly kind: 'text'; readonly layer: TextLayer; readonly pages: number }
  | { readonly kind: 'refused'; readonly reason: 'encrypted' | 'corrupt' };

/**
 * Reads with pdf-parse (pdf.js): slower and without boxes, but independent of the first reader. The
 * library takes about 0.1 s to import, so it is imported when the first file needs it.
 *
 * @param first how many pages are read, from the first on
 * @throws ExtractFailure `limit_exceeded`
 */
export async function readWithPdfParse(
  bytes: Uint8Array,
  limits: ExtractLimits,
  first = limits.maxPages,
): Promise<SecondReading> {
  const { PDFParse, PasswordException } = await importPdfParse();
  // pdf.js takes the buffer over, so it gets its own copy.
  const parser = new PDFParse({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  try {
    const { pages, total } = await parser.getText({ pageJoiner: '', first });
    if (total > limits.maxPages) {
      throw new ExtractFailure(
        'limit_exceeded',
        `The document has ${total} pages; at most ${limits.maxPages} are read.`,
      );
    }
    const text = pages.map((page) => page.text.trim()).join('\n\n');
    if (text.length > limits.maxCharacters) {
      throw new ExtractFailure(
        'limit_exceeded',
        `The document has more than ${limits.maxCharacters} characters.`,
      );
    }
    return { kind: 'text', layer: plainTextLayer(text), pages: total };
  } catch (error) {
    if (error instanceof ExtractFailure) throw error;
    return {
      kind: 'refused',
      reason: error instanceof PasswordException ? 'encrypted' : 'corrupt',
    };
  } finally {
    await parser.destroy();
  }
}
