import type { SignalValue } from '../../domain/signal.ts';
import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { COUNT, LEADING, fragment, phrase, toCount, verbs } from '../lexicon.ts';
import { words } from '../words.ts';

const PEOPLE = fragment`
  people|persons?|members?|resources|employees|staff|staff members|professionals|individuals|direct reports?|reports|fte'?s?|engineers|developers|
  analysts|consultants|contractors|(?:project |program |test |it )?managers|pms|bas|testers|architects|administrators|technicians|
  specialists|programmers|designers|associates|leads|scrum masters|instructors|tutors|supervisors|auditors|assistants|
  representatives|coordinators|volunteers|personnel|soldiers|airmen|marines|sailors|civilians|troops|headcount|cashiers|trainers|agents|operators|officers|workers|nurses|clerks|drivers|electricians`;
const LED = fragment`${LEADING}|command(?:ed|ing|er of)?|${verbs('supervise mentor coach guide hire build recruit train motivate assign delegate')}|supervision of|responsible for|accountable for|oversight of|reporting to|leader of|(?:line )?managers? (?:of|for|to)|(?:in )?charge of`;
const N = fragment`${COUNT}`;
/** Words between a number and the people counted; not "years", which count experience. */
const KIND = String.raw`(?:\(\d+\) )?(?:(?!years?|months?|hours?|projects?(?! (?:manage|lead|team|staff|support))|sites?|locations?)[\w/&-]+ ){0,6}?`;

/** Others' team, or people who are not led: users, students, clients. */
const notLed: Guard = {
  id: 'not_led',
  test: (match, { text }) =>
    isTaught(match, text) ||
    /\b(?:member of|one of|part of|worked (?:in|with)|joined|customers?|clients?|users|patients|students|combined experience)\b/i.test(
      around(match, text, 22, 8),
    ),
};

/** `Trained 200 employees on the new system`. */
function isTaught({ index, 0: words }: RegExpExecArray, text: string): boolean {
  return (
    /^train(?:s|ed|ing)? (?:(?:over|about|up to|more than) )?\d/i.test(words) &&
    /^ (?:on|in|to use|how)\b/i.test(text.slice(index + words.length))
  );
}

function people(match: RegExpExecArray): SignalValue | null {
  const count = toCount(match.groups!['count']!);
  const high = match.groups!['high'];
  const most = high ? Math.max(count, toCount(high)) : count;
  return most >= 2 && most < 1900 ? { label: 'people', count: most } : null;
}

/** People led, with their number. */
export const teamSize = defineDetector({
  signal: 'team_size',
  anchors: words(`
    team staff group crew squad department practice organization headcount size people person
    member resource employees professionals individuals direct reports fte engineers developers
    analysts consultants contractors managers pms bas testers architects administrators
    technicians specialists programmers designers associates leads masters instructors
    tutors supervisors auditors assistants representatives coordinators volunteers cashiers man
    strong trainers agents operators officers personnel soldiers airmen marines sailors civilians troops platoon flight detachment workers nurses clerks drivers electricians shift unit section epmo pmo office
  `),
  guards: [notLed],
  rules: [
    {
      id: 'team_of',
      pattern: phrase`(?:(?:${LED})(?: [\w/,&-]+){0,6}? )?(?:teams?|staff|groups?|crews?|squads?|platoons?|flights?|detachments?|departments?|practice|organization|headcount|shift|unit|section)(?: [\w/&-]+){0,2}? (?:size )?(?:of|encompassing|ranging from|ranging in size from|totall?ing|between|varied between|consisting of|comprising|comprised of)(?: (?:size|over|up to|about|approximately|approx\.?|around|more than|nearly|at least|roughly|an?))*[ ~]+(?<count>${N})(?:(?: ?- ?| to |(?<=between \w+) and )(?<high>${N}))?(?: \(\d+\))?(?: (?:${KIND})(?:${PEOPLE}))?(?! (?:years|months|projects|sites|million))`,
      value: people,
    },
    {
      id: 'member_team',
      pattern: phrase`(?:(?:${LED})(?: [\w/,&-]+){0,6}? )?(?<count>${N})(?:(?: ?- ?| to )(?<high>${N}))?\+?[ -]+(?:member|person|people|man|strong|resource|fte)s?(?: [\w/&-]+){0,3}? (?:teams?|staff|groups?|crew|squad|department|engagement|e?pmo|organi[sz]ation|office|unit|(?:help|service) ?desk)`,
      value: people,
    },
    {
      id: 'led_people',
      pattern: phrase`(?:${LED})(?: [\w/&-]+,?){0,5}? \(?(?<count>${N})(?:(?: ?- ?| to )(?<high>${N}))?\+? ${KIND}(?:${PEOPLE})`,
      value: people,
    },
    {
      id: 'made_up_of',
      pattern: phrase`(?<=\b(?:${LED})\b[^.;|]{1,90})(?:(?:consisting|comprised|composed|made up) of|comprising) (?:over |up to |about )?(?<count>${N})(?:(?: ?- ?| to )(?<high>${N}))?\+? ${KIND}(?:${PEOPLE})`,
      value: people,
    },
    {
      id: 'office_with',
      pattern: phrase`e?pmo(?: office)? with (?:over |up to |about |more than )?(?<count>${N})\+? ${KIND}(?:resources|people|staff|members|employees|professionals|project managers)`,
      value: people,
    },
    {
      id: 'grown',
      pattern: phrase`(?:grew|grow(?:n|ing)?|${verbs('scale expand build')})(?: [\w-]+){0,4}? (?:teams?|groups?|departments?|staff|e?pmo|organi[sz]ation|practice|office)(?: of [\w-]+)? from (?<count>${N}) to (?<high>${N})(?! (?:days|weeks|months|hours|years|percent|million))`,
      value: people,
    },
    {
      id: 'reports',
      pattern: phrase`(?<count>${N})(?:(?: ?- ?| to )(?<high>${N}))?\+? ${KIND}(?:direct(?: [\w/-]+)? reports?|(?:pms|project managers|${PEOPLE}) (?:reporting|reported|report) to me|pms(?: reporting)?)`,
      value: people,
    },
    {
      id: 'reports_labelled',
      pattern: phrase`(?:direct reports|team (?:size|strength)|employees|headcount|size of (?:the )?team|staff size|resources managed)(?: of| is| was|:| -|:?)[ ]?(?:up to |about )?(?<count>${N})(?:(?: ?- ?| to )(?<high>${N}))?(?:\+)?`,
      value: people,
    },
  ],
});
