import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { COUNT, DEPARTMENT, LEADING, fragment, gap, phrase, verbs } from '../lexicon.ts';
import { words } from '../words.ts';

const GROUPS = fragment`
  teams?|departments|functions|groups|divisions|disciplines|business units|organi[sz]ations|work ?-?streams|lines? of business|lobs|agencies|functional areas|business areas|squads|tracks`;
const MANY = fragment`multiple|several|various|different|diverse|numerous|all|many|both|varied|other|multi`;
const TRADES = fragment`
  business|it|technical|project|technology|engineering|development|developers?|qa|quality assurance|testers?|operations|finance|financial|sales|marketing|legal|hr|human resources|
  infrastructure|network|security|product|design(?:ers)?|architects?|analysts?|vendors?|compliance|procurement|support|clinical|manufacturing|supply chain|merchandising|data`;
const WORKING = verbs(
  'lead manage direct oversee coordinate guide facilitate drive build hire supervise collaborate work interface partner engage influence orchestrate align organize bring run support interact communicate liaise coach mentor train pull form create',
);

const UNITS = fragment`departments|functions|divisions|disciplines|business units|work ?-?streams|lines of business|lobs|agencies|functional areas|business areas`;
const SEPARATOR = String.raw`(?:,? (?:and|&|or) (?:the )?|, ?| ?\/ ?)`;
/** Two departments or more, with at most three other things between them. */
const DEPARTMENTS = fragment`
  (?:the )?${DEPARTMENT}(?: [\w-]+)?${SEPARATOR}(?:[\w-]+(?: [\w-]+)?${SEPARATOR}){0,3}?(?:[\w-]+ )?${DEPARTMENT}
  (?:${SEPARATOR}[\w-]+(?: (?:managers|services|support|groups|teams|leads))?){0,4}`;
/** What lists of the same words are about when they are not about people at work. */
const OF_THINGS = String.raw`(?! (?:[\w-]+ )?(?:data|systems?|modules?|applications?|software|solutions|domains?|industr\w+|sectors?|clients|degrees?|background|courses?|needs|requirements|skills|experience|principles|concepts|services|partners|agencies|firms|vendors|customers|consultants|owners|designers|complaints|workflows|issues|questions|requests|documents|reports|tasks|duties|activities|guidelines|regulations))`;
/** Ties of a list of departments to an act, not to knowledge or a school. */
const TOGETHER = String.raw`(?<!\b(?:experience|background|familiarity|expertise|proficiency|knowledge|proficient|familiar|degree|skills|graduated|diploma|responsible) )(?:with|between|among|amongst|across|spanning|representing)`;
const PEOPLE =
  'teams?|groups?|committees?|task ?forces?|staff|members|meetings?|sessions?|workshops?|calls|leads|representatives|resources';

/** Test techniques and skills of one person. */
const notTeams: Guard = {
  id: 'not_teams',
  test: (match, { text }) =>
    /^supports? from\b/i.test(match[0]) ||
    /\bcross[- ]functional (?:training|tests?|flow ?charts?|diagrams?)\b|\b(?:users?(?: accounts?)?(?:,? and|,|\/| &) ?|(?:security|distribution|active directory|ad|mail) )groups\b|\bmulti-?function(?:al)? (?:\w+ )?(?:printers?|copiers?|devices?|machines?|displays?|phones?)\b/i.test(
      around(match, text, 0, 24),
    ),
};

/** Teams led or joined across departments or functions. */
export const crossFunctionalLeadership = defineDetector({
  signal: 'cross_functional_leadership',
  anchors: words(`
    with between across among spanning representing cross interfunction interdepartment interdisciplin interdivision
    interorgani interagency interteam multidisciplin multiagency multiteam multifunction multidepartment matrix team
    department function group division disciplin units organi workstream stream line lob agenc area squad track
    committee task staff members meeting session workshop call lead representative resource working joint
    level efforts stakeholder manager colleague user align bring brought coordinat rall unit unif synchron conven orchestrat gather mobili
  `),
  guards: [notTeams],
  rules: [
    {
      id: 'cross_functional',
      pattern: phrase`(?:${WORKING}${gap(5)})?(?:cross|multi|inter)[- ]?(?:function\w*|department\w*|disciplin\w+|division\w*|organi[sz]ation\w*|agency|team|business unit|country(?= (?:teams?|projects?|programs?)))(?: [\w-]+){0,3}?(?: (?:teams?|groups?|projects?|initiatives?|programs?|coordination|leadership|management|collaboration|supervision|engagement|dependencies|stakeholders|meetings|efforts?|solutions|communication))?`,
    },
    {
      id: 'all_levels',
      pattern: phrase`${WORKING}${gap(5)}(?:across|with|at) (?:all|every|various|multiple) levels (?:of|across|within) (?:the |an? |our )?(?:organi[sz]ation|company|business|enterprise|management)`,
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
      pattern: phrase`${LEADING} (?:the )?(?:activities|efforts|work|execution)(?: \w+)? (?:of|across|by)${gap(6)}(?:${GROUPS})`,
    },
    {
      id: 'business_teams',
      pattern: phrase`${WORKING}(?: \w+){0,3}? with(?: \w+){0,2}? (?:business|functional|technical) teams|(?:each|every|all) (?:division|department)s?|\d+ departments`,
    },
    {
      id: 'departments_joined',
      pattern: phrase`(?:${TOGETHER}|(?:${PEOPLE}|efforts) of|(?:${PEOPLE}|stakeholders|leaders|managers|colleagues|users) in|(?:${PEOPLE}|drawn)(?: of \w+)? from|(?:${PEOPLE}) (?:made up|consisting|composed|comprised) of) ${DEPARTMENTS}${OF_THINGS}`,
    },
    {
      id: 'departments_led',
      pattern: phrase`${verbs('align bring coordinate rally unite synchronize convene orchestrate gather mobilize unify')} (?:together )?(?:(?:the )?(?:work|efforts|activities) of )?(?:(?:${TRADES})${SEPARATOR}){0,2}${DEPARTMENTS}(?: (?:teams?|groups?|leads|staff|resources|to|on|around|behind|into|for|in|together))${OF_THINGS}`,
    },
    {
      id: 'counted_units',
      pattern: phrase`(?:across|with|in|between|among|spanning|(?:teams?|staff|members|representatives|resources|drawn) from|${verbs('lead coordinate unite direct align')}) (?:all )?(?:${COUNT}) (?:[\w-]+ ){0,2}?(?:${UNITS})`,
    },
    {
      id: 'working_group',
      pattern: phrase`(?:task ?forces?|working groups?|joint (?:planning|teams?|sessions?|meetings?|workshops?)) ${gap(2)}(?:between|of|across|from|with)${gap(4)}${DEPARTMENT}`,
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
