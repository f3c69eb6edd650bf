import type { SignalValue } from '../domain/signal.ts';
import type { Sentence } from './sentence.ts';

type Status = NonNullable<SignalValue['status']>;

/** How many characters on either side tell a certificate's status. */
const NEAR = 80;

/** Acts that aim at a certificate, with the words that may stand between them and its name. */
const AIMING =
  /\b(?:pursuing|preparing (?:for|to)|working (?:on|towards?)|stud(?:ying|y) for|candidate for|scheduled (?:for|to)|plan(?:s|ning)? (?:to|on|for)|will (?:be|take|sit|complete|obtain|earn)|eligible for|in (?:the )?process of|currently (?:taking|obtaining|completing|doing)|towards?|aim(?:s|ing)? (?:to|for|at)|appl(?:ied|ying) for|application for|registered for|enrolled (?:in|for|on)|sitting(?: for)?|due to (?:sit|take|complete)|(?:expect|intend|hope|want)(?:s|ing)? to|awaiting|target(?:ing|ed)?)(?: [\w.]+){0,4} ?[:(]? ?$|\bseeking (?:to \w+ )?(?:my |the )?$|\b(?:in[ -]progress|pending|planned|upcoming) ?[:-][^;.]*$/i;
/** What says after its name that a certificate is not yet earned. */
const UNDER_WAY =
  'in[ -]progress|in process|pending|candidate|applied for|scheduled|expected|anticipated|underway|under way|eligible|pursuing|preparation|prep\\b|exam in|(?:to|will) be (?:completed|taken|obtained)|planned|in preparation|target(?:ed|ing)?\\b|booked|ongoing|on-going';
const ABOUT_EXAM = '(?:application|exam(?:ination)?|test|certification)';

/** Wordings right before or after a certificate's name, and what they say of it. */
const WORDINGS: readonly {
  readonly status: Status;
  readonly before?: RegExp;
  readonly after?: RegExp;
}[] = [
  {
    status: 'in_progress',
    before: AIMING,
    after: new RegExp(
      `^(?:(?! and |&)[^,;.|]){0,30}?\\b(?:${UNDER_WAY})|` +
        `^[®.,]* ?[-:(]* ?(?:${ABOUT_EXAM} )?(?:is |currently )?(?:${UNDER_WAY})(?! (?:an?|the|my|to)\\b)|` +
        `^[®.,]* ?[-:(]* ?${ABOUT_EXAM} (?:is |was )?(?:approved|submitted|due|in review)\\b`,
      'i',
    ),
  },
  {
    status: 'expired',
    before: /\b(?:expired|lapsed|former|inactive) \(?$/i,
    after: /^[^,;.]{0,20}?\b(?:expired|lapsed|inactive|not renewed)/i,
  },
  {
    status: 'trained',
    before:
      /\b(?:trained (?:in|on|for)|training (?:in|on|for)|attended|completed training|coursework (?:in|for)|course (?:in|on|for)|contact hours (?:for|of)|pdus (?:for|of)|boot ?camp for|pdus)(?: \w+){0,3} ?\(?$/i,
    after:
      /^[ )]*(?:-|:)? ?(?:exam )?(?:training|trained|course|coursework|boot ?camp|class|workshop|prep(?:aration)? course|review|certification (?:program|course|training)|contact hours|study|seminar)\b/i,
  },
];

/**
 * Whether the certificate named at `[start, end)` of a sentence is held, being earned, expired, or only
 * trained for. Named without a word about it, it is held.
 */
export function certificationStatus(sentence: Sentence, start: number, end: number): Status {
  const before = clauseBefore(sentence.text.slice(Math.max(0, start - NEAR), start));
  const after = sentence.text.slice(end, end + NEAR);
  const words = sentence.text.slice(start, end);
  for (const { status, before: ahead, after: behind } of WORDINGS) {
    if (ahead?.test(before) || behind?.test(` ${words.slice(-12)}`)) return status;
    if (isSaidAfter(behind, after) && !(status === 'in_progress' && PASSED.test(before))) {
      return status;
    }
  }
  return 'held';
}

/** `Passed the PMP exam in 2019`: an exam that is over. */
const PASSED = /\b(?:passed|cleared)(?: \w+){0,3} ?$/i;
/** `PMP (PgMP in progress)`: what is said after another certificate's name is said of that one. */
const ANOTHER = /(?!\bPMI\b)\b[A-Z][a-z]?[A-Z][A-Za-z]*\b/;

function isSaidAfter(wording: RegExp | undefined, after: string): boolean {
  const match = wording?.exec(after);
  return !!match && !ANOTHER.test(match[0]);
}

function clauseBefore(text: string): string {
  return text.slice(text.lastIndexOf(';') + 1);
}
