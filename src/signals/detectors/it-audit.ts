import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { phrase, verbs, gap } from '../lexicon.ts';
import { words } from '../words.ts';

/** Among these an audit is one of the books, as in a list of an accountant's skills. */
const BOOKS =
  /\b(?:accountants?|book-?keeping|accounts (?:payable|receivable)|general ledger|tellers?|cashiers?)\b/i;

/** The yearly audit of the accounts, where nothing says that systems or controls were looked at. */
const ACCOUNTS =
  /\b(?:financial (?:information|statements?|reporting)|tax returns?|cpa firms?|gaap|year end close)\b/i;
const CONTROLS =
  /\b(?:I\.?T\.?|[Ss]ystems?|SOX|[Ss]arbanes|[Cc]ontrols?|[Ss]ecurity|ITGC|[Aa]ccess)\b/;

/** Audits of money, shops or web pages, and auditing as a course or a product. */
const otherAudit: Guard = {
  id: 'other_audit',
  test: (match, { text }) =>
    BOOKS.test(around(match, text, 40, 40)) ||
    (ACCOUNTS.test(around(match, text, 60, 60)) && !CONTROLS.test(around(match, text, 60, 60))) ||
    /\b(?:seo|financial|statutory|year[- ]end|concurrent|salary|pf|loan|credit|benefits data|inventory|store|cash|payroll|sales|website|social media|energy|night|invoice|medical chart|tax|hygiene|safety|chart|claims|freight|billing|registers?|cash|drawer|stock|bank|food|vehicle|calls?|tier|5s|6s|ehs|environmental|dealer|kitchen|sanitation|menu|human resources?|hr|construction(?: quality)?|food service|(?:school|classroom|curriculum|grant|title (?:i{1,3}|i?v|vi|ix|1))(?: program)?|merchandis\w+|driver|safety and quality) audit|\baudit(?:s|ed|ing)? (?:\w+ )?(?:hand hygiene|hygiene|cash|drawers?|charts|inventory|invoices|freight|expense|timesheets?)|\baudit(?:ed|ing)? (?:a )?(?:course|class|trails?|change history|tables?)\b|\baudit (?:associate|intern|clerk|assistant|trainee)s?\b|\bfor audit(?:ing)? purposes?\b|\bdata (?:quality (?:management )?)?(?:and |& )?audit(?:s|ing)\b|\baudit(?:ing)? (?:interfaces?|columns?|fields?|triggers?)\b|\bcash-?flow\b/i.test(
      around(match, text, 30, 14),
    ),
};

/** Audits run or answered, findings remediated, controls. */
export const itAudit = defineDetector({
  signal: 'it_audit',
  anchors: words(`
    access audit control segregation separation itgc remediat finding attest gap poa ssae soc sas mra
    review assess certification examination deficienc walkthrough qsa
  `),
  guards: [otherAudit],
  rules: [
    {
      id: 'audit',
      pattern: phrase`(?:(?:${verbs('lead manage conduct perform support coordinate oversee participate prepare pass facilitate complete assist remediate resolve mitigate respond')}|accountable for|liaison|responsible for|including|compliance|internal|external|project|process|system|security|regulatory|it|quality|annual|technical|iso|cmmi|soc|sox|ssae|pci|hipaa|configuration)${gap(6)})?(?<!(?<!-)(?<!\b(?:soc|iso|type|ssae|sas) )\b\d+ )audit(?:s|ing|ors)?(?! all\b)(?: (?:readiness|findings?|remediation|requirements?|process(?:es)?|initiatives?|efforts?|points?|purposes|standards|program|issues|compliance|responses?|preparation|coordination|support|assessment|log\w*))?(?: and (?:remediation|compliance|controls?|upgrade))?`,
    },
    {
      id: 'controls',
      pattern: phrase`(?:internal|it|general|sox|security|access|compliance|key) controls?(?: \w+){0,2}? (?:testing|tests?|functions?|review|remediation|assessment|audits?|owner|framework|gaps?)|(?:segregation|separation) of duties|itgc|control structures|(?:test|remediat|implement|assess|review|configur)\w* (?:\w+ ){0,3}?(?:internal|it general|sox|access) controls`,
    },
    {
      id: 'remediation',
      pattern: phrase`(?:audit|compliance|sox|pci|security|regulatory|mra|findings)(?: \w+){0,3}? (?:remediation|findings|attestations?|gaps)|remediat\w+(?: \w+){0,3}? findings|poa&ms?|(?:ssae|soc|sas)[ -]?\d+(?:[ /]\w+){0,3} (?:audits?|attestations?|certification|assessment|reviews?|reports?)|mra (?:compliance )?issues|(?:regulatory|third[- ]party|risk|security) (?:and third[- ]party )?reviews|security (?:assessments?|audits?)(?: on)?|(?:clos|track|resolv|address)\w* (?:\w+ ){0,3}?findings|(?:clos|resolv|remediat|address)\w* (?:\w+ ){0,3}?audit (?:observations|issues|points|items|comments|exceptions|recommendations)|respond\w* to (?:\w+ ){0,2}auditors?'?s?|(?:control|compliance|security|audit) gaps|(?:user )?access (?:reviews?|re-?certifications?)|(?:control|compliance|security|audit) deficienc(?:y|ies)|(?:soc|pci|sox|hipaa|iso|ssae|nist)(?: ?\d+)?(?: type \w+)? (?:\w+ ){0,2}?(?:examinations?|assessments?|certification audits?|readiness)|qsas?`,
    },
  ],
});
