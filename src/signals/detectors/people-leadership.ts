import { defineDetector, type Guard } from '../detector.ts';
import { COUNT, fragment, gap, phrase, verbs } from '../lexicon.ts';
import { words } from '../words.ts';

const STAFF = fragment`
  teams?|staff|employees|direct reports?|developers|engineers|analysts|project managers|pms|program managers|managers|consultants|members|programmers|technicians|
  professionals|personnel|associates|interns|scrum masters|testers|administrators|(?:technical|contract|offshore|project) resources|people|colleagues|group leads|team leads|leads|nurses|aides|clerks|agents|operators|trainers|workers|individuals|coordinators|specialists|supervisors|tutors|instructors|assistants|department`;
const LEADING_PEOPLE = `(?:head(?:ed|ing)|${verbs(
  'lead manage supervise mentor coach train hire recruit develop direct build motivate oversee groom onboard evaluate inspire interview grow empower',
)})`;
const KIND = String.raw`(?: (?!projects?(?! (?:management|delivery|support|manager|teams?|staff))|programs?(?! (?:management|manager))|budgets?|vendors?|risks?|scope|for|to|with)[\w/&'+-]+,?){0,6}?`;

/** "12 to 25" before the people: a number with two ends. */
const RANGE = String.raw`(?: (?:approximately|about|around|some|between))?(?: \d+ ?(?:-|to|and) ?\d+)?`;

/** Users, customers and classes taught; work for a team rather than of it. */
const notStaff: Guard = {
  id: 'not_staff',
  test: (match) =>
    /^le(?:ads?|d|ading|adership of(?: the| all| our)?) (?:[\w-]+ )?project (?:and \w+ )?teams?$|^provid\w+ (?!.*\b(?:coaching|mentor\w*|supervision|performance|appraisals?)\b).*\bproject teams?$|\b(?:end[- ]?users?|users?|customers?|clients?|students|inmates|children|train the trainers?|team'?s? (?:documentation|site|project)|cross[- ]functional|scrum teams|product teams|activities of|requirements|test cases|(?:software|applications?|systems?)(?! (?:support|engineer\w*|analyst\w*|admin\w*|test\w*|architect\w*|develop\w*|programm\w*|specialists?|teams?|staff|group|department))|knowledge|velocity|burn-?down|backlogs?|process(?:es)? \w+|presented)\b/i.test(
      match[0],
    ),
};

/** Belonging to a team is not leading it. */
const memberOf: Guard = {
  id: 'member_of',
  test: (match, { text }) =>
    /\b(?:(?:member|part|one) of|joined|within|worked (?:in|with|on)) (?:an? |the )?(?:\w+ )?$/i.test(
      text.slice(0, match.index),
    ),
};

/** Project managers or staff managed, mentored, hired, reviewed. */
export const peopleLeadership = defineDetector({
  signal: 'people_leadership',
  anchors: words(`
    offshore technical team staff employees direct developers engineers analysts managers pms consultants members
    programmers technicians professionals personnel associates interns masters testers
    administrators resources people colleagues leads individuals coordinators specialists
    nurses aides clerks agents operators trainers workers
    workload assignment priorit supervis tutors instructors assistants department mentor coach hir recruit interview
    staffing onboard apprais performance career reporting training
  `),
  guards: [notStaff],
  rules: [
    {
      id: 'led_staff',
      pattern: phrase`${LEADING_PEOPLE}${RANGE}${KIND} (?:${STAFF})(?! (?:meetings?|relationships?|understanding|documentation|calls|schedules?|sites?|web|forms|pages|budgets?|reorgani[sz]ation)\b)(?: of(?: [\w+-]+){1,3})?`,
    },
    {
      id: 'counted',
      guards: [memberOf],
      pattern: phrase`(?:staffs?|teams?|team size) of (?:over |up to |about |approximately |max(?:imum)? )?(?:${COUNT})(?: \(\d+\))?(?: \w+){0,2}? (?:${STAFF})|(?:staff|team|team size) of (?:over |up to |about |max(?:imum)? )?(?:${COUNT})`,
    },
    {
      id: 'mentoring',
      pattern: phrase`(?:mentor(?:ing|ship|ed|s)?|coach(?:ing|ed)|supervis(?:ed|ing|ion|or))(?:(?:,| and| &|\/) ?(?:\w+))?(?: (?:of|to|for|and|by))?${gap(5)}(?:${STAFF})|(?:team|staff|technical|people)[ -](?:mentoring|development|leadership|supervision|handling|coaching|competency)|team[ -]?building (?:&|and) \w+|staff management|mentoring and coaching|coaching and \w+|training and mentoring|mentor(?:ing)? (?:&|and) \w+|team-building|people (?:management|leadership)`,
    },
    {
      id: 'hiring',
      pattern: phrase`(?:hir(?:e|ed|ing)|recruit(?:ed|ing|ment|s)?|interview(?:ed|ing)?|onboard(?:ed|ing)?|staffing)(?: ?[,/&] ?\w+| and \w+){0,4}?(?: \w+){0,5}? (?:${STAFF}|efforts|candidates|talent|panel|planning|drives?|practice)|hiring,? (?:developing|training|onboarding|contracting)`,
    },
    {
      id: 'reviews',
      pattern: phrase`(?:annual|yearly|employee|team) appraisals|(?:performance|staff) (?:reviews?|appraisals?|evaluations?|management for|feedback)|(?:conduct\w*|complet\w*|perform\w*|prepar\w*|manag\w*|r[au]n|running|held|hold(?:ing)?)(?: \w+){0,3}? (?:appraisals?|performance (?:reviews?|evaluations?|management))|evaluat\w+ (?:work|employee|staff|team) performance|career (?:planning|development|growth)`,
    },
    {
      id: 'line_management',
      pattern: phrase`line managers? (?:of|for|to)${gap(3)}(?:${STAFF})|(?:line|staff|personnel|direct) (?:management|supervision|leadership) (?:of|for)${gap(4)}(?:${STAFF})|responsib\w+ for (?:an? |the )?(?:\w+ )?(?:teams?|groups?|staff) of(?: [\w+-]+){1,4}|(?:gave|giving|give) (?:\w+ )?(?:feedback|direction|guidance|coaching)${gap(2)}to${gap(3)}(?:${STAFF})`,
    },
    {
      id: 'work_given',
      pattern: phrase`${verbs('manage set prioritize coordinate plan balance')} (?:the )?(?:day-to-day |daily |weekly )?(?:priorities|workloads?|assignments) (?:for|of|across) (?:an? |the |our |my )?(?:[\w-]+ ){0,2}?(?:teams?|staff)(?: of(?: [\w+-]+){1,2})?`,
    },
    {
      id: 'handled_teams',
      pattern: phrase`handl(?:e|ed|ing)(?: (?:an?|the|large|multiple|several|different|diverse|offshore|onsite|on-site|global|technical|development|test|support|both|and|\d+))* teams?(?: of(?: [\w+-]+){1,3})?`,
    },
    {
      id: 'management_of',
      pattern: phrase`(?:management|supervision|leadership) of (?:the |an? |all |our )?(?:(?!vendor|stakeholder|client|customer|user|third|external)[\w-]+ ){0,3}?(?:teams?|staff|employees|personnel|direct reports|developers|engineers|analysts|project managers)`,
    },
    {
      id: 'reports',
      pattern: phrase`direct reports(?:: ?\d+)?|(?:pms|managers|developers|engineers|analysts) reporting (?:to|from)(?: \w+)?`,
    },
    {
      id: 'guidance',
      pattern: phrase`provid(?:e|ed|es|ing)(?: [\w/&-]+,?){0,4}? (?:guidance|leadership|coaching|mentoring|supervision|mentorship|direction|development)(?: (?:and|&) \w+)?(?: (?:to|for|of))?${gap(4)}(?:${STAFF})`,
    },
    {
      id: 'delegation',
      pattern: phrase`(?:delegat\w+|assign(?:ed|ing)?)(?: \w+){0,3}? (?:tasks|work|responsibilities)(?: to)?(?: \w+){0,3}? (?:${STAFF})|offshore resource management`,
    },
  ],
});
