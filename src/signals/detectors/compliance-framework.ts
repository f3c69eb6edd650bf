import { defineDetector } from '../detector.ts';
import { nameRule } from '../names.ts';
import type { Name } from '../names.ts';
import type { Sentence } from '../sentence.ts';
import { words } from '../words.ts';

/** Written in any capitals. */
const NAMES: readonly Name[] = [
  [
    'SOX',
    'sarbanes[ -]*(?:and )?oxley(?: act)?(?: \\(sox\\))?|sox[ -]?(?:404|302|complian\\w+|controls?|audits?|act|testing|remediation)|itgcs?',
  ],
  ['HIPAA', 'hipp?aa?|hippaa|hitech(?: act)?|hitrust(?: csf)?'],
  [
    'PCI DSS',
    'pci[ /-]*d[sd]s|pci (?:complian\\w+|roc|audits?|remediation|security|standards?|certif\\w+)|pa-dss|payment card industry',
  ],
  ['SOC', 'soc[ -]?[123](?: type (?:ii?|[12]))?|ssae[ -]?(?:no\\. )?1[68]|sas[ -]?70|isae 3402'],
  ['ISO 27001', 'iso(?:/iec)?[ -]?2700[12](?::20\\d\\d)?|27001(?::20\\d\\d)|isms'],
  ['ISO 20000', 'iso(?:/iec)?[ -]?20000(?:-1)?(?::20\\d\\d)?'],
  ['ISO 9001', 'i[s5][o0][ -]?900[0-4](?:[:-]\\d{4})?'],
  ['ISO 13485', 'iso[ -]?(?:13485|14971|22301|31000)(?::20\\d\\d)?'],
  ['GDPR', 'gdpr|general data protection regulation(?: \\(gdpr\\))?|ccpa|pipeda|lgpd'],
  [
    'NIST',
    'nist(?: ?(?:csf|800-\\d+|sp ?800-\\d+))?|fisma|fedramp|stateramp|cmmc|diacap|dod ?8570|stigs?|ato accreditation',
  ],
  ['COBIT', 'cobit(?: ?(?:5|2019|4\\.1))?'],
  [
    'ITIL',
    'itil(?:[ -]?\\(?v?[234]\\)?)?|information technology infrastructure library(?: \\(itil\\))?',
  ],
  [
    'CMMI',
    'cmmi?(?:[ -]?(?:dev|svc))?(?: ?(?:level|l)? ?-?\\d)?|capability maturity model(?: integration)?',
  ],
  [
    '21 CFR Part 11',
    '21 ?cfr(?: ?part)? ?(?:11|820|210|211)|gxp|cgmp|gamp ?5?|computer systems? validation|fda[- ]validated|fda (?:regulations?|regulated|complian\\w+|validation|guidelines|audits?|21)',
  ],
  ['GLBA', 'glba|gramm[ -]leach[ -]bliley'],
  ['Dodd-Frank', 'dodd[ -]frank(?: act)?'],
  ['Basel', 'basel (?:i{1,3}|[123])|mifid(?: ii)?|solvency ii|emir|fatca|ifrs ?\\d*'],
  ['FFIEC', 'ffiec'],
  ['Mortgage regulation', 'respa|tila|trid|hmda|cfpb'],
  ['NERC CIP', 'nerc(?:[ -]cip)?'],
  ['FERPA', 'ferpa'],
  ['CJIS', 'cjis'],
  ['Section 508', 'section 508|508 complian\\w+|wcag(?: 2\\.\\d)?'],
  ['AML(?! studio)', 'anti[ -]money laundering|bsa/aml|aml/kyc|kyc/aml|bank secrecy act'],
  ['SEC', 'sec (?:regulation|complian)\\w*'],
  ['NISPOM', 'nispom\\w*|dfars(?: 252[.\\d-]*\\d)?'],
  ['NIS2', 'nis ?2 directive'],
  ['APRA', 'apra(?: cps ?\\d+)?(?= \\w)|cps ?23[0-9]'],
  ['RBI', 'rbi (?:guidelines|regulat\\w+|complian\\w+|circulars?|audit\\w*|master directions?)'],
  ['Cyber Essentials', 'cyber essentials(?: plus)?|essential eight|irap'],
  [
    'Gulf cyber security',
    'sama (?:cyber\\w*|csf|complian\\w+|regulat\\w+|framework)|nesa (?:complian\\w+|controls?|standards?)',
  ],
  ['MAS TRM', 'mas (?:trm|technology risk\\w*|notice|guidelines)'],
  ['Data protection acts', 'pdpa|popia|popi act|dpdp act|data protection act'],
  ['PSD2', 'psd ?2'],
  ['IRS 1075', 'irs (?:pub(?:lication)?\\.? )?1075|mars-e'],
];

/** Words in other capitals, or other things. */
const CAPITALS: readonly Name[] = [
  ['SOX', 'SOX|S[oO]x(?=,? (?:act|404|compl|and|&))'],
  ['PCI DSS', 'PCI(?=[,/&)]| and | or | ?$)'],
  ['RMF', 'RMF'],
  ['AML(?! studio)', 'AML(?! studio)'],
  ['OCC', 'OCC'],
  ['ITAR', 'ITAR'],
  ['GxP', 'GMP|GLP|GCP(?=[ ,/]+(?:GLP|GMP|complian|guidelines))'],
];

/** Regulations, standards and maturity models that projects are held to. */
export const complianceFramework = defineDetector({
  signal: 'compliance_framework',
  anchors: words(
    `sarbanes sox itgc hip hitech hitrust pci pa payment soc ssae sas isae iso 27001 isms is0 gdpr general ccpa pipeda lgpd nist nispom dfars fisma fedramp stateramp cmm diacap dod stig ato cobit itil information capability 21 21cfr gxp cgmp gamp fda glba gramm basel mifid solvency emir fatca ifrs ffiec respa tila trid hmda cfpb computer nerc ferpa cjis section 508 wcag anti bsa aml kyc bank sec nis apra cps rbi cyber essential irap sama nesa mas pdpa popia popi dpdp data psd irs mars rmf occ itar gmp glp gcp dodd`,
  ),
  guards: [
    {
      id: 'other_meaning',
      test: ({ index, 0: words }, { text }) => isOtherMeaning(words, text, index),
    },
    {
      id: 'certificate',
      test: ({ index, 0: words }, sentence) => isCertificate(words, sentence, index),
    },
  ],
  rules: [nameRule('name', NAMES, 'gi'), nameRule('name_in_capitals', CAPITALS, 'g')],
});

/** Ball clubs, a security operations centre, a computer's bus, cardiology. */
function isOtherMeaning(words: string, text: string, start: number): boolean {
  const before = text.slice(0, start);
  const after = text.slice(start + words.length);
  if (/^sox/i.test(words)) return /\b(?:red|white) $/i.test(before);
  if (/^soc\b/i.test(words)) return /^ (?:analyst|design|code)/i.test(after);
  if (/^pci/i.test(words)) {
    return /^ ?(?:express|bus|slot|card\b|-?x\b|procedure)|\bcardiac\b/i.test(after);
  }
  return false;
}

/** A person's certificate or course in a framework is no project held to it; `certification` has it. */
function isCertificate(words: string, { text, section }: Sentence, start: number): boolean {
  if (/^i[s5][o0]/i.test(words)) return /\bauditor[ ,:(-]*$/i.test(text.slice(0, start));
  if (!/^(?:itil|information tech|cobit)/i.test(words)) return false;
  const after = text.slice(start + words.length);
  return (
    section.type === 'certifications' ||
    /^[ ,:)(-]*(?:\w+[ ,-]+){0,2}(?:foundations?|certif|expert|practitioner|intermediate|course)/i.test(
      after,
    ) ||
    /\b(?:certified(?: in)?|certification (?:in|of|at))[ ,:(-]*(?:\w+ )?$/i.test(
      text.slice(0, start),
    )
  );
}
