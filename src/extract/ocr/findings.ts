import type { DocumentFinding } from '../../domain/extraction.ts';
import { ExtractFailure } from '../failure.ts';
import { sum } from './confidence.ts';
import type { RecognisedPage } from './recognised-page.ts';

/** Mean confidence below which a page is not held for read: judgement, not fitted. */
const READ = 50;
/** Below this a page's words are often wrong; clean scans have 90 and more. */
const POOR = 75;
/** With fewer letters a picture has nothing to read, sharp or not. */
const FEW_LETTERS = 20;

/** Whether what was recognised of a page may be taken for its text. */
export function isRead({ confidence }: RecognisedPage): boolean {
  return confidence.letters > 0 && confidence.mean >= READ;
}

/** What a reader of the result must know of pages that were recognised. */
export function recognitionFindings(pages: readonly RecognisedPage[]): DocumentFinding[] {
  const letters = sum(pages.map(({ confidence }) => confidence.letters));
  const weighed = sum(pages.map(({ confidence: { letters, mean } }) => letters * mean));
  const unsure = sum(pages.map(({ confidence }) => confidence.unsure));
  const what = pages.length === 1 ? 'one page' : `${pages.length} pages`;
  const mean = Math.round(weighed / letters);
  const message = `The text of ${what} was recognised in a picture, ${mean}% sure; ${unsure} words are doubtful.`;
  const poor = pages.filter(({ confidence }) => confidence.letters > 0 && confidence.mean < POOR);
  return [{ code: 'ocr', message }, ...poor.map(poorFinding)];
}

function poorFinding({ picture: { page }, confidence }: RecognisedPage): DocumentFinding {
  const percent = Math.round(confidence.mean);
  const message = `Page ${page} is hard to read: what was recognised is ${percent}% sure.`;
  return { code: 'ocr_uncertain', message, page };
}

/** Why pages that are all pictures give no text. */
export function unrecognised(pages: readonly RecognisedPage[]): ExtractFailure {
  if (sum(pages.map(({ confidence }) => confidence.letters)) < FEW_LETTERS) {
    return new ExtractFailure('empty', 'The document is a picture that shows no text.');
  }
  return new ExtractFailure(
    'needs_ocr',
    'The document is a picture that cannot be read: what was recognised in it is too unsure.',
    'Send the original document, or a sharper scan of 200 to 300 pixels an inch.',
  );
}
