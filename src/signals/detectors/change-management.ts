import { keywordPile } from '../keyword-pile.ts';
import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { gap, phrase, verbs } from '../lexicon.ts';
import { words } from '../words.ts';

const TEACHING = verbs(
  'conduct develop provide create deliver design lead prepare coordinate facilitate organize implement author oversee update write produce promote run plan hold give offer organise arrange schedule',
);
const USERS =
  '(?:end[- ]?users?|business users|users|customers?|clients?|stake ?holders|business (?:partners|units)|user groups|organi[sz]ation|agents|brokers|instructors|clerks|operators|super ?users|managers|physicians|clinicians|faculty)';
const STAFF =
  '(?:staffs?|(?:store|branch|plant|field|office|local) (?:teams?|staff|managers|employees)|employees|workers|workforce|people|team members|staff members|departments?|teams?|members|associates|personnel|resources|office)';
const SUBJECT =
  '(?:new |use|using|systems?|applications?|tools?|software|functionality|functionalities|usage|agile|scrum|methodolog\\w+|process(?:es)?|technology|client|operation process)';

/** Change of scope, code and configuration: tickets, boards, releases. */
const codeChange: Guard = {
  id: 'code_change',
  test: (match, { text }) =>
    /\bchange management (?:tickets?|board|tools?|system|request|database|committee|meetings?|cab|process(?:es)?|procedures?|review)\b|\b(?:program|project|release|configuration|incident|problem|version|itil|itsm|rfc|sql|cmdb|asset)(?: management)?[ ,/&]+(?:and )?change management\b|\bchange management[ ,/&]+(?:and )?(?:release|configuration|incident|problem|change control)\b|\bchange management, (?:build|performing impact|reducing)/i.test(
      around(match, text, 28, 24),
    ),
};

/** What users are trained on inside a project. */
const OF_A_SYSTEM =
  /\b(?:systems?|software|applications?|platforms?|tools?|portals?|modules?|crm|erp|ehr|emr|sap|oracle|workday|salesforce|kronos|roll-?outs?|implementations?|go-?lives?|technolog\w+)\b/i;

/** Lessons to soldiers and pupils, and the growth of one's own project managers. */
const otherTraining: Guard = {
  id: 'other_training',
  test: (match, { text }) =>
    /\b(?:mentoring|project managers|interns)\b/i.test(match[0]) ||
    /\btraining (?:systems?|simulators?|devices?|aids)\b/i.test(around(match, text, 0, 12)) ||
    /\b(?:safety|hse|induction|fire|first[- ]aid|tool ?box|sales|product knowledge)\b[^.;,]{0,20}\btraining\b/i.test(
      around(match, text, 16, 12),
    ) ||
    (/\b(?:loans?|mortgages?|mortgage brokers|(?:health|wellness|life|career|nutrition) coaching|salesperson|sales ?people|timekeeping|nutrition|fitness|cross-trained)\b/i.test(
      around(match, text, 10, 40),
    ) &&
      !OF_A_SYSTEM.test(around(match, text, 8, 60))) ||
    // In a personnel office's list of duties training is another of them.
    (/\bemployee training\b/i.test(match[0]) &&
      /\b(?:employee relations|payroll|compensation|benefits|recruit\w+|new hire)\b/i.test(text)) ||
    (/\bnew employees\b/i.test(match[0]) && !/\b(?:systems?|applications?)\b/i.test(text)) ||
    /\b(?:soldiers?|military|lesson plans?|practical exercises|sergeants?|instruction|teacher|cashiers?|pupils|students)\b/i.test(
      text,
    ),
};

/** Organisational change, user adoption, training roll-out. */
export const changeManagement = defineDetector({
  signal: 'change_management',
  anchors: words(`
    user change train adopt ocm readiness guid transform cultur educated educating coach resistance adkar prosci kotter
    learning lunch job quick super transition switch
  `),
  guards: [codeChange, otherTraining, keywordPile],
  rules: [
    {
      id: 'change_management',
      pattern: phrase`(?:organi[sz]ational |strategic |effective |business |internal )?change (?:management|leadership|strateg(?:y|ies)|adoption|readiness|champions?|agent|leader)(?: (?:strategies|plan|solution|concept|and transition|teams?|process\w*))?|ocm|manag(?:e[sd]?|ing) (?:organi[sz]ational |cultural )?change|people side of change|floor[- ]?walk(?:ing|ers?)|change communications?(?: plans?)?|(?:super[- ]?user|change (?:champion|agent)) networks?|change[- ](?:impact|readiness) (?:assessments?|analys[ei]s|surveys?)`,
    },
    {
      id: 'training',
      pattern: phrase`(?:${TEACHING}|roll(?:ed|ing)? ?-?out)${gap(5)}(?<!test(?:ing|s)(?:,| and|, and) )training(?:[- ](?:materials?|plans?|sessions?|programs?|guides?|manuals?|workshops?|documentation|strategy|classes|courses))?(?: (?:to|for)${gap(5)}(?:${USERS}|${STAFF}))?`,
    },
    {
      id: 'trained_users',
      pattern: phrase`(?:train|trained|educat(?:ed|ing)|coach(?:ed|ing)?|training(?!,| (?:and|with|by|from)\b))${gap(6)}${USERS}|training(?: guides?)? (?:of|for|to)${gap(3)}${USERS}`,
    },
    {
      id: 'trained_staff',
      pattern: phrase`(?:train(?:ed|ing)?|coach(?:ed|ing)?)${gap(6)}${STAFF}(?: \w+){0,3}? (?:on|in|to (?:use|follow|adopt))${gap(4)}${SUBJECT}`,
    },
    {
      id: 'training_duty',
      pattern: phrase`(?:end[- ]?)?(?:user|employee|cross-department technology|functionality) (?:setup and )?training(?: (?:programs?|materials?|documentation|plans?|sessions?))?|training (?:and|&) (?:communication|adoption|outreach|communications?)(?: plans?)?|training (?:materials?|plans?|guides?|manuals?|strategy)|(?:${TEACHING}${gap(5)})user (?:manuals|guid(?:es?|ance))(?: documents?)?|user (?:manuals|guides)(?=[^.;]* train)|train[- ]the[- ]trainers?(?: program(?:me)?s?)?`,
    },
    {
      id: 'through_change',
      pattern: phrase`(?:${verbs('guide help support coach lead bring ease walk assist move')}${gap(3)}(?:${USERS}|${STAFF})${gap(2)}(?:through|with|in|during)|${verbs('prepare')}${gap(3)}(?:${USERS}|${STAFF}) for) (?:the |this |each |a )?(?:\w+ )?(?:change|changes|transition|switch|move|transformation|cut-?over|go-?live|(?<=new )(?:[\w-]+ )?(?:processes|systems?|tools|ways of working))|coach(?:ed|ing)? (?:\w+ )?(?:teams?|departments?|groups?) (?:through|from|in) (?:the )?(?:move|shift|transition|adoption)|transition(?:ed|ing) (?:[\w-]+ ){0,4}?(?:teams?|departments?|organi[sz]ations?|company|groups?) (?:from|to) (?:[\w-]+ ){0,2}?(?:agile|scrum|kanban|waterfall|safe|devops|new)`,
    },
    {
      id: 'transition_eased',
      pattern: phrase`${verbs('smooth ease manage lead support guide')}${gap(2)}(?:transition|switch|change|move) (?:for|of)${gap(2)}(?:${USERS}|${STAFF})`,
    },
    {
      id: 'resistance',
      pattern: phrase`(?:${verbs('overcome manage reduce address handle')}|overcame|overcoming) (?:\w+ )?resistance(?: to(?: \w+){1,3})?|resistance to change|adkar|prosci|kotter`,
    },
    {
      id: 'learning',
      pattern: phrase`(?:${TEACHING}|roll(?:ed|ing) out)${gap(1)}(?:e-?learning|lunch[- ]and[- ]learns?(?: sessions?)?|job aids|quick (?:reference )?guides)|job aids|${USERS} (?:was|were|are|being|is) (?:\w+ )?(?:trained|coached|on-?boarded)|training (?:and|or|&|,) communications? (?:plan|strategy|for)|communications? (?:and|&) training for${gap(3)}(?:${USERS}|${STAFF})`,
    },
    {
      id: 'adoption',
      pattern: phrase`(?<!(?:child|pet|animal|foster) )(?:user|change|technology|system|process)? ?adoption(?! services| agenc)(?: of)?(?: \w+){0,2}|(?:organi[sz]ational|cultural|business|agile|digital) (?:change|transformation|readiness)|cultur(?:e|al) changes?|coach(?:ed|ing)? the business (?:on|in|through)(?: \w+){1,2}|communicat(?:ed|ing|e) (?:[\w-]+ )?changes? to (?:the )?(?:user community|users|end[- ]users|organi[sz]ation|business)|business process change|introduced process changes`,
    },
  ],
});
