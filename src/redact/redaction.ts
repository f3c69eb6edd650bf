import type { Span } from '../domain/span.ts';

/** What is kept from a reader who is to judge without knowing who it is about. */
export type RedactionKind =
  'name' | 'contact' | 'address' | 'personal' | 'employer' | 'school' | 'graduation' | 'reference';

export interface Redaction extends Span {
  readonly kind: RedactionKind;
}

/** What was found in one document. */
export interface Redactions {
  /** In reading order; they may overlap. */
  readonly spans: readonly Redaction[];
  /** Words that are masked wherever they stand, also outside the text. */
  readonly words: readonly SecretWord[];
}

export interface SecretWord {
  readonly text: string;
  readonly kind: RedactionKind;
  /** Also where it is written small: a whole name of an organisation, not a word of it. */
  readonly anyCase: boolean;
}

/** Every place where a pattern, with the `g` flag, stands; a group `secret` narrows it. */
export function placesOf(text: string, pattern: RegExp, kind: RedactionKind): Redaction[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const secret = match.groups?.['secret'];
    const offset = secret === undefined ? 0 : match[0].lastIndexOf(secret);
    const start = match.index + offset;
    const end = start + (secret ?? match[0]).length;
    return start < end ? [{ start, end, kind }] : [];
  });
}
