import type { SignalValue } from '../domain/signal.ts';
import type { Sentence } from './sentence.ts';

type Status = NonNullable<SignalValue['status']>;

/** How many characters on either side tell a certificate's status. */
const NEAR = 80;

/** Wordings right before or after a certificate's name, and what they say of it. */
const WORDINGS: readonly {
  readonly status: Status;
  readonly before?: RegExp;
  readonly after?: RegExp;
}[] = [
  {
    status: 'in_progress',
    before:
      /\b(?:pursuing|preparing for|working (?:on|towards?)|studying for|candidate for|scheduled (?:for|to)|plan(?:ning)? (?:to|on)|will (?:take|complete)|eligible for|in process of|currently (?:taking|obtaining)|towards?)(?: \w+){0,4} ?\(?$/i,
    after:
      /^[®.,]* application in process|^(?:(?! and |&)[^,;.]){0,30}?\b(?:in[ -]progress|pending|candidate|applied for|scheduled|expected|in process|anticipated|underway|eligible|pursuing|preparation|prep\b|exam in|to be completed|planned)/i,
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
    if (ahead?.test(before) || behind?.test(after) || behind?.test(` ${words.slice(-12)}`)) {
      return status;
    }
  }
  return 'held';
}

function clauseBefore(text: string): string {
  return text.slice(text.lastIndexOf(';') + 1);
}
