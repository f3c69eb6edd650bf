import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { LEADING, fragment, gap, phrase, verbs, list } from '../lexicon.ts';

const GROUPS = fragment`
  teams?|departments|functions|groups|divisions|disciplines|business units|organi[sz]ations|work ?-?streams|lines? of business|lobs|agencies|functional areas|business areas|squads|tracks`;
const MANY = fragment`multiple|several|various|different|diverse|numerous|all|many|both|varied|other|multi`;
const TRADES = fragment`
  business|it|technical|project|technology|engineering|development|developers?|qa|quality assurance|testers?|operations|finance|financial|sales|marketing|legal|hr|human resources|
  infrastructure|network|security|product|design(?:ers)?|architects?|analysts?|vendors?|compliance|procurement|support|clinical|manufacturing|supply chain|merchandising|data`;
const WORKING = verbs(
  'lead manage direct oversee coordinate guide facilitate drive build hire supervise collaborate work interface partner engage influence orchestrate align organize bring run support interact communicate liaise coach mentor train pull form create',
);

/** Test techniques and skills of one person. */
const notTeams: Guard = {
  id: 'not_teams',
  test: (match, { text }) =>
    /\bcross[- ]functional (?:training|tests?|flow ?charts?|diagrams?)\b/i.test(
      around(match, text, 0, 12),
    ),
};

/** Teams led or joined across departments or functions. */
export const crossFunctionalLeadership = defineDetector({
  signal: 'cross_functional_leadership',
  anchors: list(`
    between across among cross interfunction interdepartment interdisciplin interdivision interorgani interagency
    interteam multidisciplin multiagency multiteam multifunction multidepartment matrix team department function group
    division disciplin units organi workstream stream line lob agenc area squad track country
    cultur activities effort work execution business
  `),
  guards: [notTeams],
  rules: [
    {
      id: 'cross_functional',
      pattern: phrase`(?:${WORKING}${gap(5)})?(?:cross|multi|inter)[- ]?(?:function\w*|department\w*|disciplin\w+|division\w*|organi[sz]ation\w*|agency|team|business unit|country)(?: [\w-]+){0,3}?(?: (?:teams?|groups?|projects?|initiatives?|programs?|coordination|leadership|management|collaboration|supervision|engagement|dependencies|stakeholders|meetings|efforts?|solutions|communication))?`,
    },
    {
      id: 'matrix',
      pattern: phrase`matrix(?:ed)? (?:\w+ )?(?:teams?|environment|organi[sz]ations?|management|reporting)`,
    },
    {
      id: 'across',
      pattern: phrase`across (?:\w+ ){0,2}?(?:${MANY}|all|broad|\d+|technical|functional|its?|the|large)?(?:,? ?\w+){0,3}? ?(?:${GROUPS})`,
    },
    {
      id: 'many_teams',
      pattern: phrase`${WORKING}${gap(6)}(?:${MANY}) (?:\w+ ){0,3}?(?:${GROUPS})`,
    },
    {
      id: 'several_trades',
      pattern: phrase`${WORKING}${gap(7)}(?:${TRADES})(?:,| and| &|,? and|\/)(?: ?\w+){0,3}?(?:,| and| &|\/)? ?(?:${TRADES})(?:,? (?:and )?\w+){0,3}? (?:${GROUPS}|disciplines)`,
    },
    {
      id: 'between_teams',
      pattern: phrase`(?:bridg\w+|liaison|coordinat\w+|communicat\w+|point of contact|interfac\w+|gaps?)(?: \w+){0,4}? (?:between|among|amongst)${gap(8)}(?:${GROUPS}|departments?)`,
    },
    {
      id: 'directed_functions',
      pattern: phrase`${LEADING} (?:the )?(?:activities|efforts|work|execution)(?: \w+)? (?:of|across|by)${gap(6)}(?:${GROUPS}|services|\w+ engineering)`,
    },
    {
      id: 'business_teams',
      pattern: phrase`${WORKING}(?: \w+){0,3}? with(?: \w+){0,2}? (?:business|functional|technical) teams|(?:each|every|all) (?:division|department)s?|\d+ departments`,
    },
    {
      id: 'trades_joined',
      pattern: phrase`(?:teams? (?:from|of|spanning|across)|between|among|across)(?: the)? (?:${TRADES}), (?:${TRADES})(?:,? \w+)?,? (?:and|&) (?:\w+ )?(?:${TRADES})(?: teams)?`,
    },
    {
      id: 'on_offshore',
      pattern: phrase`${LEADING}${gap(5)}(?:on-?(?:shore|site)(?: ?[/&] ?| and )off-?(?:shore|site)|offshore and onshore|global(?:ly)?(?: \w+)?|virtual|virtual and) (?:\w+ ){0,2}?teams?`,
    },
  ],
});
