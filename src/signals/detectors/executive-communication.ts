import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { fragment, gap, phrase, verbs } from '../lexicon.ts';
import { words } from '../words.ts';

const EXECUTIVES = fragment`
  c-?(?:level|suite)s?|cx[o0]s?|steercos?|steering (?:groups?|boards?)|senior responsible owners?|"c" level|c[eio]os?|ctos?|cfos?|cisos?|chief \w+ officers?|(?:executive|senior|upper|top|top level|high-?level)[- ](?:management|leadership|leaders?|executives?|committee|sponsors?|teams?|level|staff|stakeholders?|clients?|managers|it leadership)|
  executives|exec leadership|steering[- ]committees?|board (?:of directors|members|meetings?)|boards? of directors|project board|vice[- ]presidents?(?!,| of| -)|s?vps?(?!,| of)|(?:it |company |division )?directors|senior business stakeholders|
  (?:senior|upper|top)(?:[ -]level)?(?: it)? management|leadership (?:team|positions)|(?<!(?:project|product|release|change|risk|data|program|service|incident|crisis|account|case|care|property|facility|store|restaurant|inventory|contract|content|network|asset|event|sales|warehouse|fleet|database|configuration|test) )management team|upper-level \w+ management|executive (?:staff|team|directors?|management|level|steering|committee|sponsors?|client sponsors)|management executives|the board|managing directors?|(?:city|county) council|legislators?|legislature|(?:deputy |prime |assistant )?ministers?|(?:permanent|under|deputy|assistant) secretar(?:y|ies)|(?:flag|general) officers|ses(?: and \\w+)? (?:leadership|members|executives)|commissioners|trustees|(?:audit|risk|investment) committees?`;
/** Those above, where the words around them say that they are spoken to; alone they may be a title held. */
const ADDRESSED = fragment`(?:to|for|with|by|before|in front of) (?:the |our |its |their |an? )?(?:[\w-]+ ){0,3}?(?:${EXECUTIVES}|vice[- ]presidents?|s?vps?|board|(?:executive|portfolio|trustee|investment|audit|audit and risk) (?:committee|council))`;
const TELLING = verbs(
  'present report communicate brief advise inform update provide deliver prepare generate create develop submit escalate interface interact collaborate meet work liaise facilitate conduct recommend consult negotiate send publish share produce lead coordinate partner engage defend keep host display manage give show walk',
);
const REPORTS =
  'reports?|reporting|presentations?|dashboards?|briefings?|updates?|summaries|summary|communications?|meetings?|documentation|scorecards?|reviews?|status|decks?|powerpoint|read-?outs?|papers|packs?';

/** Titles held or served as an assistant, and leadership as a quality. */
const notAudience: Guard = {
  id: 'not_audience',
  test: (match, { text }) =>
    /\b(?:executive assistant|executive summary|account executives?|sales executives?|leadership (?:skills|abilities|development|qualities|experience|role|training)|board certified|jira boards?|scrum boards?|whiteboard)\b/i.test(
      around(match, text, 4, 14),
    ) ||
    /\b(?:sold|selling|sales (?:calls?|presentations?|pitch\w*)|prospect(?:s|ed|ing)|cold[- ]call\w*)\b/i.test(
      around(match, text, 30, 0),
    ) ||
    /\b(?:member of|serv\w+ on|elected to|appointed to)\b(?:(?!\b(?:present|report|brief|updat|advis|communicat|liais)\w*)[^.;]){0,50}\bboards? of directors\b/i.test(
      around(match, text, 50, 0),
    ) ||
    /\b(?:administrative|secretarial|clerical) (?:support|assistance|help)\b/i.test(match[0]),
};

/** Each of those above is named by one of these. */
const NAMED = words(`
  ceo cio coo cto council legislat board cfo ciso chief executive senior upper top management steering vice vp
  svp director leadership level suite clevel csuite exec cxo cx0 steerco minister secretar flag general ses commissioner trustee
  committee
`);

/** C-level, steering committee, board and senior leadership reported to. */
export const executiveCommunication = defineDetector({
  signal: 'executive_communication',
  anchors: words(`
    ceo cio coo cto council legislat board cfo ciso chief executive senior upper top management steering vice vp
    svp director leadership level suite cxo cx0 steerco minister secretar flag general ses commissioner trustee audit risk investment quarterly monthly weekly
  `),
  guards: [notAudience],
  rules: [
    { id: 'told', anchors: NAMED, pattern: phrase`${TELLING}${gap(10)}(?:${EXECUTIVES})` },
    {
      id: 'addressed',
      anchors: NAMED,
      pattern: phrase`${TELLING}${gap(8)}${ADDRESSED}|(?:${REPORTS})(?: \w+){0,3}? ${ADDRESSED}`,
    },
    {
      id: 'kept_informed',
      pattern: phrase`${verbs('keep')} (?:the |our )?(?:${EXECUTIVES}|leadership) (?:informed|abreast|apprised|updated|aligned)|${verbs('keep inform brief advise update')} (?:the |our )?(?:vps?|s?vps?|vice[- ]presidents?|directors?) (?:of|for) (?:\w+ ){1,3}?(?:informed|abreast|apprised|updated|on|about|of)`,
    },
    {
      id: 'at_executive_level',
      pattern: phrase`(?:engagement|interaction|communication|stakeholders?|influence|negotiation)s? (?:\w+ ){0,2}?(?:from|at|with) (?:(?:an?|at|the) ){0,2}(?:executive|board|c|vp|director)[- ]levels?|executive decision[- ]making`,
    },
    { id: 'board_papers', pattern: phrase`board (?:papers|packs?|reports|presentations)` },
    {
      id: 'reports_to',
      pattern: phrase`(?:${REPORTS})(?: \w+){0,3}? (?:to|with|for|by)(?: \w+){0,4}? (?:${EXECUTIVES})`,
    },
    {
      id: 'executive_reports',
      pattern: phrase`(?:executive|c-level|steering committee|senior management|leadership(?! and| &)|board)(?:[- ]level)?(?: \w+){0,2}?[ /]+(?:${REPORTS})`,
    },
    {
      id: 'to_leadership',
      pattern: phrase`${TELLING}${gap(10)}(?:(?:to|for|with)(?: the)?(?: \w+)?|(?:stake ?holders?|management|managers|sponsors?|clients?|customers?|vendors|executives?|teams?|users|partners)(?: and| or| &|,)) (?:senior |project )?leadership|(?:${REPORTS})(?: \w+){0,2}? (?:to|for|with) (?:the |it |business |program |project )?leadership(?! (?:skills|development|training|and))|provid(?:e|ed|ing) leadership with(?: \w+){1,4}|(?:clients?|vendors|management|stakeholders)\/leadership`,
    },
    {
      id: 'to_management',
      pattern: phrase`(?:${verbs('present communicate brief submit provide prepare generate update send')}|report(?:s|ed|ing)?(?=[^;|]* to )|${REPORTS}|metrics)(?: [\w/,]+){0,8}? (?:to|for|with)(?: (?:clients?|the|sponsors?|and|project|it|different levels of|both|all levels of|company))*(?:,)? (?:and )?management(?! (?:of|systems?)\b)`,
    },
    {
      id: 'steering',
      pattern: phrase`(?:steering[- ]committees?|steercos?|steering (?:groups?|boards?))(?: \w+)?|c-(?:level|suite)(?: \w+)?|board of directors`,
    },
    {
      id: 'team_member',
      pattern: phrase`(?:member of|(?:trusted )?advis[eo]r to|liaison (?:to|between|with)|contact (?:for|to|with)|relationships? with|(?:credibility|rapport|trust|partnerships?) with|interaction with|reporting (?:directly )?to|reported (?:directly )?to)${gap(6)}(?:${EXECUTIVES})`,
    },
    {
      id: 'management_meetings',
      pattern: phrase`(?:monthly|weekly|quarterly|executive\/)? ?(?:management|business) (?:review )?(?:meetings|reviews) with (?:the )?(?:customers?|clients?|management|leadership)|(?:monthly|weekly|quarterly|executive\/)(?: )?management meetings`,
    },
  ],
});
