import type { SignalValue } from '../../domain/signal.ts';
import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { COUNT, LEADING, fragment, gap, phrase, toCount } from '../lexicon.ts';
import { words } from '../words.ts';

const WORK = fragment`
  programs?|programmes?|projects?|initiatives?|implementations?|deployments?|roll-?outs?|launch(?:es)?|migrations?|
  transformations?|portfolios?|integrations?|pmo|go[- ]lives?|standardi[sz]ation|releases?|upgrades?|conversions?|engagements?`;
const ESTATE = fragment`
  systems?|applications?|infrastructures?|networks?|operations|teams?|solutions?|platforms?|sites|locations|offices|
  regions|reports|data ?cent(?:er|re)s?|markets|users`;
const PLACES = fragment`
  (?:sites|locations|countries|regions|geographies|offices|branches|plants|warehouses|stores|hospitals|clinics|facilities|installations|bases|(?:government|state|federal) departments|ministries|provinces|municipalities|(?:nhs )?trusts|counties|
  campuses|states|continents|business units|agencies|time ?zones|divisions|cities)`;
/** Countries in which work is shared, by their short names; cased they need not be, but two stand side by side. */
const NATION = fragment`
  (?:usa?|u\.s\.a?\.?|united states|uk|u\.k\.|united kingdom|england|ireland|scotland|canada|mexico|brazil|argentina|chile|colombia|peru|costa rica|india|pakistan|bangladesh|sri lanka|china|hong kong|taiwan|
  japan|korea|singapore|malaysia|philippines|thailand|vietnam|indonesia|australia|new zealand|germany|france|spain|italy|portugal|netherlands|belgium|switzerland|austria|sweden|norway|denmark|finland|poland|
  hungary|romania|ukraine|russia|turkey|israel|uae|u\.a\.e\.|dubai|saudi arabia|qatar|kuwait|oman|bahrain|egypt|south africa|nigeria|kenya|europe|asia[- ]pacific|asia|africa|north america|south america|latin america|latam|emea|apac|middle east)`;
const PLACE_KIND =
  '(?:(?:geographical|regional|remote|global|office|international|different|branch|retail|company) )?';

/** A firm that calls itself global, before its place: `Example Global Services, Milwaukee`. */
const FIRM =
  /\b[A-Z][\w&]+ Global (?:Solutions|Services|Systems|Operations|Networks?|Platforms?)(?:,|$| -| \()/;

/** Insurers and registers whose names hold the word. */
const NAMED_WIDE =
  /\bN(?:ationwide|ATIONWIDE) (?:Mutual|Insurance|Mortgage|Financial|Building|Children|MORTGAGE|INSURANCE)|\b(?:at|for|client:?|with) Nationwide\b(?! (?:roll-?outs?|deployments?|implementations?|migrations?|programs?|projects?|networks?|operations)\b)/;
const WORLDWIDE = /\b(?<name>[A-Z][A-Za-z&]+) W(?:orldwide(?=[,.)]| ?$| -| \()|ORLDWIDE)/;
/** Words that may be written large before it, too: `ROLLED OUT TO OFFICES WORLDWIDE`. */
const NO_NAME =
  /^(?:offices|sites|locations|countries|regions|markets|plants|stores|branches|facilities|hospitals|hotels|units|divisions|subsidiaries|users|employees|associates|personnel|people|members|staff|teams?|customers|clients|partners|vendors|suppliers|stakeholders|organi[sz]ations?|projects?|programs?|deployments?|roll-?outs?|migrations?|implementations?|operations|servers|systems?|networks?|infrastructure|cent(?:er|re)s|deployed|used|and|or|to|of|for|in|is|are|was|were|been)$/i;

/** Whether the word is part of a name: an insurer's, or a firm's, `Example Worldwide`. */
function isNameOfWide(words: string): boolean {
  const name = WORLDWIDE.exec(words)?.groups!['name'];
  return NAMED_WIDE.test(words) || (name !== undefined && !NO_NAME.test(name));
}

/** A product's or a firm's name, an industry's delivery model, a sale to the whole world. */
const notScope: Guard = {
  id: 'name_or_product',
  test: (match, { text }) => {
    const here = around(match, text, 0, 16);
    return (
      /\b(?:active|registered|unique|daily|monthly) (?:\w+ )?users\b/i.test(here) ||
      /\benterprise (?:edition|resource planning|java|library|manager|linux|architect\b)/i.test(
        here,
      ) ||
      /\bglobal (?:delivery model|warming|variables?|(?:internship|trainee|graduate|scholars?) program)\b/i.test(
        here,
      ) ||
      /\bdata transformations?$/i.test(match[0]) ||
      /\bGlobal (?:[A-Z]\w+ ){1,3}(?:-|Inc|LLC|Ltd|Corp)/.test(here) ||
      FIRM.test(around(match, text, 20, 2)) ||
      isNameOfWide(around(match, text, 24, 20)) ||
      /\b(?:ranked|rank|top \d+)\b[^.;]*wide$/i.test(around(match, text, 45, 0)) ||
      /\b(?:trust|loan|stock|bond|equity|client) portfolios\b|\b(?:rebate|safety|loyalty|wellness|after[- ]school|internship|scholarship|fitness) programs?$/i.test(
        match[0],
      ) ||
      /\b(?:marketing|sales plans?|sold|records|retailers|radio|brokers|traders|trading)\b/i.test(
        around(match, text, 30, 16),
      )
    );
  },
};

/** A sentence that begins so tells what a desk was given, too. */
const ROLLS_OUT =
  /^\W*(?:successfully )?(?:roll(?:ed|ing) out|deploy(?:ed|ing)|implement(?:ed|ing)|migrat(?:ed|ing)|launch(?:ed|ing)|introduc(?:ed|ing)|replac(?:ed|ing)|upgrad(?:ed|ing)|led the (?:[\w-]+ )?(?:roll-?out|deployment|implementation|migration|upgrade))\b/i;

/** People served at a desk, not reached by a programme. */
const servedAtDesk: Guard = {
  id: 'served_at_desk',
  test: (match, { text }) =>
    /users$/i.test(match[0]) &&
    !ROLLS_OUT.test(text) &&
    /\b(?:help ?desk|service desk|(?:desktop|technical|end[- ]user|level \d|l[123]|tier \d) support|calls? (?:from|per)|tickets?)\b/i.test(
      text,
    ),
};

function places(match: RegExpExecArray): SignalValue | null {
  const count = toCount(match.groups!['count']!);
  return count >= 4 && count < 1900 ? { label: 'places', count } : null;
}

/** A few hundred is one office; below that the number says nothing of scope. */
function scale(match: RegExpExecArray): SignalValue | null {
  const words = match.groups!['count']!;
  const count = toCount(words) * (/k$/i.test(words) ? 1000 : 1);
  if (count < 300) return null;
  return { label: match.groups!['unit']!.toLowerCase(), count };
}

/** `wide` by itself after a hyphen or a space, or one word with what it is said of. */
const WIDE = [
  'wide',
  ...words(`
    enterprise company corporate organization organisation system world nation county district city state
    province region territory campus network trust ministry university agency firm bank group hospital
  `).map((whole) => `${whole}wide`),
];

/** Enterprise-wide, global, multi-site, multi-year programs or portfolios. */
export const enterpriseScope = defineDetector({
  signal: 'enterprise_scope',
  anchors: words(`
    offices team users resources staff member stakeholder in from between spanning program national enterprise companywide provincewide regionwide pan department ministr province municipalit trust counties installation bases network territory corporat organizationwide systemwide nationwide worldwide statewide
    countywide citywide districtwide universitywide agencywide firmwide bankwide groupwide
    hospitalwide wide global international multi cross across throughout spanning entire around
    transformation portfolio large complex high mission major site location countr region
    geograph office branch plant warehouse store hospital clinic facilities campus state
    continent units agencies zone division cities emea apac latam asia latin north americas europe user employee server application apps endpoint
    device desktop laptop seat mailbox associate
  `),
  guards: [notScope],
  rules: [
    {
      id: 'wide',
      anchors: WIDE,
      pattern: phrase`(?:enterprise|company|corporate|organi[sz]ation|system|world|nation|county|district|city|state|province|region|territory|campus|network|trust|ministry|university|agency|firm|bank|group|hospital)[- ]?wide(?:${gap(3)}(?:${WORK}|${ESTATE}))?`,
    },
    {
      id: 'global_work',
      pattern: phrase`(?:${LEADING}${gap(5)})?(?:global(?:ly)?|pan-[a-z]+|multi-?national|international|multi[- ]?(?:site|year|region\w*|country|phase|location|state)|worldwide|cross-?(?:country|border))(?:[ /&-]{1,2}\w+){0,3}?[ /&-]{1,2}(?:${WORK}|${ESTATE})`,
    },
    {
      id: 'enterprise_work',
      pattern: phrase`(?:${LEADING}${gap(5)})?(?:enterprise|corporate)(?: \w+){0,2}? (?:${WORK})|${LEADING}${gap(5)}enterprise (?:\w+ )?(?:systems?|applications?|infrastructure|software|solutions?|platforms?)`,
    },
    {
      id: 'enterprise_level',
      pattern: phrase`enterprise[- ](?:level|scale|class|grade)(?: \w+)? (?:${WORK}|${ESTATE})|(?:across|throughout) the (?:enterprise|globe|world|nation|country|organi[sz]ation|company)|national (?:roll-?outs?|deployments?|implementations?|program(?:me)?s?)|across nation|across (?:\w+ )?(?:regions|countries|geographies|continents)|(?:across|touching|spanning|reaching) (?:every|all) (?:business units?|departments?|divisions?|functions?|lines? of business)|entire (?:company|organi[sz]ation|enterprise)|around the (?:globe|world)|globally`,
    },
    {
      id: 'across_places',
      pattern: phrase`(?:across|throughout|spanning|covering)(?: \w+){0,2}? (?:all|multiple|various|several|many|both|different|our|${COUNT})(?: \w+){0,2}? ${PLACES}(?: (?:across|in|within) (?:the )?\w+)?|(?:in|at|over|for|to|into|of|from|manag(?:ed|ing)|overs(?:aw|eeing))(?: \w+){0,2}? (?:multiple|all) ${PLACE_KIND}(?:sites|locations|countries|regions|geographies|time ?zones|plants|hospitals|states)`,
    },
    {
      id: 'places',
      pattern: phrase`(?<!\d\d )(?<count>${COUNT}) (?:\w+ )?${PLACES}`,
      value: places,
    },
    {
      id: 'part_of_the_world',
      pattern: phrase`(?:${WORK})${gap(3)}(?:in|across|for|to|throughout|spanning|covering|within) (?:the )?(?:emea|apac|latam|asia[ -]pacific|latin america|north america|the americas|europe and asia)(?: region)?`,
    },
    {
      id: 'countries_named',
      pattern: phrase`(?:${WORK}|offices|sites|users|(?:teams?|resources|staff|members)(?=[\w -]+,))(?: [\w-]+){0,2}? (?:in|across|from|for|between|at|spanning) (?:the )?${NATION}(?:, ?(?:the )?${NATION}){0,6}(?:,|,? (?:and|&)) ?(?:the )?${NATION}`,
    },
    {
      id: 'large_program',
      pattern: phrase`(?:large|complex|high[- ](?:profile|visibility)|mission[- ]critical|major)[- ]?(?:scale)?(?:,? (?:and )?(?:complex|large|critical))?,? (?:\w+ ){0,3}?(?:programs?|programmes?|portfolios?|transformations?)|large[- ]scale,? (?:\w+ ){0,3}?projects|(?:multiple|several|concurrent|simultaneous)(?: \w+)?,? multi-? ?million(?:[- ](?:dollar|pound|euro))?,? (?:\w+ )?(?:projects|programs|programmes)`,
    },
    {
      id: 'portfolio',
      pattern: phrase`portfolio (?:of|consisting of|with)(?: \w+){0,3}? (?:projects|programs|applications|initiatives)|program(?:me)? (?:of|with|consisting of|comprising|comprised of|made up of) (?:${COUNT}) (?:[\w-]+ ){0,2}?(?:projects|initiatives|work ?streams)|(?:project|program|programme|it|application) portfolio(?! management)|multi[- ]?year (?:\w+ ){0,2}?(?:program|project|roadmap|transformation)s?`,
    },
    {
      id: 'scale',
      pattern: phrase`(?<!/)(?<count>\d{1,3}(?:,\d{3})+|(?!(?:19|20)\d\d )\d{3,6}|\d{1,3}k)\+? (?:\w+ ){0,2}?(?<unit>users|end-?users|employees|servers|applications|apps|endpoints|devices|desktops|laptops|seats|mailboxes|sites|stores|associates)`,
      value: scale,
      guards: [servedAtDesk],
    },
    {
      id: 'transformation',
      pattern: phrase`(?:digital|business|enterprise|it|technology|finance|organi[sz]ational|end-to-end) transformations?(?: (?:program|programme|initiative|project)s?)?`,
    },
  ],
});
