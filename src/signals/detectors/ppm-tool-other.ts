import { defineDetector } from '../detector.ts';
import type { Rule } from '../detector.ts';
import { nameRule } from '../names.ts';
import type { Name } from '../names.ts';
import { inToolList, isUsed, mentionsTool } from '../tool-context.ts';
import { words } from '../words.ts';

/** Names that no other word of a resume shares, in any capitals. */
const NAMES: readonly Name[] = [
  [
    'Clarity PPM',
    '(?:ca |ca-|broadcom |rego |niku )clarity(?: ppm)?|clarity (?:ca )?ppm|ca[- ]ppm|niku(?: workbench)?|open workbench|ca project (?:and|&) portfolio management|clarity (?:project|portfolio|resource) (?:management|planning)(?: system| tool)?',
  ],
  [
    'Primavera',
    '(?:oracle )?primavera(?: (?:p6|p3|p5|unifier|portfolio|enterprise))?|p6 (?:eppm|professional)|suretrak',
  ],
  [
    'ServiceNow SPM',
    'service ?now (?:spm|itbm|ppm|project portfolio(?: management)?|project management|strategic portfolio management|demand)|snow ppm',
  ],
  ['Jira Align', 'jira align|agilecraft|portfolio for jira'],
  ['Workfront', '(?:adobe )?workfront|attask'],
  ['Smartsheet', 'smart ?sheets?(?: control center)?'],
  ['Planisware', 'planisware(?: enterprise| orchestra)?|opx2'],
  ['Sciforma', 'sciforma|psnext'],
  [
    'HP PPM',
    '(?:hpe?|micro focus|open ?text)[ -]*(?:ppm|project (?:and|&) portfolio management)(?: center)?|mercury itg|itg dashboard|kintana|ppm center',
  ],
  ['SAP PPM', 'sap (?:ppm|cprojects|project systems?|ps module|portfolio and project management)'],
  [
    'Oracle PPM',
    'oracle (?:projects|ppm(?: cloud)?|project portfolio management)|instantis|enterprisetrack|peoplesoft projects?',
  ],
  ['IBM RPM', 'rational portfolio manager|ibm rpm|rational focal point'],
  ['Clarizen', 'clarizen(?: one)?'],
  ['Changepoint', '(?:compuware|daptiv) changepoint'],
  ['Teamwork', 'teamwork\\.com'],
  ['Tempus Resource', 'tempus resource|prosymmetry'],
  ['Cora PPM', 'cora ppm'],
  ['Triskell', 'triskell'],
  ['Bestoutcome', 'bestoutcome'],
  ['Psoda', 'psoda'],
  ['WorkOtter', 'workotter'],
  ['Proggio', 'proggio'],
  ['ITM Platform', 'itm platform'],
  ['Acuity PPM', 'acuity ppm'],
  ['Genius Project', 'genius project'],
  ['Birdview', 'birdview(?: psa)?'],
  ['Artemis', 'artemis (?:views|7|9000)'],
  ['SAP RPM', '(?:sap )?xrpm'],
  ['Innotas', 'innotas'],
  ['Daptiv', 'daptive?(?: ppm)?'],
  ['LeanKit', 'leankit'],
  ['Projectplace', 'projectplace'],
  ['KeyedIn', 'keyedin'],
  ['Meisterplan', 'meisterplan'],
  ['PowerSteering', '(?:upland )?powersteering ppm|eclipse ppm|upland ppm'],
  ['UMT360', 'umt ?360|oneplan|epm live'],
  ['Project Insight', 'project insight|insight project software'],
  ['Mavenlink', 'mavenlink|kantata'],
  ['Wrike', 'wrike'],
  ['Asana', 'asana(?! yoga| practice)'],
  ['monday.com', 'monday\\.com'],
  ['ClickUp', 'clickup'],
  ['LiquidPlanner', 'liquid ?planner'],
  ['Celoxis', 'celoxis'],
  ['Zoho Projects', 'zoho projects?'],
  ['TeamGantt', 'teamgantt|ganttpro|omniplan|proworkflow|ntask'],
  ['BarometerIT', 'barometer ?it'],
  ['Deltek', 'deltek (?:cobra|open plan|acumen(?: fuse)?)'],
];

/** Names that are words or other products too: they need their capitals, and a tool's company or use. */
const AMBIGUOUS: readonly Name[] = [
  ['Clarity PPM', 'Clarity|CLARITY'],
  ['Primavera', 'P6'],
  ['ServiceNow SPM', 'SPM|ITBM'],
  ['Changepoint', 'Change[Pp]oint'],
  ['monday.com', 'Monday'],
  ['Basecamp', 'Base[Cc]amp'],
  ['Teamwork', 'Teamwork'],
  ['PowerSteering', 'PowerSteering'],
  ['Targetprocess', 'Target[Pp]rocess'],
];
/** Of these a list of tools alone vouches, not a verb of use: they are common words. */
const LIST_ONLY = /^(?:Monday|Teamwork|SPM|P6)$/;
/** The database of Epic, analytics of Microsoft, an eyeglass maker: other things of these names. */
const OTHERS = /\b(?:epic|microsoft|caboodle|cogito|detection)\b[^,;.]{0,25}$/i;

/** Portfolio and project tools but Planview and Microsoft Project; trackers such as plain Jira are none. */
export const ppmToolOther = defineDetector({
  signal: 'ppm_tool.other',
  anchors:
    words(`clarity ppm niku workbench portfolio oracle primavera p6 suretrak service servicenow snow jira agilecraft
    workfront attask smart smartsheet planisware opx2 sciforma psnext mercury itg kintana sap instantis enterprisetrack
    peoplesoft rational rpm clarizen innotas daptiv leankit projectplace keyedin meisterplan upland powersteering
    eclipse umt oneplan epm insight mavenlink kantata wrike asana monday clickup liquid celoxis zoho teamgantt teamwork
    compuware tempus prosymmetry cora triskell bestoutcome psoda workotter proggio itm acuity genius birdview artemis xrpm
    gantt omniplan proworkflow ntask barometer deltek spm itbm changepoint basecamp targetprocess enterprise`),
  rules: [
    nameRule('name', NAMES, 'gi', { before: '(?<!planview )' }),
    ambiguous(nameRule('in_context', AMBIGUOUS, 'g', { before: '(?<!planview )' })),
    {
      id: 'unnamed',
      pattern:
        /\b(?:enterprise project management|project portfolio management|ppm|project (?:and|&) portfolio management)(?: \(\w+\))? (?:tool|system|software|platform|suite)s?\b/gi,
      value: () => ({ label: 'PPM tool' }),
    },
    {
      id: 'servicenow_modules',
      pattern:
        /\bservice ?now\b(?=[^;]{0,80}\b(?:project(?: portfolio)? (?:module|implementation)|demand (?:management|process|module|tasks?)|portfolio (?:module|management)|resource management module))/gi,
      value: () => ({ label: 'ServiceNow SPM' }),
    },
  ],
});

function ambiguous(rule: Rule): Rule {
  return {
    ...rule,
    value: (match, sentence) => {
      const { index, 0: words } = match;
      const { text } = sentence;
      const end = index + words.length;
      if (
        OTHERS.test(text.slice(0, index)) ||
        /^ (?:detection|database|quer(?:y|ies)|to query)/i.test(text.slice(end))
      ) {
        return null;
      }
      const vouched =
        inToolList(text, index, end) ||
        (!LIST_ONLY.test(words) &&
          (isUsed(text, index) ||
            /^ (?:tool|system|time ?sheet|timesheet)/i.test(text.slice(end)))) ||
        (!LIST_ONLY.test(words) && isItem(text, index, end) && mentionsTool(text));
      return vouched ? (rule.value?.(match, sentence) ?? null) : null;
    },
  };
}

/** Whether it stands alone between the separators of a list. */
function isItem(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[,;:/(] ?|and )$/.test(text.slice(0, start)) &&
    /^(?:$|[,;/).]| and)/.test(text.slice(end))
  );
}
