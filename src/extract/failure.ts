import type { UnreadDocument, Untagged, UntaggedCode } from '../domain/extraction.ts';

/** What the user can do about each outcome that extraction reports; one sentence, no content of the file. */
const ACTIONS: Partial<Record<UntaggedCode, string>> = {
  empty: 'Check that the right file was sent, and send it again.',
  needs_ocr:
    'Send the original document instead of a scan, or run text recognition (OCR) on it first.',
  encrypted: 'Remove the password and send the file again.',
  corrupt: 'Open the file in the program that made it, save it again, and send the new copy.',
  unsupported_type: 'Save it as PDF or DOCX and send that.',
  limit_exceeded: 'Send the resume alone, without attachments or embedded files, as PDF or DOCX.',
  parser_crashed: 'Save it again as PDF or DOCX and send the new copy.',
  timed_out: 'Send it again; if it runs out of time again, save it anew as PDF or DOCX.',
};

/**
 * Thrown inside a reader to stop reading with a typed outcome; `extract` turns it into an
 * `UnreadDocument`. `message` says what is wrong in one sentence and never quotes the file.
 */
export class ExtractFailure extends Error {
  readonly code: UntaggedCode;
  readonly action: string;

  constructor(code: UntaggedCode, message: string, action?: string) {
    super(message);
    this.name = 'ExtractFailure';
    this.code = code;
    this.action = action ?? ACTIONS[code] ?? 'Send the resume as PDF or DOCX.';
  }

  toUntagged(): Untagged {
    return { code: this.code, message: this.message, action: this.action };
  }
}

/** The outcome of a file that has no text to tag. @param pages counted before reading stopped */
export function unread(mediaType: string, failure: ExtractFailure, pages = 0): UnreadDocument {
  return { kind: 'unread', mediaType, pages, untagged: failure.toUntagged(), findings: [] };
}

/** Any thrown value as a typed failure: readers throw one for what they foresee, anything else is a defect. */
export function asFailure(error: unknown): ExtractFailure {
  if (error instanceof ExtractFailure) return error;
  return new ExtractFailure('parser_crashed', 'The program that reads the file failed on it.');
}
