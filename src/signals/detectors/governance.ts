import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { cased, gap, phrase, verbs } from '../lexicon.ts';
import { words } from '../words.ts';

const SETTING_UP = `(?:${verbs(
  'establish develop define implement create design introduce set build author write standardize enforce maintain formulate institute launch champion improve refine document evolve deploy lead manage restructure streamline',
)}|roll(?:ed|ing)? ?-?out|put(?:ting)? in place)`;
/** A method or a framework of code applied, not set up. */
const applied: Guard = {
  id: 'method_applied',
  test: (match, { text }) =>
    /\bstored procedures?$/i.test(match[0]) ||
    /^design (?:methodolog\w+|standards|best practices)$/i.test(match[0]) ||
    /\b(?:agile|scrum|waterfall|kanban)\b.*\bmethodolog\w+$/i.test(match[0]) ||
    /\b(?:automation|test|testing|coding|java|spring|selenium)\b.{0,40}\bframeworks?$/i.test(
      text.slice(0, match.index + match[0].length),
    ) ||
    /\b(?:continuous (?:delivery|integration)|ci\/cd) ?(?:\w+ )?$/i.test(
      text.slice(Math.max(0, match.index - 24), match.index + 9),
    ) ||
    /\b(?:validation|test(?:ing)?)(?: (?:strateg\w+|plans?) and)? methodolog\w+$/i.test(match[0]) ||
    /\b(?:utiliz|us|follow|apply)ing (?:\w+ )?$/i.test(
      text.slice(Math.max(0, match.index - 20), match.index),
    ),
};

/** The rules of personnel offices, wards, kitchens and counters. */
const otherPolicy: Guard = {
  id: 'other_policy',
  test: (match, { text }) =>
    /\b(?:hr|human resources?|personnel|employee|leave|safety|hse|health|environmental|infection|patient|nursing|clinical|medicare|medicaid|accounting|recognition|fasb|gaap|tax|credit|loan|lending|food|sanitation|hygiene|store|bank(?:ing)?|classroom|school|group|domain|firewall|password|backup) (?:and \w+ )?(?:polic(?:y|ies)|procedures?|standards?|guidelines|protocols?)\b/i.test(
      around(match, text, 14, 14),
    ) ||
    // What an administrator puts into force on machines.
    /^(?:enforc|implement|maintain|monitor)\w* (?:\w+ ){0,2}(?:security|lockdown|access) polic(?:y|ies)\b/i.test(
      match[0],
    ) ||
    // Who builds standards sets them up; who keeps to those of a building does not.
    (!/^building\b/i.test(match[0]) &&
      /\bbuilding (?:and \w+ )?(?:polic(?:y|ies)|procedures?|standards?|guidelines|codes?)\b/i.test(
        around(match, text, 14, 14),
      )),
};

/** PMO set-up, project governance, standards, stage gates, change control board. */
export const governance = defineDetector({
  signal: 'governance',
  anchors: words(`
    oversight pmo epmo governance standard polic procedure methodolog best framework gate playbook sop
    change ccb cab arb trb raci template process control review approval board office intake
    take method tracking authorit portfolio prioriti lessons guideline protocol routine workbook assess
  `),
  guards: [applied, otherPolicy],
  rules: [
    {
      id: 'governance',
      anchors: ['governan'],
      pattern: phrase`(?:${SETTING_UP}${gap(6)})?(?:project|program|programme|portfolio|it|data|site|test|effective|process|corporate|release|architecture|risk)?[ /-]?(?:&|and )?governance(?: (?:framework|structure|process\w*|plan|methodolog\w+|model|standards|board|report|office))?`,
    },
    {
      id: 'pmo_work',
      pattern: phrase`(?:${SETTING_UP}|${verbs('run head execute support advise oversee operate')}|set-?up|stood up|providing|beginnings of|acting|operations|contribut\w+ to|as part of|member of|defined)${gap(5)}(?:e?pmo|(?:project|program|programme|portfolio) (?:management |support )?office)`,
    },
    {
      id: 'pmo_duty',
      pattern: phrase`(?:e?pmo|(?:project|program|programme|portfolio) management office(?: \(pmo\))?)(?: and| /|'s)?[ /](?:lead|manager|director|head|oversight|governance|standards?|process\w*|practices|methodolog\w+|operations|set-?up|operations|polic\w+|tools|templates|consultant|framework|best practices|initiatives?|office|methods?|specialist)`,
    },
    {
      id: 'pmo_named',
      pattern: cased`PMO`,
      guards: [
        {
          id: 'addressee',
          test: (match, { text }) =>
            /\b(?:to|for|report\w*|with|the|by|and|,|outside)\s*$/i.test(
              text.slice(Math.max(0, match.index - 12), match.index),
            ),
        },
      ],
    },
    {
      id: 'standards',
      pattern: phrase`${SETTING_UP}${gap(6)}(?:project|program|programme|portfolio|pm|delivery|documentation|it|organi[sz]ation|corporate|company|operating|reporting|quality|change|release|technology|security|enterprise|management|staff|new|internal|industry|business)${gap(4)}(?:standards|polic(?:y|ies|y's)|procedures|methodolog(?:y|ies)|best[- ]practices?|frameworks?|templates?|governance|playbooks?|(?<!employee |staff |student |parent )handbooks?|sops?)`,
    },
    {
      id: 'standards_for',
      pattern: phrase`${SETTING_UP}${gap(3)}(?:standards|templates|guidelines|procedures) for (?:\w+ ){0,2}?(?:projects?|program|portfolio|pmo|documentation|delivery|reporting|change control|releases?)(?: (?:management|delivery|reporting|work))?(?! (?:teams?|staff|managers))`,
    },
    {
      id: 'policies',
      pattern: phrase`${SETTING_UP}${gap(4)}(?:polic(?:y|ies)(?:,? (?:and|&|/) |/|, )?(?:technical )?(?:procedures?|standards?|processes|guidelines)?|standards (?:and|&) \w+|standard operating procedures?|sops?|governance\w*|methodolog(?:y|ies)|best practices)`,
    },
    {
      id: 'methods',
      pattern: phrase`(?:project|program|programme|portfolio|pm|delivery) (?:management )?(?:life ?cycle standards?|standards?|procedures|policies|best practices|frameworks?|controls|processes|routines|guidelines|gates?)`,
    },
    {
      id: 'gates',
      pattern: phrase`(?:stage|phase|toll|quality|project|production|readiness|release)?[- ]?(?:stage|phase|toll|quality)?[- ]?(?:gate)s? (?:reviews?|checks?|sign-?offs?|process\w*|approvals?|model)|(?:stage|toll|phase)[- ]gates?|production readiness reviews?|(?:project )?phase reviews?|quality gates?`,
    },
    {
      id: 'change_control',
      pattern: phrase`(?:change|configuration) (?:control|approval|advisory|review|management)(?: management)?(?:\/\w+ \w+)? (?:boards?|committees?|meetings?|cab)|(?:${SETTING_UP}|adher\w+ to|incorporating|support)${gap(4)}change management${gap(2)}(?:process(?:es)?|procedures?)|(?:proper|effective) change management|change[- ]control|integrated change control|change request (?:process|approvals?|board)|change approval board`,
    },
    { id: 'boards', pattern: cased`(?:CCB|CAB|ARB|TRB)` },
    {
      id: 'review_board',
      pattern: phrase`(?:design|architectur\w+|governance|technical|investment|project) (?:design )?(?:review|governance|advisory|approval) (?:board|committee|council)s?|design authorit(?:y|ies)|(?:prioriti[sz]ation|portfolio|intake|control) (?:review |governance )?(?:boards?|committees?|councils?)|portfolio (?:intake|reviews?)`,
    },
    { id: 'raci', pattern: phrase`raci(?: \w+)?` },
    {
      id: 'compliance',
      pattern: phrase`(?:${verbs('ensure enforce assure monitor')}${gap(5)}(?:pmo|pmlc|delivery framework|standards?|methodolog\w+|governance|workbook|guidelines|quality assessment)|(?:adher\w+|comply|complied|complies|complying|compliance|accordance) (?:to|with|of)${gap(5)}(?:pmo|pmlc|polic(?:y|ies)|delivery framework|standards?|methodolog\w+|governance|workbook|guidelines|quality assessment))`,
    },
    {
      id: 'followed',
      pattern: phrase`${verbs('ensure')}${gap(4)}(?:process(?:es)?|methodolog\w+|best practices)(?: [\w-]+){0,4}? (?:is|are|were|was) (?:\w+ )?(?:followed|adhered|applied|observed)`,
    },
    {
      id: 'oversight',
      pattern: phrase`oversight of (?:the |all |its )?(?:corporate |it |strategic |enterprise |capital |major |technology )+(?:projects|programs|portfolios?|initiatives)`,
    },
    {
      id: 'tracking_method',
      pattern: phrase`(?:${SETTING_UP})${gap(3)}(?:methods for tracking|lessons[- ]learned (?:library|process|repository|register)|intake(?: (?:and|&) prioriti[sz]ation)? (?:model|process)|in-?take (?:model|process)|process(?:es)? for (?:project|program(?:me)?|portfolio) management|tracking and reporting standards|program management processes|release control)`,
    },
    {
      id: 'standardization',
      pattern: phrase`process standardi[sz]ation|standardi[sz](?:e[sd]?|ing|ation)(?: \w+){0,4}? (?:project|program|pmo|process(?:es)?|practices|templates?|methods?|management|applications?|procedures)`,
    },
  ],
});
