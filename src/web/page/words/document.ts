import type { UntaggedCode } from '../../../domain/extraction.ts';
import type { Assertion } from '../../../domain/signal.ts';
import type { SectionType } from '../../../domain/section.ts';
import type { HiddenReason } from '../../../domain/text-layer.ts';

/** Why a reader cannot see a range of the text. */
export const HIDDEN_WORDS: Readonly<Record<HiddenReason, string>> = {
  no_contrast: 'in the colour of its background',
  tiny: 'too small to read',
  off_page: 'outside the page',
  transparent: 'transparent',
  covered: 'covered by something painted later',
  clipped: 'cut away',
  invisible: 'painted without ink',
  vanish: 'marked as hidden',
  duplicate_layer: 'a hidden copy of text that is seen',
};

/** What a file without a level is called in lists. */
export const UNTAGGED_WORDS: Readonly<Record<UntaggedCode, string>> = {
  empty: 'Empty',
  needs_ocr: 'Needs OCR',
  fonts_unmappable: 'Unreadable fonts',
  encrypted: 'Encrypted',
  corrupt: 'Damaged',
  unsupported_type: 'Unknown type',
  limit_exceeded: 'Too large',
  not_a_resume: 'Not a resume',
  not_english: 'Not English',
  parser_crashed: 'Reader failed',
  timed_out: 'Timed out',
};

export const INVOLVEMENT_WORDS: Readonly<Record<Assertion['involvement'], string>> = {
  led: 'led it',
  contributed: 'took part',
  assisted: 'assisted',
  listed: 'only listed',
  trained: 'trained in it',
};

export const SECTION_WORDS: Readonly<Record<SectionType, string>> = {
  head: 'top of the resume',
  summary: 'summary',
  objective: 'objective',
  experience: 'experience',
  projects: 'projects',
  skills: 'skills',
  certifications: 'certificates',
  training: 'training',
  education: 'education',
  references: 'references',
  volunteer: 'volunteering',
  publications: 'publications',
  awards: 'awards',
  other: 'another section',
};

const NOTES: Readonly<Record<string, string>> = {
  year_only: 'dated by years only',
  ambiguous_day_month: 'day and month may be swapped',
  ends_after_anchor: 'ends after the file was received',
  stated_duration: 'dated by a stated length',
  reversed: 'the dates run backwards',
  undated: 'no dates',
  repeated: 'written twice; the months count once',
};

export function noteWords(note: string): string {
  return NOTES[note] ?? note.replaceAll('_', ' ');
}

const MEDIA: readonly (readonly [RegExp, string])[] = [
  [/pdf$/, 'PDF'],
  [/wordprocessingml/, 'Word (DOCX)'],
  [/msword$/, 'Word (DOC)'],
  [/opendocument/, 'OpenDocument'],
  [/rtf$/, 'RTF'],
  [/html|mhtml|multipart/, 'HTML'],
  [/markdown/, 'Markdown'],
  [/^image\//, 'Picture'],
  [/^text\//, 'Plain text'],
];

export function mediaWords(mediaType: string): string {
  return MEDIA.find(([pattern]) => pattern.test(mediaType))?.[1] ?? mediaType;
}
