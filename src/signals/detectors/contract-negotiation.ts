import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { VENDOR, fragment, gap, phrase, verbs } from '../lexicon.ts';
import { words } from '../words.ts';

const PAPER = fragment`
  rf[piq]'?s?|ito?ts|tenders|bids?|sow'?s?|msa'?s?|statements? of works?|master services? agreements?|service contracts?|
  request(?:s)? for (?:proposals?|information|quot(?:e|ation)s?|bids?)|(?:license|licensing|support|maintenance|service|purchas\w+|vendor|supplier|partner) (?:contracts?|agreements?)|
  (?:performance work|work) statements?|statements? of (?:objectives|requirements)|task orders?|(?:independent )?government cost estimates?|igces?|invitations? to (?:tender|bid)|contract terms|subcontracts|purchase orders?`;
const AGREEMENT = fragment`service levels(?: and (?:penalties|credits))?|sla'?s?|ola'?s?|(?:service|operational)[- ]level agreements?`;

const ACTING = verbs(
  'negotiate re-negotiate renegotiate draft write author prepare create develop review manage administer issue evaluate analyze award solicit define design finalize formalize approve execute extend renew oversee process generate document conduct lead run plan assist participate handle establish build close sign conclude settle structure procure',
);

/** Contracts read for the books. */
const bookkeeping: Guard = {
  id: 'bookkeeping',
  test: (match, { text }) =>
    /^(?:review|analyz|evaluat)/i.test(match[0]) &&
    /\b(?:revenue recognition|recogni[sz]e revenue|royalt(?:y|ies)|accounting|invoicing)\b/i.test(
      text,
    ),
};

/** A level of service met by a desk, not agreed on. */
const levelMet: Guard = {
  id: 'level_met',
  test: (match, { text }) =>
    /\bslas?$|agreements?$/i.test(match[0]) &&
    /\b(?:meet|meeting|met|within|exceed\w*|per|under)(?: \w+)? $/i.test(
      text.slice(Math.max(0, match.index - 20), match.index),
    ),
};

/** The candidate sells: proposals answered and contracts won are not buying. */
const sellerSide: Guard = {
  id: 'seller_side',
  test: (match, { text }) =>
    /\b(?:respon(?:d|ded|ding|ses?) to|(?<!\b(?:evaluat|review|scor|assess|compar|rank|analy[sz]|vendor|supplier|bidder)\w*'?s? (?:[\w-]+ ){0,3})rf[piq]'?s? respon(?:ses?|d\w*)|incoming|pre-?sales|sales engineers?|win(?:ning)?|won|proposal writing)\b/i.test(
      text.slice(0, match.index + match[0].length + 50),
    ),
};

/** Contracts as content of a system, the kind of employment, or the employer's own order. */
const notPaper: Guard = {
  id: 'data_object',
  test: (match, { text }) =>
    /\bcontracts? (?:management (?:system|software|in)|portal|processing|staff|resources?|positions?|roles?|to hire|records?|change\b)|\bcontract lifecycle\b|\b(?:federal|smart|on|under|a|my|sales|revenue|employment|signed) contracts?$|\b(?:sales|employment) (?:contracts?|agreements?)\b/i.test(
      around(match, text, 0, 20),
    ),
};

/** BIDS beside the reports of SQL Server is a development studio. */
const studio: Guard = {
  id: 'tool_name',
  test: (match, { text }) => /BIDS$/.test(match[0]) && /\b(?:SQL|[MS]SRS|SSIS|SSAS)\b/.test(text),
};

/** A business function that a system serves: "order, inventory and contract management". */
const businessFunction: Guard = {
  id: 'business_function',
  test: (match, { text }) =>
    /^(?:service )?contracts? (?:management|renewals?)/i.test(match[0]) &&
    /\b(?:ordering|quoting|inventory management|order management|billing|portal|functionality)\b/i.test(
      text,
    ),
};

/** Contracts, SOW, RFP/RFI, SLA and procurement on the buying side. */
export const contractNegotiation = defineDetector({
  signal: 'contract_negotiation',
  anchors: words(`
    rf itt tender bid sow msa statement request performance task igce invitation government work contract subcontract purchas sla ola agreement
    service level terms clause licens procur acqui negotiat renegotiat requisition vend supplier proposal selection price bid quote offer procur bargain drafting review lease
    rate
  `),
  guards: [levelMet, bookkeeping, sellerSide, notPaper, studio, businessFunction],
  rules: [
    {
      id: 'offers_judged',
      pattern: phrase`${verbs('review evaluate score compare assess rank')}${gap(3)}(?:proposals|bids|quotes|offers) from${gap(4)}(?:bidders|${VENDOR}|firms)|${verbs('compare')}${gap(3)}bids|bidders?'? (?:conferences?|shortlists?|evaluations?)`,
    },
    {
      id: 'bought',
      pattern: phrase`procur(?:ed|ing)${gap(4)}(?:hardware|software|licen[cs]es?|equipment|servers|services)`,
    },
    { id: 'paper', pattern: phrase`${ACTING}${gap(6)}${PAPER}` },
    {
      id: 'contracts',
      pattern: phrase`${ACTING}(?:,? \w+){0,5}? contracts(?: worth| valued)?`,
    },
    {
      id: 'agreement',
      pattern: phrase`(?:${verbs('negotiate draft write author define design develop create establish agree settle')}|champion|contracting)${gap(6)}${AGREEMENT}`,
    },
    {
      id: 'agreement_duty',
      pattern: phrase`(?:sla|sow|rf[piq])s? (?:authoring|creation|drafting|development|preparation|evaluation|management|negotiations?|definition|design|reviews?|approvals?)`,
    },
    {
      id: 'sow_named',
      pattern: phrase`(?:sow'?s?|statements? of works?|rf[piq]'?s?|request for proposals?)[ ,/(&]+(?:and )?(?:sow'?s?|rf[piq]'?s?|msa'?s?|sla'?s?|vendors?|projects|bids)|rf[piq]s|sow'?s|msa'?s|(?:statements? of works?|requests? for (?:proposals?|information|quotations?))`,
    },
    {
      id: 'contract_duty',
      pattern: phrase`contracts? (?:negotiations?|management|administration|compliance|reviews?|renewals?|modifications?|creation|execution|approvals?|terms|awards?)|negotiations? (?:of|and) contracts?|tender (?:documents?|evaluation|process)|(?:terms|clauses) of (?:the )?(?:\w+ ){0,2}?(?:agreement|contract)s?`,
    },
    {
      id: 'negotiated',
      pattern: phrase`(?:(?:re-?)?negotiat(?:e[sd]?|ing|ions?|or)|bargain(?:ed|ing))${gap(6)}(?:${VENDOR}|contracts?|agreements?|rates?|prices?|pricing|licen[cs]\w+|terms|renewals?|proposals?|package|discounts?|costs?|deals?)`,
    },
    {
      id: 'vendor_negotiation',
      pattern: phrase`(?:${VENDOR}|rates?|procurement|price|licen[cs]e|licensing|lease)(?: (?:and|&|/) \w+)?[ -]+negotiations?|negotiations management|negotiation (?:of|with)${gap(3)}(?:${VENDOR}|team)`,
    },
    {
      id: 'vendor_choice',
      pattern: phrase`(?:vendor|supplier|contractor)s?(?: and \w+)? (?:selection|evaluation|contracts?|agreements?|bids|proposals|sows?)|(?:proposal|bid|source) (?:evaluation|selection)|new vendor award`,
    },
    {
      id: 'procurement',
      pattern: phrase`(?:${verbs('manage lead oversee handle coordinate plan prioritize conduct support')}|acquisition|responsible for|matters relating to|collaborating with|budget approval|resource|infrastructure|hardware|software(?! engineering)|equipment|planning,)(?: \w+){0,3}?,? procurements?|(?:competitive|public|ojeu|open|formal|major|two-stage|eu) procurements?|procurement (?:of|exercise|and needs|process|contract|management|planning|approval)|procurement\/sourcing`,
    },
    {
      id: 'acquisition',
      pattern: phrase`(?:hardware|software|equipment|technology|it)(?: and (?:hardware|software))? acquisitions?|acquisition (?:contracts?|alternatives|strateg\w+)|(?:purchas(?:e|ing)|acquisition)(?:(?:,|,? and) [\w-]+){0,3} of (?:[\w-]+ ){0,3}?(?:hardware|software|servers|licen[cs]es|it equipment)|(?:drafting|negotiation|renegotiation|review) of (?:[\w-]+ ){0,2}?(?:contracts|agreements|sows)`,
    },
    {
      id: 'purchasing',
      pattern: phrase`${verbs('manage track approve process review create coordinate handle')}${gap(5)}(?:purchase orders?|purchase requisitions?|(?<!(?:accounting|lab|laboratory|medical|job|personnel|travel|material) )requisitions?|licen[cs](?:e|ing)(?: and| &)? (?:renewals?|agreements?)|purchas(?:e|ing) of (?:[\w-]+ ){0,3}?(?:it|hardware|software|equipment|computers|servers|licen[cs]es)|purchasing agreements?)|${verbs('prepare submit raise')} (?:[\w-]+ ){0,2}?purchase (?:orders?|requisitions?)|(?:${verbs('manage track negotiate handle coordinate oversee')}|responsib\w+ for)${gap(4)}(?:licen[cs]\w+|maintenance|support|subscription|contracts?) renewals?`,
    },
  ],
});
