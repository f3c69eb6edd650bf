import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { fragment, gap, phrase, verbs } from '../lexicon.ts';
import { words } from '../words.ts';

const NEEDS = fragment`
  requirements?|(?:business|user|customer|client|functional|technical|non-technical|stakeholder|information) (?:needs|rules|knowledge|flow|expectations)|user stories|use cases|acceptance criteria|(?:functional|technical|design|requirements?|software|system|product) (?:specs?|specifications?)`;
const TURNING = verbs(
  'gather elicit define document translate convert transform analyze develop write capture collect create prepare draft produce map understand determine review manage facilitate identify generate formulate decompose turn discuss conduct validate lead execute build design refine interpret communicate specify provide clarify track transition elaborate support bridge participate involve preparing draw',
);

/** Requirements of law, of a job or of a course. */
const otherRequirement: Guard = {
  id: 'other_requirement',
  test: (match, { text }) =>
    // What serves a need already says what it is.
    /\b(?:goals|strategies|plans|services|solutions|products?) (?:that |to |which )?(?:meet|address|support|satisfy|serve)(?:s|ing)? (?:\w+ )?(?:business|customer|client|user) needs$/i.test(
      match[0],
    ) ||
    (/\b(?:customer|client)s?'? needs$/i.test(match[0]) &&
      /\b(?:sales|selling|sold|market research|active listening|loyalty|merchandise)\b/i.test(
        text,
      ) &&
      !/\b(?:systems?|software|applications?|platforms?|technolog\w+)\b/i.test(text)) ||
    /\b(?:raw materials?|inspection plans?|sheet metal|machining)\b/i.test(
      around(match, text, 30, 40),
    ) ||
    /\b(?:assess\w*|understanding) (?:of )?(?:business|customer|client|user) needs$|\bquality based on\b|\bpain points\b/i.test(
      match[0],
    ) ||
    (/\b(?:regulatory|compliance|legal|safety|audit|graduation|degree|training|staffing|resource|hardware|system|sla|specific|reporting|license|contract) requirements?\b(?! (?:gathering|document|analysis|specification))/i.test(
      match[0],
    ) &&
      !/\b(?:translat|gather|elicit|business|functional)\w*/i.test(match[0])),
};

/** "Requirements gathering" as an item of a list names a skill; nothing is said to be turned into anything. */
const bareItem: Guard = {
  id: 'bare_item',
  test: (match, { text }) =>
    /^requirements? (?:gathering|management|analysis|elicitation)$/i.test(match[0]) &&
    /(?:^[^\w]*|[,;:|&/] ?|\b(?:and|including|includes?|included:) )$/i.test(
      text.slice(0, match.index),
    ) &&
    /^ ?(?:[,;|&/.]|and\b|$)/i.test(text.slice(match.index + match[0].length)),
};

/** Business requirements turned into technical or functional plans. */
export const requirementsTranslation = defineDetector({
  signal: 'requirements_translation',
  anchors: words(`
    as current prd jad requirement needs rules knowledge flow expectation spec stor case cases criteria brd frd srs
    fsd goal gap functional technical obligation expectation idea into needed system design
  `),
  guards: [otherRequirement],
  rules: [
    {
      id: 'translated',
      pattern: phrase`(?:translat|convert|transform|turn|map|decompos)(?:e?s|ed?|ing|ped|ping)?${gap(8)}(?:requirements?|(?:business|customer|client|user|non-technical) needs|goals|(?:functional|technical|design|software) specifications?)(?: into \w+(?: \w+){0,2})?`,
    },
    {
      id: 'needs',
      pattern: phrase`(?:${TURNING}|scop(?:ed|ing))${gap(5)}(?:${NEEDS})(?:,? (?:and |& )?(?:analysis|documents?|gathering|specifications?|documentation))?`,
    },
    {
      id: 'requirements_duty',
      pattern: phrase`(?:business|functional|technical|user|software|system|product|project)?[ /]?(?:business |functional |technical )?requirements?[ -](?:gathering|analysis|elicitation|definition|documentation|management|capture|documents?|specifications?|sessions|traceability|matri(?:x|xes|ces)|development|planning|meetings)`,
      guards: [bareItem],
    },
    {
      id: 'documents',
      pattern: phrase`(?:business|functional|technical|software|system|product)(?:,| and|\/| &)? ?(?:(?!(?:against|per|to|for|with|as|all|of|on|in|by)\b)\w+ )?requirements?(?: specifications?| documents?)?|(?:functional|technical)(?:\/\w+)? (?:specs?|specifications?|design documents?)|brds?|frds?|prds|srs|fsds?|requirements? gathering|specification development|user stories|jad (?:sessions?|workshops?)`,
    },
    {
      id: 'translated_passive',
      pattern: phrase`requirements?(?:(?:,| and|\/) \w+)? (?:are|is|were|was|being|get) (?:[\w-]+ )?(?:and \w+ )?(?:translated|converted|decomposed|broken down)(?: (?:in)?to(?: \w+){1,2})?`,
    },
    {
      id: 'turned_into',
      pattern: phrase`(?:translat|convert|transform|turn|decompos)(?:e?s|ed?|ing)?${gap(6)}into (?:[\w-]+ ){0,2}?(?:designs?|(?:technical|project|delivery|implementation|functional) plans?|specs?|specifications?|stories|solutions?|system logic|backlog items?|tasks|requirements?)`,
    },
    {
      id: 'as_is',
      pattern: phrase`as[- ]is (?:and|&|\/|to|vs\.?) ?(?:the )?to[- ]be(?: \w+)?|current (?:state )?(?:and|to|&) future[- ]state (?:process\w*|models?|analysis|mapping|documentation|requirements)`,
    },
    {
      id: 'broken_down',
      pattern: phrase`(?:br(?:eak|oke|eaking) down|split(?:ting)?|decompos(?:ed|ing))${gap(3)}(?:epics|requirements|features|needs) into(?: \w+){1,2}`,
    },
    {
      id: 'designs',
      pattern: phrase`${verbs('produce write create draw prepare author draft develop')}(?: up)?${gap(2)}(?:functional|technical|solution) designs?(?: documents?)?(?= (?:from|based|for|out)|[,.;]|$)`,
    },
    {
      id: 'gap_analysis',
      pattern: phrase`fit[- ]?(?:\/|and )?gap (?:analys[ei]s|assessments?|workshops?)|gap (?:analys[ei]s|assessments?) (?:of|between|for) (?:the )?(?:current|existing|as-is|business|systems?|process(?:es)?|requirements)(?: \w+){0,2}|(?:document|captur|record|identif|defin)\w*(?: \w+)? what (?:the )?(?:users?|business|clients?|customers?|staff|stakeholders?) (?:need|want|require|expect)\w*`,
    },
    {
      id: 'bridge',
      pattern: phrase`bridg\w+(?: the)? gaps? between${gap(8)}(?:technical|development|it)(?: \w+)?`,
    },
  ],
});
