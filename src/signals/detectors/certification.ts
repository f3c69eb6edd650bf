import type { SignalValue } from '../../domain/signal.ts';
import { defineDetector } from '../detector.ts';
import type { Guard, Rule } from '../detector.ts';
import { certificationStatus } from '../certification-status.ts';
import { nameRule } from '../names.ts';
import type { Name } from '../names.ts';
import { words } from '../words.ts';

const BELT = '(?:green|black|yellow|white|master black)[ -]?belt';

/** The exam's name is also what everybody says of the tool: `Managing projects with MS Project since 2009`. */
const MCTS_EXAM = 'managing projects with (?:microsoft|ms) (?:office )?project';

/** Written in any capitals, by themselves a certificate's name. */
const NAMES: readonly Name[] = [
  ['PMP', 'pmi[ -]*pmp|p\\.m\\.p\\.?'],
  ['PgMP', 'pgmp'],
  ['PfMP', 'pfmp'],
  ['CAPM', 'certified associate (?:in|of) project management(?: ?\\(?capm\\)?)?|capm(?= cert|\\b)'],
  [
    'PMI-ACP',
    'pmi[ -]*acp|agile certified practitioner(?: ?\\(?pmi-acp\\)?)?|pmi[ -]agile certified practitioner',
  ],
  ['PMI-RMP', 'pmi[ -]*(?:rmp|sp|pba)'],
  [
    'PRINCE2',
    'prince[ -]?(?:2|ii)(?: ?(?:foundation|practitioner|agile|certif\\w+|registered practitioner))*',
  ],
  [
    'CSM',
    '(?:certified (?:as an? )?scrum ?masters?|scrum ?master(?: \\w+)? certifi(?:ed|cation)|scrum ?master \\(csm\\)|scrum ?master accredited certification)(?: ?\\(csm\\))?',
  ],
  ['CSPO', '(?:certified scrum )?product owner \\(cspo\\)|certified (?:scrum )?product owner|cspo'],
  ['CSP', 'certified scrum (?:professional|developer|coach|trainer)s?'],
  [
    'PSM',
    'professional scrum ?master(?: \\(?psm\\)?)?(?: ?i{1,3}\\b| \\d)?|psm[ -]?(?:i{1,3}|[123])|pspo(?: ?i{1,3})?',
  ],
  [
    'SAFe',
    'safe (?:\\d(?:\\.\\d)? )?(?:agilist|scrum master|program consultant|practitioner|posm|popm|rte)|(?:certified )?(?:lead(?:ing)? )?safe agilist|leading safe|certified safe|scaled agile framework \\(safe\\)[ \\d.]*agilist',
  ],
  [
    'ITIL',
    'itil(?:[ -]?\\(?[rv]?\\)?[ -]?v?[234]?)?[ ,(-]*(?:foundations?|expert|practitioner|intermediate|managing professional|certif\\w+)[ )]*(?:certif\\w+)?|certified (?:in )?itil(?:[ -]?v?[234])?|itilv?[34]?(?= and \\w+ certif)',
  ],
  [
    'Six Sigma',
    `(?:lean )?six sigma[ ,(-]*(?:certified )?${'BELT'}|${'BELT'}[ ,(-]*(?:in )?(?:lean )?six[ -]sigma|certified (?:lean )?six sigma(?: ${'BELT'})?|lss[gb]b|six sigma certif\\w+`.replaceAll(
      'BELT',
      BELT,
    ),
  ],
  ['Prosci', 'prosci(?: certif\\w+)?|certified change management professional|ccmp'],
  ['ICAgile', 'icagile certified(?: \\w+)?|icp-(?:acc|atf|apm)'],
  ['APM', 'apm (?:pmq|ppq|pfq)|chpp'],
  ['IPMA', 'ipma level [abcd]'],
  ['AgilePM', 'agilepm(?: foundation| practitioner)?'],
  ['Disciplined Agile', 'dassm|dasm|disciplined agile (?:senior )?scrum master'],
  ['MCTS', `mcts ?[:,(-]+ ?${MCTS_EXAM}`],
  ['CBAP', 'cbap|ccba|certified business analysis professional'],
  ['CISSP', 'cissp'],
  ['CISA', '(?:certified information systems auditor)(?: ?\\(cisa\\))?|crisc|cgeit'],
  ['Project+', 'comptia project ?\\+'],
  ['COBIT', 'cobit ?\\d? (?:foundation|certif\\w+)'],
  ['FAC-P/PM', 'fac-p/pm|fac-cor|dawia|cotr certif\\w+'],
  [
    'Project management certificate',
    "(?:project|program) management certificat(?:e|ion)|certificate in project management|pmi[ -]certified|master'?s? certificate in (?:it )?project management|certified project manage(?:r|ment)(?: \\w+)?",
  ],
];

/** Acronyms that are words, or other things, in other capitals. */
const CAPITALS: readonly Name[] = [
  [
    'PMP',
    'PMPs?|Project Management Professional(?: ?\\(?PMP\\)?)?|PROJECT MANAGEMENT PROFESSIONAL(?! (?:SUMMARY|PROFILE|EXPERIENCE))',
  ],
  ['PgMP', 'Program Management Professional(?: ?\\(?PgMP\\)?)?(?=[,;.)(]| ?$| cert)'],
  ['PfMP', 'Portfolio Management Professional(?: ?\\(?PfMP\\)?)?(?=[,;.)(]| ?$| cert)'],
  ['CSM', 'CSM(?=[,;.)/&:®™|]| ?$| ?-|,| \\(| [Cc]ert| and | [A-Z])'],
  ['CISM', 'CISM|CISA'],
  ['PMI-ACP', 'ACP(?=[,;.)/&]| ?$| cert)'],
  [
    'MSP',
    'MSP(?:®)?(?= ?(?:[Ff]oundation|[Pp]ractitioner|[Cc]ertif))|Managing Successful Programmes',
  ],
  ['SAFe', 'SA[Ff]e ?\\d?(?:\\.\\d)?(?= (?:SA|SPC|RTE|POPM|SSM|ASM|certif))'],
];

/** What a certificate must be about to say anything of running projects. */
const FIELD = '(?:Project|Programme|Portfolio|PMO|Scrum|Agile|Business Analy\\w+|ITSM)';

/** Certificates named by what they certify. */
const BY_FIELD: Rule = {
  id: 'certified',
  pattern: new RegExp(
    `\\bCertified (?:in )?(?:[A-Z]\\w+:? ){0,3}?(?:in )?${FIELD}(?: [A-Z]\\w+){0,3}|\\b(?:[A-Z]\\w+ )?${FIELD}(?: (?!Training|Course)[A-Z]\\w+){0,2} (?:[Cc]ertified|[Cc]ertification|CERTIFICATION)(?! (?:by|that|and|of|program|process|test|body)\\b)\\b`,
    'g',
  ),
  value: ([words]) => ({ label: words }),
};

/** Roles and methods that only a section of certificates makes certificates. */
const IN_SECTION: Rule = {
  ...nameRule(
    'in_section',
    [
      ['CSM', 'scrum ?master'],
      ['CSPO', 'product owner'],
      ['ITIL', 'itil(?: ?v?[234])?'],
      ['Six Sigma', '(?:lean )?six sigma'],
      ['MCTS', MCTS_EXAM],
    ],
    'gi',
  ),
  sections: ['certifications'],
};

const PENDING: Guard = {
  id: 'not_held',
  test: (match, sentence) => {
    const status = certificationStatus(sentence, match.index, match.index + match[0].length);
    return status !== 'held';
  },
};

/** What a manager asks of others, or helps them to. */
const OF_OTHERS: Guard = {
  id: 'of_others',
  test: ({ index }, { text }) =>
    /\b(?:encourag\w+|requir(?:e[sd]?|ing)|coach\w*|mentor\w*|help(?:ed|ing|s)?)\b[^.;:|]{0,50}$/i.test(
      text.slice(0, index),
    ) && /\b(?:teams?|staff|managers?|members|pms|others|all|employees|analysts)\b/i.test(text),
};

const OTHER_MEANING: Guard = {
  id: 'other_meaning',
  test: ({ index, 0: words }, { text, section }) =>
    (/^PMP/.test(words) && /\b(?:prescription|pimpri|portable|drug)\b/i.test(text)) ||
    (words === 'CSM' &&
      section.type !== 'certifications' &&
      !/\b(?:scrum|agile|certif\w*|pmp|product owner)\b/i.test(text)) ||
    /^ (?:clients?|customers?|vendors?|partners?|audits?|testing|grade|based|standards?|methodolog\w+|guidelines|processes|principles|framework)\b/i.test(
      text.slice(index + words.length),
    ),
};

/** Certificates, with their status; only those held count. */
export const certification = defineDetector({
  signal: 'certification',
  anchors: words(
    `pmp pmi pgmp pfmp capm certif professional prince scrum scrummaster cspo owner psm pspo safe agilist itil six lss green black yellow white prosci ccmp cbap ccba cissp crisc cgeit fac dawia cotr csm cism cisa acp msp icagile icp apm chpp ipma agilepm dassm dasm disciplined managing mcts`,
  ),
  guards: [OTHER_MEANING, OF_OTHERS, PENDING],
  rules: [
    nameRule('name', NAMES, 'gi'),
    nameRule('name_in_capitals', CAPITALS, 'g'),
    BY_FIELD,
    IN_SECTION,
  ].map(withStatus),
});

function withStatus(rule: Rule): Rule {
  return {
    ...rule,
    value: (match, sentence): SignalValue | null => {
      const value = rule.value?.(match, sentence);
      if (!value) return null;
      const status = certificationStatus(sentence, match.index, match.index + match[0].length);
      return { ...value, status };
    },
  };
}
