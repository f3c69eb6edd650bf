import type { CueRule, PseudoCue } from '../cue-rule.ts';
import { words } from '../words.ts';

const planned = { axis: 'time', value: 'planned' } as const;
const past = { axis: 'time', value: 'past' } as const;

/** Rules whose id begins with this tell the text of a vacancy, pasted into the resume. */
export const JOB_ADVERT = 'job_advert';

export const TIME_CUES: readonly CueRule[] = [
  {
    id: 'wish',
    anchors: words(`seek looking aspir hop eager desir wish would willing want`),
    pattern:
      /\b(?:(?:actively |currently )?seek(?:s|ing)?|looking (?:to|for|forward)|aspir(?:e|es|ing) to|hop(?:e|ing) to|eager to|desir(?:e|es|ing|ous) (?:to|of|a)|wish(?:es|ing)? to|would (?:like|love) to|willing to|want to)\b/gi,
    means: planned,
    direction: 'forward',
    reach: 'clause',
  },
  {
    id: 'plan_to',
    anchors: ['plan', 'interested', 'intend', 'scheduled', 'goal', 'objective'],
    pattern:
      /\b(?:plan(?:s|ning)? to (?:learn|take|obtain|get|complete|pursue|use)|interest(?:ed)? in (?:learning|working|becoming|pursuing)|intend(?:s|ing)? to|scheduled to (?:take|sit|complete)|(?:my|career) (?:goal|objective)s?(?: is|:))/gi,
    means: planned,
    direction: 'forward',
    reach: 'clause',
  },
  {
    id: `${JOB_ADVERT}_duties`,
    anchors: ['responsibilities', 'duties', 'candidate', 'you', 'role', 'position'],
    pattern:
      /\b(?:(?:responsibilities|duties|role|position) will|(?:the |this )?(?:ideal|successful|right|qualified|selected) candidates?\b|candidates? (?:will|must|should)|you (?:will|must|should|have|are))\b/gi,
    means: planned,
    direction: 'forward',
    reach: 'sentence',
  },
  {
    id: `${JOB_ADVERT}_must_have`,
    anchors: ['must', 'should', 'nice', 'minimum'],
    pattern:
      /\b(?:must|should) (?:have|possess)(?! been)\b|\bnice to have\b|\bminimum (?:of )?\d+ years\b(?=.*\b(?:required|preferred)\b)/gi,
    means: planned,
    direction: 'both',
    reach: 'sentence',
  },
  {
    id: `${JOB_ADVERT}_required`,
    anchors: ['experience', 'knowledge', 'skill', 'degree', 'certif', 'pmp', 'years', 'strongly'],
    pattern:
      /\b(?:(?:experience|knowledge|skills?|degree|certifi\w+|pmp|years)\b[^.;]{0,40}? (?:is |are )?(?:strongly |highly )?(?:required|preferred|desired|desirable|mandatory|a plus)(?=[.,;:)]|$))/gi,
    means: planned,
    direction: 'both',
    reach: 'sentence',
  },
  {
    id: 'formerly',
    anchors: ['former', 'previously', 'retired', 'early'],
    pattern: /\b(?:former(?:ly)?|previously|early(?: in my)? career)\b/gi,
    means: past,
    direction: 'forward',
    reach: 'clause',
  },
];

export const TIME_PSEUDO: readonly PseudoCue[] = [
  {
    id: 'seeking_done',
    anchors: ['as', 'seek', 'meet', 'desired'],
    pattern:
      /\bas (?:required|desired|needed)|\bseek(?:s|ing)? (?:approval|input|feedback|buy-in|sign-?off|out|opportunities to improve)|\bdesired (?:results?|outcomes?|state)/gi,
  },
];
