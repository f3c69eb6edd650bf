import type { DocumentFinding, Untagged, UntaggedCode } from '../../domain/extraction.ts';
import { hiddenBlanked } from '../../domain/hidden-blanked.ts';
import type { TextLayer } from '../../domain/text-layer.ts';
import { ExtractFailure } from '../failure.ts';
import { anotherKind } from './another-kind.ts';
import { languageOf } from './language.ts';
import { legibilityOf } from './legibility.ts';
import { looksLikeNoResume } from './resume-cues.ts';
import type { OtherKind } from './other-kinds.ts';
import { wordsIn } from './words.ts';

/** What the gate says of a text that was read. */
export interface Judgement {
  readonly quality: 'ok' | 'degraded';
  readonly findings: readonly DocumentFinding[];
  /** Present where the text must not be tagged. */
  readonly untagged?: Untagged;
}

/** A text with fewer letters says nothing about a career. */
const MIN_LETTERS = 20;

/**
 * The quality gate that every format's text passes: the same text gives the same judgement. In doubt a
 * document goes on, with findings; it is turned away only for what is plain: no letters, letters that are
 * no language, another language than English, no trace of a resume, or the plain wording of another kind
 * of document.
 */
export function judgeText(layer: TextLayer): Judgement {
  // What no reader sees makes no resume.
  const text = hiddenBlanked(layer);
  const words = wordsIn(text);
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const { share, verdict } = legibilityOf(text);
  if (verdict === 'illegible') return refuse('fonts_unmappable');
  if (letters < MIN_LETTERS) return refuse('empty');
  const language = languageOf(text, words);
  if (language === 'other') return refuse('not_english');
  // Only of plain English prose can it be said that it is about something else.
  if (language === 'english' && looksLikeNoResume(text, words)) return refuse('not_a_resume');
  const kind = anotherKind(text, words);
  if (kind !== null)
    return refuse('not_a_resume', `The text reads as ${KINDS[kind]}, not as a resume.`);
  if (verdict === 'legible') return { quality: 'ok', findings: [] };
  const percent = Math.round(share * 100);
  return {
    quality: 'degraded',
    findings: [
      { code: 'illegible_characters', message: `About ${percent}% of the text cannot be read.` },
    ],
  };
}

const REASONS: Partial<Record<UntaggedCode, readonly [message: string, action: string]>> = {
  empty: ['The document holds no text.', 'Check that the right file was sent, and send it again.'],
  fonts_unmappable: [
    'The fonts of the document do not say which letters their glyphs stand for.',
    'Save it again from the program that made it, or print it and run text recognition (OCR).',
  ],
  not_english: [
    'The text is not in English, the one language that is tagged.',
    'Send an English version of the resume.',
  ],
  not_a_resume: [
    'The text holds no work history, education or skills: it does not read as a resume.',
    'Check that the right file was sent; if it is a resume, name its sections and the dates of its positions.',
  ],
};

const KINDS: Readonly<Record<OtherKind, string>> = {
  advert: 'a job advert',
  offer: 'an offer of employment',
  cover_letter: 'a cover letter',
  reference: 'a letter about somebody',
  invoice: 'an invoice',
  contract: 'a contract',
  brochure: 'a brochure',
  manual: 'a manual',
  article: 'an article',
  minutes: 'a paper of a project',
  course: 'the outline of a course',
};

/** @param said what is wrong, where more is known than the code says */
function refuse(code: UntaggedCode, said?: string): Judgement {
  const [message, action] = REASONS[code]!;
  const untagged = new ExtractFailure(code, said ?? message, action).toUntagged();
  return { quality: 'degraded', findings: [], untagged };
}
