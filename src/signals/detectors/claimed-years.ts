import type { SignalValue } from '../../domain/signal.ts';
import { defineDetector } from '../detector.ts';
import type { Guard } from '../detector.ts';
import { claimScope } from '../claim-scope.ts';
import { decadesOf, NUMBER, yearsOf } from '../number-words.ts';
import type { Sentence } from '../sentence.ts';

const ABOUT =
  '(?:(?:well )?over|more than|nearly|around|approximately|approx\\.?|about|at least|almost|close to|total of|overall|combined total of|in excess of)';
const YEARS =
  "(?:successful |solid |full |total |cumulative |strong )?(?:years?|yrs?\\.?)(?:'s|'|s')?(?!-old)";
const QUANTITY = `(?<quantity>(?<years>${NUMBER})(?: ?\\(\\d{1,2}\\))?(?: ?\\+| ?plus| or more)*[ -]?${YEARS}|(?<decades>an?|one|two|three|four) decades?)`;
/** What years are counted of. */
const EXPERIENCE =
  '(?:experiences?|expertise|exp|background|success|track record|leadership|career|history of|veteran|exposure|knowledge)';

/** What lasts years and is no experience: right after the years, or after one word. */
const DURATION =
  /^[ -](?:(?!of|in|as|with|and)[a-z]+ )?(?:contracts?|agreement|warranty|lease|(?:program|project)(?= (?!manage|lead|and\b|&)|[.,;]|$)|plan|roadmap|deal|term|degree|loan|strategy|forecast|budget|period|diploma|certificate|course|study|engagement|sentence|journey)(?!\w)/i;
/** Words between the years and what they are of: no act, which would end the phrase. */
const OF_WHAT =
  "(?:(?!(?:to|by|I|my|we|in order|years?|yrs)\\b|(?!(?:focused|combined|related|dedicated|varied|diversified|advanced|oriented|distributed|integrated|demonstrated|accomplished|experienced)\\b)[a-z]+ed\\b)[\\w,.&/()'+-]+ )";

const MOST_YEARS = 60;

const NOT_EXPERIENCE: readonly Guard[] = [
  {
    id: 'age',
    test: ({ index, 0: words }, { text }) =>
      /^[- ](?:old|of age)\b/i.test(text.slice(index + words.length)) ||
      /\byears?[- ](?:old|of age)\b/i.test(words),
  },
  {
    id: 'company_age',
    test: (match, { text }) =>
      /\b(?:company|firm|corporation)(?: \w+)? (?:with|for|that has|has|of)(?: \w+){0,2} $/i.test(
        text.slice(0, match.index),
      ) ||
      /^ (?:in (?:business|operation)(?=[,.;]|$| since)|of existence|of service to)/i.test(
        text.slice(match.index + match[0].length),
      ),
  },
  {
    id: 'team_total',
    test: ({ index, 0: words }, { text }) =>
      /\b(?:combined|collective) (?:\w+ )?experience\b/i.test(text) ||
      /\bteam\b[^.;,]{0,30}\b(?:with|having|of) (?:over |more than )?$/i.test(
        text.slice(0, index),
      ) ||
      /\bcombined\b/i.test(words),
  },
  {
    id: 'duration',
    test: (match, { text }) => {
      const after = text.slice(quantityEnd(match));
      return DURATION.test(after) || (isAdjective(match) && !OF_EXPERIENCE.test(after));
    },
  },
];

/** Years of experience that the resume states. They are shown beside the computed ones, never added. */
export const claimedYears = defineDetector({
  signal: 'experience.claimed_years',
  anchors: ['year', 'yr', 'decade'],
  guards: NOT_EXPERIENCE,
  rules: [
    {
      id: 'years_of',
      pattern: new RegExp(
        `\\b(?:${ABOUT} )*${QUANTITY}(?:,? (?:of |in |as |working |with |managing |leading |delivering |on |to date )?|[ :-]+)${OF_WHAT}{0,14}?(?:${EXPERIENCE})\\b`,
        'dgi',
      ),
      value: claim,
    },
    {
      id: 'years_doing',
      pattern: new RegExp(
        `\\b(?:${ABOUT} )*${QUANTITY} (?:of |in |as an? |working |experience )*${OF_WHAT}{0,4}?(?:managing|leading|delivering|working|developing|project (?:and \\w+ )?management|program management|management|business analysis|industry|it\\b|information technology|software|infrastructure|engineering|consulting|administration|analysis|development|manager|analyst|developer)`,
        'dgi',
      ),
      value: claim,
    },
    {
      id: 'experience_of',
      pattern: new RegExp(
        `\\b(?:(?:\\w+ ){0,3}(?:experience|success|career|management|expertise)(?: \\w+){0,6}? (?:of|for|spanning|with|over|exceeding)) (?:${ABOUT} )?(?:the (?:past|last) )?${QUANTITY}`,
        'dgi',
      ),
      value: claim,
    },
    {
      id: 'labelled',
      pattern: new RegExp(
        `\\b(?:(?:total|overall|professional|work|working|relevant|job) )*(?:experience|exp)(?: ?[:(-]+ ?| is | )(?:exp )?(?:${ABOUT} )*${QUANTITY}`,
        'dgi',
      ),
      value: claim,
    },
    {
      id: 'doing_for',
      pattern: new RegExp(
        `\\b(?:managing|leading|delivering|running|directing) (?:[\\w,&/-]+ ){0,5}?(?:projects|programs|programmes|portfolios|teams) (?:for|over) (?:${ABOUT} )*(?:the (?:past|last) )?${QUANTITY}`,
        'dgi',
      ),
      sections: ['head', 'summary', 'objective'],
      value: (match) => {
        const value = yearsIn(match);
        const isOfTeams = /teams (?:for|over)/i.test(match[0]);
        return value && { ...value, scope: isOfTeams ? 'other' : 'project_management' };
      },
    },
    {
      id: 'listed',
      pattern: new RegExp(
        `\\b(?:(?:it |technical |senior )?(?:project|program|portfolio|vendor|change|team) (?:management|manager|leadership|mgm?t\\.?)|information technology|it) ?\\(${QUANTITY}\\)`,
        'dgi',
      ),
      value: listedClaim,
    },
  ],
});

function claim(match: RegExpExecArray, { text }: Sentence): SignalValue | null {
  const value = yearsIn(match);
  if (value === null) return null;
  return { ...value, scope: claimScope(text, match.index, quantityEnd(match)) };
}

/** "A three year roadmap": what is so long, rather than years that somebody has. */
function isAdjective(match: RegExpExecArray): boolean {
  const quantity = match.groups!['quantity']!;
  return /\b(?:year|yr)$/i.test(quantity) && !/^(?:an?|one|1)\b/i.test(quantity);
}
const OF_EXPERIENCE = new RegExp(`^(?:'s|')?[ -](?:[\\w-]+ ){0,3}(?:${EXPERIENCE}|exp)\\b`, 'i');

/** Where the words that tell the years end in the sentence; the patterns have the `d` flag for it. */
function quantityEnd(match: RegExpExecArray): number {
  return match.indices?.groups?.['quantity']?.[1] ?? match.index + match[0].length;
}

/** An item of a list of skills ("Project Management (7 years)"): its own words say its scope. */
function listedClaim(match: RegExpExecArray): SignalValue | null {
  const value = yearsIn(match);
  if (value === null) return null;
  if (/project|program|portfolio/i.test(match[0])) return { ...value, scope: 'project_management' };
  return { ...value, scope: /^(?:it|information tech)/i.test(match[0]) ? 'it' : 'other' };
}

function yearsIn(match: RegExpExecArray): { label: string; years: number } | null {
  const { years: written, decades } = match.groups ?? {};
  const years = decades === undefined ? yearsOf(written ?? '') : decadesOf(decades);
  if (years === null || years < 1 || years > MOST_YEARS) return null;
  return { label: `${years} years`, years };
}
