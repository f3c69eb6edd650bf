import { around } from '../around.ts';
import { defineDetector, type Guard } from '../detector.ts';
import { phrase, verbs, gap } from '../lexicon.ts';
import { words } from '../words.ts';

const ACTING = verbs(
  'identify mitigate manage assess analyze track resolve escalate evaluate monitor address control minimize anticipate communicate document report log handle maintain create develop prioritize reduce prevent remediate notify review highlight facilitate plan prepare conduct perform define follow investigate avoid mediate spot clear remove surface unblock write test foresee run lead',
);
const TROUBLE =
  'risks?|issues?|impediments?|road ?-?blocks?|bottle ?-?necks?|contingenc(?:y|ies)|escalations?|obstacles?|blockers?|hurdles|delays?';

const RISKY =
  'project|program(?:me)?|business|security|key|potential|it|vendor|delivery|technical|schedule|operational|enterprise';
/** What stands in one list with risk when it is a project's. */
const CONTROLLED =
  'scope|schedules?|costs?|budgets?|quality|timelines?|resources?|dependencies|stakeholders|changes?';
/** What is done about risks, told after them. */
const DUTY =
  '[ /&,-]+(?:and )?(?:management|mitigation|assessments?|analysis|identification|registers?|logs?|issues?|matrix|plans?|dependencies|owners|factors|reviews?|response|control|tracking|evaluation|remediation|planning|mitigation planning|mitigation plans?|workshops?|boards?|committees?|meetings?|sessions?|exposure|appetite|heat ?maps?)';

/** Where issues are faults that users call about. */
const AT_A_DESK =
  /\b(?:help ?desk|tickets?|ticketing|call cent(?:er|re)|level[- ]?[123]\/?[123]? support|tier[- ]?[123]|troubleshoot\w*|trouble shoot\w*|printers?|laptops?)\b/i;

/** Who hears of issues, or what stands beside them, where a project keeps them in tickets. */
const OF_A_PROJECT = /\b(?:risks?|sponsors?|steering|stakeholders?|vendors?|milestones?)\b/i;

/** Technical faults fixed at a desk, and the risks that insurers sell. */
const otherRisk: Guard = {
  id: 'other_risk',
  test: (match, { text }) =>
    (!/\brisks?\b/i.test(match[0]) &&
      /\b(?:technical|hardware|software|network|printer|customer|production|database|user|desktop|server|bug|computer|system|payroll|billing|connectivity|login|ticket|policy|data|registration|domain|reporting|personnel|hr|guest|collection|safety|family|student|test|work-related|printing|integrity|quality control|compatibility) (?:\w+ )?issues?\b|\bmedical issues\b/i.test(
        match[0],
      )) ||
    /\bquality control issues/i.test(around(match, text, 8, 0)) ||
    (/\bissues?$/i.test(match[0]) &&
      !/\b(?:risks?|project|program|delivery|schedule|critical|key)\b/i.test(match[0]) &&
      AT_A_DESK.test(text) &&
      !OF_A_PROJECT.test(text)) ||
    (/\bissues?$/i.test(match[0]) &&
      !OF_A_PROJECT.test(text) &&
      /^ (?:via|in|using|through) (?:an? |the )?(?:\w+ )?(?:ticket|help ?desk|remedy)/i.test(
        text.slice(match.index + match[0].length),
      )) ||
    /\brisk[- ]free\b|\bat[- ]risk\b/i.test(around(match, text, 4, 6)) ||
    /\b(?:loans?|credit|underwriting|market|trade|floods?|derivatives?|insurance|actuarial)\b[^.;]{0,30}$/i.test(
      text.slice(0, match.index + match[0].length),
    ) ||
    /^\s*(?:organizations|requirements|compliance standards|management analyst)/i.test(
      text.slice(match.index + match[0].length),
    ),
};

/** Risks and issues identified, tracked, mitigated. */
export const riskManagement = defineDetector({
  signal: 'risk_management',
  anchors: words(`
    risk issue impediment road bottle contingenc escalat obstacle blocker hurdle delay raid
    mitigat disaster continuity recover rollback back fallback
  `),
  guards: [otherRisk],
  rules: [
    {
      id: 'risks',
      pattern: phrase`(?:${ACTING}${gap(7)}(?:(?:${RISKY})[ /])?risks?(?:${DUTY}){0,3}|(?:${RISKY})[ /]risks?(?:${DUTY}){0,3}|risks?(?:${DUTY}){1,3}|(?:${CONTROLLED})(?:,? (?:and|&)|,|\/) ?risks?|risks?(?:,? (?:and|&)|,|\/) ?(?:${CONTROLLED})|risks)`,
    },
    {
      id: 'issues',
      pattern: phrase`${ACTING}(?:[^\w;|]+(?!technical|hardware|software|network|customer|production|user)\w+){0,3}?[^\w;|]+(?:project |program |delivery |schedule |timeline |key |critical )?(?:issues?|impediments?|road ?-?blocks?|bottle ?-?necks?|contingency plans?|obstacles?|blockers?|hurdles|unforeseen delays)`,
    },
    {
      id: 'issue_duty',
      pattern: phrase`(?:project |program )?issues? (?:management|tracking|resolution|logs?|identification|escalations?|response)(?:[/ ]\w+)?|(?:raid|risk-assumption-issue-dependency)(?: \(\w+\))? (?:logs?|management|register|items)|escalation (?:management|process|point)|central point for escalations|point of escalation`,
    },
    {
      id: 'plans_ready',
      pattern: phrase`(?:put|puts|putting|set|kept|had|have|having|got)${gap(3)}(?:recovery|contingency|fallback|roll-?back|back-?out|mitigation) plans?(?: in place| ready)?`,
    },
    {
      id: 'mitigation',
      pattern: phrase`mitigat(?:e[sd]?|ing|ion)(?: \w+){0,4}? (?:plans?|planning|strateg(?:y|ies)|approach|${TROUBLE})|contingency (?:(?:and|&) \w+ )?(?:plans?|planning)|risk mitigation|${verbs('write develop create test maintain prepare lead define exercise rehearse')}${gap(4)}(?:disaster recovery|business continuity|rollback|back-?out|fallback) plans?`,
    },
  ],
});
