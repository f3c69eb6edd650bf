import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { fragment, gap, phrase, verbs } from '../lexicon.ts';
import { words } from '../words.ts';

const PARTIES =
  'stake ?-?holders?|business (?:owners?|partners?|users?|units?|leaders?|sponsors?|process owners|stakeholders|management|teams?|groups)|sponsors?|product owners?|clients?|customers?|(?:mission )?partners|end[- ]?users?|internal (?:and|&) external \\w+|smes?|subject matter experts|user community|department(?:s| heads)|investors|agencies';
/** Whoever a project is done for, named by what they answer for. */
const OWNERS = fragment`
  (?:project |business |program(?:me)? )?sponsors?|(?:business |product |process |data |application )?owners|business (?:leads|leaders|managers|users|partners|units|side|teams?)|
  (?:department|division|unit|section|business unit) (?:heads?|leads|managers|leaders|chairs)|heads of (?:departments?|business|divisions?)|
  (?:branch|regional|store|plant|site|area|district|line|functional|clinic|school|hospital|operations|user)(?: [\w-]+){0,2} (?:managers|leaders|directors|administrators|representatives|coordinators)|
  administrators|clinicians|physicians|faculty|subject matter experts|smes|clients?|customers?|(?:end[- ]?|key |business )?users|stake ?-?holders|
  (?:trade )?unions|works councils?|ministries|(?:partner |government )?agencies|trustees|regulators|(?:claims?|case) (?:handlers|workers|managers|adjusters)|(?:the )?business`;
const GIVEN =
  '(?:sign-?offs?|approvals?|feedback|buy-?in|agreement|acceptance|consensus|commitment|priorities)';

/** An owner that only qualifies what follows ("customer needs") is nobody spoken to. */
const ASKING = String.raw`(?! (?:trust|needs?|forecasts?|requirements?|satisfaction|service|benefits|continuity|rules|logic|data|objectives|goals|demands?|complaints?|orders?|processes|development)\b)`;

const ENGAGING = verbs(
  'manage communicate engage liaise coordinate collaborate facilitate work meet interact interface partner update inform present report align negotiate consult build establish maintain develop discuss serve act gain influence represent provide ensure publish identify set conduct understand define',
);

/** Selling, and the names of systems for it. */
const selling: Guard = {
  id: 'selling',
  test: (match, { text }) =>
    /\b(?:prospects?|sales? (?:calls|appointments)|crm|cold[- ]call\w*|inbound calls|contact cent\w+ agents?|wait(?:er|ress)\w*|sales contact|artists?|athletes|celebrit\w+|record labels|lenders|trust maintenance|new accounts|business client)\b/i.test(
      around(match, text, 40, 40),
    ),
};

/** A program that is somebody's counterpart in a network. */
const softwareClient: Guard = {
  id: 'software_client',
  test: (match) => /\b(?:browser|thick|thin|rich|e-?mail|vpn|sql|citrix) clients?$/i.test(match[0]),
};

/** Stakeholder engagement, expectations, communication plans. */
export const stakeholderManagement = defineDetector({
  signal: 'stakeholder_management',
  anchors: words(`
    stake business sponsor owner client customer mission partner external sme subject user
    department investor agenc communication liais liason expectation relationship point
    consensus buy rapport division unit section head branch regional store plant site area district line functional
    clinic school hospital union works ministr regulator operation administrator physician faculty claim case between coordinator trust go weekly
    monthly quarterly regular
  `),
  guards: [selling, softwareClient],
  rules: [
    {
      id: 'stakeholders',
      pattern: phrase`(?:${ENGAGING}${gap(9)})?stake ?-?holders?(?:'s?)?(?: (?:management|engagement|communications?|relations?|expectations?|alignment|analysis|meetings?|discussions|involvement|updates?|satisfaction|buy-in))?`,
    },
    {
      id: 'parties',
      pattern: phrase`(?:${verbs('communicate engage liaise coordinate collaborate facilitate work meet interact interface partner align negotiate consult')}|relationships?|interactions?|communications?|contact|relations|meetings?)(?: \w+){0,3}? (?:with|between|to|for|of|among)${gap(5)}(?:${PARTIES})(?! satisfaction)`,
    },
    {
      id: 'expectations',
      pattern: phrase`(?:manag\w+|set\w*|fine-tun\w+|discuss)(?: \w+){0,4}? expectations?|exceed\w*(?: \w+){0,3}? (?:clients?'?s?'?|customers?'?s?'?|users?|stake ?holders?'?|sponsors?) expectations?|expectation management`,
    },
    {
      id: 'liaison',
      pattern: phrase`(?:liai?sons?|bridge|point of contact|single point) (?:between|among|for|with|to)${gap(8)}\w+|(?:primary|single|day-to-day|main|central) point of contact|liaison`,
    },
    {
      id: 'relationships',
      pattern: phrase`(?:client|customer|business|stakeholder|partner)[ -]?(?:relationships?|relations|interactions?|communications?|coordination)(?! management \(crm)|(?:build|built|building|maintain\w*|establish\w*|develop\w*|foster\w*|manag\w+|creat\w+)(?: [\w/&,]+){0,4}? (?:relationships?|rapport)(?: (?:with|between)(?: \w+){1,3})?`,
    },
    {
      id: 'reviewed_with',
      pattern: phrase`(?:${verbs('present show demo share walk')}${gap(6)}to|${verbs('review discuss share agree validate confirm prioritize present settle plan refine hold gather run organize collaborate coordinate meet')}${gap(6)}(?<!\b(?:along|comply|accordance|consistent) )with) (?:the |its |their |our |each |all )?(?:(?!executive )[\w-]+ ){0,2}?(?:${OWNERS}|coordinators?)${ASKING}`,
    },
    {
      id: 'kept_informed',
      pattern: phrase`${verbs('keep')} (?:the |all |our )?(?:[\w-]+ ){0,2}?(?:${OWNERS})(?:(?:,|,? and|\/) [\w-]+)? (?:informed|updated|engaged|aligned|up to date|abreast|apprised|in the loop)`,
    },
    {
      id: 'got_from',
      pattern: phrase`${verbs('obtain gain secure collect get gather solicit win incorporate seek')}${gap(3)}${GIVEN}${gap(3)}(?:from|of|by) (?:the )?(?:[\w-]+ ){0,2}?(?:${OWNERS})|(?:client|customer|user|business|sponsor)(?:'s)? (?:sign-?offs?|approvals?|buy-?in|acceptance)(?= (?:on|of|for|at|from|before))`,
    },
    {
      id: 'between_parties',
      pattern: phrase`(?:go-between|intermediary|bridge|work(?:ed|ing)|mediat\w+|translat\w+|negotiat\w+|conflict resolution) (?:for|between|among|amongst) (?:the )?(?:[\w-]+ ){0,2}?(?:${OWNERS})(?: and${gap(2)}\w+)?`,
    },
    {
      id: 'consulted',
      pattern: phrase`(?:engaged|engaging|consulted|consulting|surveyed|interviewed|interviewing) (?:the |with )?(?!(?:[\w-]+ )?(?:clients?|customers?)\b)(?:[\w-]+ )?(?:${OWNERS})|(?:built|building|gained) (?:the )?trust (?:with|of) (?:the )?(?:[\w-]+ )?(?:${OWNERS})|(?:walk|guid)(?:ed|ing) (?:the )?(?:[\w-]+ )?(?:${OWNERS}) through`,
    },
    {
      id: 'party_meetings',
      pattern: phrase`(?:weekly|monthly|daily|quarterly|regular|status|progress|review)(?: \w+)? (?:client|customer|sponsor|user) (?:calls?|meetings?|reviews?|updates?|touchpoints?)|(?:key|main|lead|primary) (?:client|customer|business) contact|(?:weekly|monthly|quarterly|regular) (?:meetings?|calls?|workshops?|reviews?|updates?) (?:of|with|for|to) [\w-]+(?:, [\w-]+)? (?:and|&) \w+`,
    },
    {
      id: 'communication_plan',
      pattern: phrase`communications? (?:plans?|strateg\w+|schedule|management plan)|(?:gain|gained|gaining|building|build|built|reach|reached|achieve|achieved|creat(?:e|ed|ing)|foster(?:ed|ing)?)(?: \w+)? (?:consensus|buy-in)`,
    },
  ],
});
