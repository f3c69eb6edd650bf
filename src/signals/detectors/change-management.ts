import { keywordPile } from '../keyword-pile.ts';
import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { gap, phrase, verbs, list } from '../lexicon.ts';

const TEACHING = verbs(
  'conduct develop provide create deliver design lead prepare coordinate facilitate organize implement author oversee update write produce promote',
);
const USERS =
  '(?:end[- ]?users?|business users|users|customers?|clients?|stake ?holders|business (?:partners|units)|user groups|organi[sz]ation|agents|brokers)';
const STAFF =
  '(?:staffs?|employees|team members|staff members|departments?|teams?|members|associates|personnel|resources|office)';
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

/** Lessons to soldiers and pupils, and the growth of one's own project managers. */
const otherTraining: Guard = {
  id: 'other_training',
  test: (match, { text }) =>
    /\b(?:mentoring|project managers|new employees|interns)\b/i.test(match[0]) ||
    /\b(?:soldiers?|military|lesson plans?|practical exercises|sergeants?|instruction|teacher|cashiers?|pupils|students)\b/i.test(
      text,
    ),
};

/** Organisational change, user adoption, training roll-out. */
export const changeManagement = defineDetector({
  signal: 'change_management',
  anchors: list(`
    user change train adopt ocm readiness guid transform cultur educated educating coach
  `),
  guards: [codeChange, otherTraining, keywordPile],
  rules: [
    {
      id: 'change_management',
      pattern: phrase`(?:organi[sz]ational |strategic |effective |business |internal )?change (?:management|leadership|strateg(?:y|ies)|adoption|readiness|champions?|agent|leader)(?: (?:strategies|plan|solution|concept|and transition|teams?|process\w*))?|ocm|manag(?:e[sd]?|ing) (?:organi[sz]ational |cultural )?change`,
    },
    {
      id: 'training',
      pattern: phrase`${TEACHING}${gap(5)}training(?:[- ](?:materials?|plans?|sessions?|programs?|guides?|manuals?|workshops?|documentation|strategy|classes|courses))?(?: (?:to|for)${gap(5)}(?:${USERS}|${STAFF}))?`,
    },
    {
      id: 'trained_users',
      pattern: phrase`(?:train(?:ed|ing)?|educat(?:ed|ing)|coach(?:ed|ing)?)${gap(6)}${USERS}|training(?: guides?)? (?:of|for|to)${gap(3)}${USERS}`,
    },
    {
      id: 'trained_staff',
      pattern: phrase`(?:train(?:ed|ing)?|coach(?:ed|ing)?)${gap(6)}${STAFF}(?: \w+){0,3}? (?:on|in|to (?:use|follow|adopt))${gap(4)}${SUBJECT}`,
    },
    {
      id: 'training_duty',
      pattern: phrase`(?:end[- ]?)?(?:user|employee|cross-department technology|functionality) (?:setup and )?training(?: (?:programs?|materials?|documentation|plans?|sessions?))?|training (?:and|&) (?:communication|adoption|outreach|communications?)(?: plans?)?|training (?:materials?|plans?|guides?|manuals?|strategy)|user (?:manuals|guid(?:es?|ance))(?: documents?)?|train the trainers?`,
    },
    {
      id: 'adoption',
      pattern: phrase`(?:user|change|technology|system|process)? ?adoption(?: of)?(?: \w+){0,2}|(?:organi[sz]ational|cultural|business|agile|digital) (?:change|transformation|readiness)|cultural changes?|business process change|introduced process changes`,
    },
  ],
});
