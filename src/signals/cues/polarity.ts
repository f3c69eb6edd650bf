import type { CueRule, PseudoCue } from '../cue-rule.ts';
import { words } from '../words.ts';

const negated = { axis: 'polarity', value: 'negated' } as const;

export const POLARITY_CUES: readonly CueRule[] = [
  {
    id: 'no_experience',
    anchors: ['no', 'zero', 'little'],
    pattern:
      /\b(?:no|zero|little(?: or no)?) (?:(?:prior|previous|direct|real|formal|actual|practical|hands-on|hands on|professional|working) )*(?:experience|exposure|background|knowledge|familiarity|training)\b/gi,
    means: negated,
    direction: 'forward',
    reach: 'clause',
  },
  {
    id: 'no',
    anchors: ['no', 'zero', 'none'],
    pattern: /\b(?:no|zero|none of the|none in)\b(?!\.)/gi,
    means: negated,
    direction: 'forward',
    reach: 2,
  },
  {
    id: 'without',
    anchors: ['without', 'lack'],
    pattern: /\b(?:without|lack(?:s|ed|ing)?(?: of)?)\b/gi,
    means: negated,
    direction: 'forward',
    reach: 4,
  },
  {
    id: 'not',
    anchors: words(`not never nor neither didn don haven hasn cannot isn wasn`),
    pattern: /\b(?:not|never|nor|neither|cannot|(?:did|do|have|has|is|was)n'?t)\b/gi,
    means: negated,
    direction: 'forward',
    reach: 8,
  },
  {
    id: 'set_aside',
    anchors: ['excluding', 'except', 'other', 'rather', 'instead'],
    pattern: /\b(?:excluding|except(?:ing)?(?: for)?|other than|rather than|instead of)\b/gi,
    means: negated,
    direction: 'forward',
    reach: 4,
  },
  {
    id: 'denied_after',
    anchors: ['not', 'none', 'no', 'never', 'unfamiliar'],
    pattern:
      /(?:\b(?:was|were|is|are|has|have|had)? ?(?:not|never) (?:been )?(?:used|required|needed|involved|applicable|known|held|(?:something|a tool) (?:that )?I)\b|: ?(?:none|no|n\/a|nil|not? used)\b|- ?(?:none|no|nil)$)/gi,
    means: negated,
    direction: 'backward',
    reach: 4,
  },
];

export const POLARITY_PSEUDO: readonly PseudoCue[] = [
  {
    id: 'no_less_than',
    anchors: ['no', 'not', 'nothing'],
    pattern:
      /\b(?:no|not) (?:less|fewer) than|\bnot (?:only|just|merely|limited|necessarily|to mention)|\bno doubt|\bnothing but|\bnot-for-profit|\bnon?-profit|\bnot for profit|\bno\. ?\d|\bno-code|\bno code/gi,
    // A non-profit may still be whose work is told.
    only: ['no_experience', 'no', 'without', 'not', 'set_aside', 'denied_after'],
  },
  {
    id: 'good_absence',
    anchors: ['no', 'without', 'zero'],
    pattern:
      /\b(?:with )?(?:no|without(?: any)?|zero|little(?: or no|-to-no| to no)?) (?:(?:major|significant|unplanned|critical|single|customer|business|production|service|material|client|user|vendor) )*(?:delays?|incidents?|downtime|disruptions?|interruptions?|exceeding|impact|issues?|defects?|data loss|loss|outages?|errors?|findings?|exceptions?|escalations?|overruns?|deficienc\w+|complaints?|compromis\w+|sacrific\w+|fail\w*|supervision|oversight)\b/gi,
  },
  {
    id: 'never_missed',
    anchors: ['never', 'cannot', 'not'],
    pattern:
      /\bnever (?:missed|failed|late)|\bcannot (?:over|under)state|\bnot exceed\w*|\bnot miss\w*/gi,
  },
  {
    id: 'before_the_tool',
    anchors: ['where', 'had'],
    pattern:
      /\b(?:where|which|that) (?:none|no \w+) (?:existed|had existed)|\b(?:had|had had) no\b/gi,
  },
];
