import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { fragment, gap, phrase, verbs } from '../lexicon.ts';
import { words } from '../words.ts';

const SHAPING = verbs(
  'develop define create establish formulate set drive lead build design shape recommend write prepare contribute devise deploy plan provide align support implement direct determine deliver envision conceptualize evaluate consult present champion oversee manage maintain execute coordinate conduct perform analyze author',
);

/** Strategies of selling, testing, coding or teaching, not of the business and its technology. */
const otherStrategy: Guard = {
  id: 'other_strategy',
  test: (match, { text }) =>
    /\b(?:test(?:ing)?|test plan\/|qa|recovery|marketing|engagement|e-document|communication|risk|training|sales|selling|investment bank\w*|teaching|learning|mitigation|resolution|automation|trading|pricing|migration|deployment|sourcing|data (?:loading|conversion)|code|branching|backup|redundancy|caching|indexing|search|social media|content|memory(?: \w+)?|brand\w*|merchandising) strateg\w+|\btest plans?\/ ?strateg\w+|\bstrategic (?:marketing|brand\w*|sales|selling|merchandising|account)\b|\bmarketing plans\b|\bstrategic (?:partners?|accounts?|sourcing|thinker|thinking|problem)|\bstrateg\w+ (?:games?|consulting firm|to (?:prevent|resolve|mitigate|address))\b|\bmarketing (?:and sales )?business plan|\bsales and marketing\b/i.test(
      around(match, text, 14, 14),
    ),
};

/** How a process is to run, drawn beside how it runs: an analyst's map, not where a business goes. */
const processMapping: Guard = {
  id: 'process_mapping',
  test: (match, { text }) =>
    /^future[- ]state (?:process\w*|workflows?)/i.test(match[0]) &&
    /\bcurrent(?:[- ]state)?(?:,? and|,|\/| &| to) (?:future|to-be)[- ]state\b/i.test(
      around(match, text, 20, 0),
    ),
};

const STRATEGY = fragment`
  strateg(?:y|ies)|strategic (?:\w+ ){0,2}?(?:plans?|planning|initiatives?|goals?|objectives?|direction|roadmaps?|vision|decisions?|priorities|alignment|technolog\w+|programs?|growth|solutions?)|road ?-?maps?|(?:business|technology|it|product|future) vision`;

/** Roadmaps, strategy, business cases, investment or portfolio priorities. */
export const strategicPlanning = defineDetector({
  signal: 'strategic_planning',
  anchors: words(`
    strateg road vision business portfolio invest feasib benefit swot roi alternativ technology
    target direction future planning fund prioriti align opportunit return which what
  `),
  guards: [otherStrategy],
  rules: [
    {
      id: 'strategy_shaped',
      pattern: phrase`${SHAPING}(?:[ ,/&-]{1,3}\w+){0,6}?[ ,/&-]{1,3}(?:${STRATEGY})(?: and \w+)?`,
    },
    {
      id: 'strategic_planning',
      pattern: phrase`strategic(?: \w+){0,3}?[ /&]+(?:plan(?:s|ning)?|initiatives?|direction|road ?-?maps?|goals|objectives|business (?:planning|goals|objectives))|strategic (?:technology plan|technolog\w+ needs|it planning)|strategy (?:and|&|development|formulation|execution)(?: \w+)?|strateg(?:y|ic) (?:sessions?|meetings?|workshops?|reviews?|off-?sites?)|business strateg(?:y|ies)|(?:it|technology|business|digital|product|enterprise|corporate|company|annual|healthcare systems|market|technical) strateg(?:y|ies)`,
    },
    {
      id: 'roadmap',
      anchors: ['road'],
      pattern: phrase`(?:product|technology|it|strategic|business|delivery|program|project|enterprise|platform|future|the|detailed|client|application|data|digital)(?: \w+){0,2}?,? ?road ?-?maps?|road ?-?maps? (?:and|for|of|objectives|development|planning)(?: \w+)?`,
    },
    {
      id: 'business_case',
      pattern: phrase`business cases?(?: \w+)?|business justifications?|business plans?(?! (?:renewal|customers))|cost[ /-]?benefit(?: \w+)?|feasibility (?:stud(?:y|ies)|analysis)|(?:swot|roi) (?:analysis|assessments?|calculations?)|analysis of alternatives|return on investment|(?:build|make)[- ](?:versus|vs\.?|or)[- ]buy(?: \w+)?`,
    },
    {
      id: 'portfolio',
      pattern: phrase`portfolio (?:prioriti[sz]ation|management|planning|optimi[sz]ation|vision|rationali[sz]ation|strategy|alignment|governance|roadmap|lifecycle management|of all)|(?:annual|project|investment|it|product|program)(?: \w+)? portfolio(?! managers?)|prioriti[sz](?:e[sd]?|ing|ation)(?: of| \w+){0,3}? (?:portfolios?|investments?|initiatives|projects|programs)`,
    },
    {
      id: 'choices',
      pattern: phrase`(?:which|what) (?:initiatives?|projects?|programs?|programmes?|investments?|products?|systems?|applications?)(?: \w+){0,2}? to (?:stop|fund|defer|delay|continue|cut|kill|pursue|start|retire|prioriti[sz]e)(?: \w+)?`,
    },
    {
      id: 'investment',
      pattern: phrase`(?:invest(?:ment)?|funding|capital)(?: \w+)? (?:decisions?|priorities|prioriti[sz]ation|plan(?:ning|s)?|proposals?|strateg\w+|roadmap)|(?:prioriti[sz]\w+|optimi[sz]\w+|secure)(?: \w+){0,2}? (?:investments?|funding)|(?:capital|annual|long[- ]range|technology|multi-?year) (?:improvement )?planning|annual planning process|technology plan|(?:three|four|five|ten|multi|[3-9]|10)[- ]?year (?:it |ict |technology |strategic |systems |digital |capital )+plans?`,
    },
    {
      id: 'aligned',
      pattern: phrase`align(?:s|ed|ing|ment)?${gap(8)}(?:business|strategic|strategy|strategies|company|corporate|organi[sz]ational|vision|enterprise)${gap(2)}(?:goals?|objectives?|vision|needs|strateg\w+|priorities|plan)|align(?:ed|ing)? (?:it|technology|initiatives|projects|business)${gap(4)}(?:business|vision|strateg\w+|technology)|(?:business|strategic|technology|it|project)(?: and (?:business|technology|it))? (?:goals|objectives|priorities|strateg(?:y|ies)) (?:are|is|were|was|stay|remain) (?:\w+ )?aligned`,
    },
    {
      id: 'vision',
      guards: [processMapping],
      pattern: phrase`(?:${verbs('define create establish shape set drive share formulate direct')}|shared|company|technology|product)(?: \w+){0,4}? visions?(?: and \w+)?|future[- ]state(?: \w+)?|target (?:architecture|operating model|state)|(?:product|platform|technology|technical) direction`,
    },
    {
      id: 'opportunities',
      pattern: phrase`(?:assess\w*|identif\w+|evaluat\w+)(?: \w+){0,4}? (?:new|business|growth|savings?) opportunities`,
    },
  ],
});
