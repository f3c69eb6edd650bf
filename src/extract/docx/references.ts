import { decodeXML } from 'entities';
import { ExtractFailure } from '../failure.ts';

/** An ampersand that begins none of the references that XML knows without declarations. */
const STRAY = /&(?!(?:lt|gt|amp|apos|quot|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

/** Text with its references resolved; nearly none has any. @throws ExtractFailure `corrupt` */
export function resolveReferences(written: string): string {
  if (!written.includes('&')) return written;
  if (STRAY.test(written)) throw notWellFormed();
  return decodeXML(written);
}

/** What is thrown where a part of a document is no sound XML. */
export function notWellFormed(): ExtractFailure {
  return new ExtractFailure(
    'corrupt',
    'The document is damaged: one of its parts is no sound XML.',
  );
}
