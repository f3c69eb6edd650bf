import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { gap, phrase, verbs, list } from '../lexicon.ts';

const PARTIES =
  'stake ?-?holders?|business (?:owners?|partners?|users?|units?|leaders?|sponsors?|process owners|analysts|stakeholders|management|teams?|groups)|sponsors?|product owners?|clients?|customers?|(?:mission )?partners|end[- ]?users?|internal (?:and|&) external \\w+|smes?|subject matter experts|user community|department(?:s| heads)|investors|agencies';
const ENGAGING = verbs(
  'manage communicate engage liaise coordinate collaborate facilitate work meet interact interface partner update inform present report align negotiate consult build establish maintain develop discuss serve act gain influence represent provide ensure publish identify set conduct understand define',
);

/** Selling, and the names of systems for it. */
const selling: Guard = {
  id: 'selling',
  test: (match, { text }) =>
    /\b(?:prospects?|crm|sales contact|artists?|athletes|celebrit\w+|record labels|lenders|trust maintenance|new accounts|business client)\b/i.test(
      around(match, text, 40, 40),
    ),
};

/** Stakeholder engagement, expectations, communication plans. */
export const stakeholderManagement = defineDetector({
  signal: 'stakeholder_management',
  anchors: list(`
    stake business sponsor owner client customer mission partner external sme subject user
    department investor agenc communication liais liason expectation relationship point
    consensus buy rapport
  `),
  guards: [selling],
  rules: [
    {
      id: 'stakeholders',
      pattern: phrase`(?:${ENGAGING}${gap(9)})?stake ?-?holders?(?:'s?)?(?: (?:management|engagement|communications?|relations?|expectations?|alignment|analysis|meetings?|discussions|involvement|updates?|satisfaction|buy-in))?`,
    },
    {
      id: 'parties',
      pattern: phrase`(?:${verbs('communicate engage liaise coordinate collaborate facilitate work meet interact interface partner align negotiate consult')}|relationships?|interactions?|communications?|contact|relations|meetings?)(?: \w+){0,3}? (?:with|between|to|for|of|among)${gap(5)}(?:${PARTIES})`,
    },
    {
      id: 'expectations',
      pattern: phrase`(?:manag\w+|set\w*|exceed\w*|fine-tun\w+|discuss)(?: \w+){0,4}? expectations?|expectation management`,
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
      id: 'communication_plan',
      pattern: phrase`communications? (?:plans?|strateg\w+|schedule|management plan)|(?:gain|gained|building|build|reach)(?: \w+)? (?:consensus|buy-in)`,
    },
  ],
});
