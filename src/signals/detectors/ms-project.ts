import type { SignalValue } from '../../domain/signal.ts';
import { defineDetector } from '../detector.ts';
import type { Guard } from '../detector.ts';
import type { Sentence } from '../sentence.ts';
import { inToolList, mentionsTool } from '../tool-context.ts';
import { words } from '../words.ts';

/** Programs of Microsoft Office, in whose lists "Project" alone is the program. */
const OFFICE =
  '(?:Word|Excel|Power ?(?:[Pp]oint|Apps|BI)|Visio|VISIO|Outlook|Publisher|OneNote|InfoPath|Lync|Share ?[Pp]oint|Access|Office(?: 365)?|Dynamics 365)';
/** How they begin. */
const OFFICE_WORDS = words(
  'word excel power visio outlook publisher onenote infopath lync share access office dynamics',
);

/** "MS, Project Management, Univ." is a degree, and so is an MS project with a thesis. */
const DEGREE: Guard = {
  id: 'degree_line',
  test: (match, sentence) => isDegree(match[0], match.index + match[0].length, sentence),
};

/** "Microsoft Project Manager" is a title. */
const TITLE: Guard = {
  id: 'job_title',
  test: (match, { text }) =>
    /^ (?:(?:manager|lead|coordinator|director)s?\b(?! (?:20|\d))|teams?\b)/i.test(
      text.slice(match.index + match[0].length),
    ),
};

/** "Led Microsoft project to migrate": a project about Microsoft's products, led. */
const LED: Guard = {
  id: 'led_project',
  test: (match, { text }) =>
    /project$/.test(match[0]) &&
    /^ to \w/.test(text.slice(match.index + match[0].length)) &&
    /\b(?:led|managed|ran|delivered|directed|oversaw) (?:an? |the )?$/i.test(
      text.slice(0, match.index),
    ),
};

/** A society of those who use it. */
const USER_GROUP: Guard = {
  id: 'user_group',
  test: (match, { text }) => /^ users? group/i.test(text.slice(match.index + match[0].length)),
};

/** Microsoft Project in any edition: desktop, Server, Online, Web App. */
export const msProject = defineDetector({
  signal: 'ppm_tool.ms_project',
  anchors: ['microsoft', 'ms', 'mpp', 'project', 'porject', 'proj', 'pwa'],
  rules: [
    {
      id: 'name',
      pattern:
        /(?<![\w@.])(?:microsoft'?s?|micro soft|ms|m\.? ?s\.?)(?: - |[-,:]?[ ]?)(?:office |server |\(?ms\)? )?-?(?:pro[-]?jects?|porject|proejct|proj)(?:[ -]?(?:server|online|pro(?:fessional)?|standard|web (?:app|access)|plan [35]|for the web))?(?: ?(?:98|20(?:0[0-37]|1[0369]|2[14])))?(?![\w@])/gi,
      value: ([words], sentence) => (isPlainPlural(words, sentence) ? null : edition(words)),
      guards: [DEGREE, TITLE, USER_GROUP, LED],
    },
    {
      id: 'server',
      pattern:
        /\bProject (?:Server(?: 20\d\d)?|Web (?:App|Access)|Online|[Ff]or the [Ww]eb|Plan [35])\b|\bMSPS\b|\bMSP Server\b/g,
      value: ([words]) => edition(words),
    },
    {
      id: 'enterprise',
      pattern: /\b(?:microsoft|ms) (?:enterprise project management|epm|ppm)\b/gi,
      value: () => ({ label: 'Microsoft Project Server' }),
    },
    {
      id: 'web_app',
      pattern: /\bPWA\b/g,
      // Also a progressive web app: what Project's own stands with tells it.
      value: (_, { text }) =>
        /\b(?:project server|project online|sharepoint|time ?sheets?|ms project|epm)\b/i.test(
          text,
        ) && !/\b(?:react|angular|vue|javascript|service workers?)\b/i.test(text)
          ? { label: 'Microsoft Project Server' }
          : null,
    },
    {
      id: 'year',
      pattern:
        /\bProject (?:Pro(?:fessional)? |Standard )?(?:98|20(?:0[0-37]|1[0369]|2[14]))\b(?! ?(?:-|to|\d|–))/g,
      value: (match, { text }) =>
        /^ (?:plan|schedule|file)/i.test(text.slice(match.index + match[0].length)) ||
        /Pro|Std|Stan/.test(match[0].slice(7)) ||
        inToolList(text, match.index, match.index + match[0].length)
          ? edition(match[0])
          : null,
    },
    {
      id: 'office_list',
      anchors: OFFICE_WORDS,
      pattern: new RegExp(
        `(?<=\\b${OFFICE}(?: 20\\d\\d)?(?:®)?(?: ?[,/&;(|] ?| and |, and |, & | - ))(?:Project|PROJECT)(?! ?:)(?=[,/&;.)]| ?\\|| and (?:[A-Z]|$)| ?$| & | \\()`,
        'g',
      ),
      value: () => edition(''),
    },
    {
      id: 'list_before_office',
      anchors: OFFICE_WORDS,
      pattern: new RegExp(
        `(?<=^|[,(:/;&] ?|\\band |\\busing |\\bin |\\bwith |\\bincl\\.? |\\bincluding )Project(?=(?:,|/| and| &|, and)+ ?(?:MS |Microsoft )?${OFFICE}\\b)`,
        'g',
      ),
      value: () => edition(''),
    },
    {
      id: 'acronym',
      pattern: /\b(?:MSP|MPP)\b(?! ?(?:certif|found|pract|program))|(?<=\s|^)\.mpp\b/g,
      value: (match, sentence) => (isAcronymOfTool(match, sentence) ? edition('') : null),
    },
  ],
});

function edition(words: string): SignalValue {
  if (/online|plan [35]/i.test(words)) return { label: 'Microsoft Project Online' };
  if (/server|web (?:app|access)|msps/i.test(words)) return { label: 'Microsoft Project Server' };
  if (/for the web/i.test(words)) return { label: 'Project for the web' };
  return { label: 'Microsoft Project' };
}

/** What a thesis is on, not what a plan is kept on: "completed an MS project on sensor networks". */
const ABOUT =
  /^ (?:on|about|titled|entitled|under) (?!an?\b|the\b|my\b|time\b|track\b|schedule|all\b|each\b|every\b|daily\b|weekly\b)/i;

function isDegree(words: string, end: number, { text, section }: Sentence): boolean {
  if (/^microsoft|^micro/i.test(words)) return false;
  if (/^m s|^ms - /i.test(words)) return !inToolList(text, end - words.length, end);
  if (/^m\.s|^ms[,:] /i.test(words)) return !isKept(text, end - words.length);
  const after = text.slice(end, end + 60);
  if (/^ms project$/i.test(words) && /project$/.test(words) && ABOUT.test(after)) {
    return /\b(?:an?|my|completed|did|finished|presented) $/i.test(
      text.slice(0, end - words.length),
    );
  }
  if (/^(?: work)?:? ?\(?(?:thesis|capstone|dissertation|title\b)/i.test(after)) return true;
  const schooled =
    section.type === 'education' ||
    /\b(?:university|univ|college|institute of technology|gpa|thesis|bachelor|degree)\b/i.test(
      text,
    );
  return schooled && /^,? (?:management|planning|engineering)\b/i.test(after);
}

/** "Schedules kept in M.S. Project": what plans are kept in is no degree. */
function isKept(text: string, start: number): boolean {
  return /\b(?:schedules?|plans?|timelines?|gantt charts?|kept|maintained|tracked|built|using)(?: \w+){0,2} (?:in|with|using|on) $|\busing $/i.test(
    text.slice(0, start),
  );
}

/** Lower-case "Microsoft projects" are projects about Microsoft's products, unless a list holds them. */
function isPlainPlural(words: string, { text }: Sentence): boolean {
  return /projects$/.test(words) && !mentionsTool(text.replace(words, ''));
}

/** MSP is also a provider and a certificate, MPP a database's architecture and a degree. */
function isAcronymOfTool(match: RegExpExecArray, { text }: Sentence): boolean {
  if (match[0] === '.mpp') return true;
  const end = match.index + match[0].length;
  if (
    /\b(?:provider|managed service|prince ?2|practitioner|axelos|teradata|netezza|greenplum|airport)\b/i.test(
      text,
    )
  ) {
    return false;
  }
  return (
    inToolList(text, match.index, end) ||
    /^ (?:schedules?|plans?|project plans?|files?|gantt)\b/i.test(text.slice(end)) ||
    /\b(?:schedul\w+|project plans?|gantt|wbs|critical path|baselines?)\b[^.;]{0,40}\b(?:in|using|with|through) $/i.test(
      text.slice(0, match.index),
    )
  );
}
