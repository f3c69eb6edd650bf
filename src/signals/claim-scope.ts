import type { SignalValue } from '../domain/signal.ts';

type Scope = NonNullable<SignalValue['scope']>;

const PROJECTS =
  /\b(?:projects?|programs?|programmes?|portfolio|pmo)(?:(?:,| and| &|\/)+ ?\w+)?(?: and \w+)? (?:manage\w+|leadership|delivery|lead|goals)\b|\b(?:manag|lead|deliver|direct|run|execut)\w*\b(?:,? (?!teams)[\w&/-]+){0,6} (?:projects?|programs?|programmes?|cross-functional|initiatives|implementations?|deployments?|development|modules|roll-?outs?)\b|\bproject (?:manager|lead|experience)\b/i;
const TECHNOLOGY =
  /\b(?:I\.?T\.?|[Ii]nformation [Tt]echnology|[Ii]nformation [Ss]ystems|[Ss]oftware|[Ss]ystems|[Tt]echnology|[Tt]echnical|[Ii]nfrastructure|[Nn]etworks?|[Nn]etworking|(?<!\b(?:[Ll]oan|[Gg]rant|[Mm]ortgage|[Cc]redit|[Jj]ob|[Vv]isa|[Pp]atent|[Pp]ermit|[Bb]enefits?|[Ii]nsurance|[Ll]icen[cs]e) )[Aa]pplications?(?! of\b)|SDLC|[Ee]ngineering|[Cc]omputers?|[Cc]loud|[Dd]ata ?[Cc]ent\w+|[Pp]rogram+ing|JAVA|[Jj]ava|[Jj]ava[Ss]cript|[Tt]ype[Ss]cript|[Pp]ython|SQL|C#|\.NET|AWS|[Aa]zure|[Ll]inux|[Ss]ervers?|[Dd]atabases?|[Dd]eveloper|[Pp]rogrammer)(?![\w-])/;
const OTHER_FIELD =
  /\b(?:business (?:and data )?analy\w+|data analy\w+|analyst|teaching|teacher|sales|marketing|management|leadership|manager|administrat\w+|customer service|human resources|hr|nursing|clinical|retail|logistics|construction|finance|accounting|training|testing|quality|curriculum|operations|consulting)\b/i;
/** Years of using a tool are no years of what it is made for. */
const TOOL =
  /^ ?(?:of |with |in |using )*(?:planview|primavera|clarity|ms project|microsoft project|smartsheet|workfront|jira)\b/i;
/** What years of experience are called that are counted over all fields. */
const OVERALL = /\b(?:overall|total|professional|diverse|varied|working|work|combined)\b/i;
/** Experience in or with something that is named, whatever it is. */
const NAMED_FIELD =
  /^ (?:of |working )*(?:in|with|of(?! (?:diverse|varied|all|wide|progressive)\b)) (?!over|more|a (?:variety|range)|various|different|multi)\w/i;
/** Several roles one after the other: `as a Business Analyst, Project Coordinator, Product Owner`. */
const AS_ROLES =
  /^,? ?as (?:an? )?(?:[A-Z][\w/()-]*[ ,]+){1,5}?(?:[A-Z][\w/()-]* ?){1,3}(?:, | and | & )[A-Z]/;
const OF_NONE = /^ ?(?:of )?(?:[a-z]+ )?exp/;
/**
 * Where the words about these years end: at other years, at what they include, or a full stop that is none of an
 * abbreviation.
 */
const CLAUSE_END =
  /;|, including\b|(?<!\bexp)\.|\b(?:with|including|of which|and)? ?(?:the )?(?:last |past )?(?<!\( ?)\d{1,2} ?\+? ?(?:years?|yrs?)\b/i;
/** How many characters after "experience" tell its field: about the first one of a list of fields. */
const FIELD_LENGTH = 90;

/**
 * What a claim of years is about: what stands between the years and "experience" ("of IT experience")
 * first, then what the experience is in or as, then the title that it is claimed with. Years of experience
 * in something else are of scope `other`, and those of no field, or called overall, `total`.
 *
 * @param start where the match begins in the sentence
 * @param years where the words that tell the years end
 */
export function claimScope(text: string, start: number, years: number): Scope {
  const clause = clauseOf(text.slice(years));
  const head = /^.{0,60}?\b(?:experiences?|expertise|exp)\b\.?/i.exec(clause)?.[0] ?? '';
  const field = clause.slice(head.length, head.length + FIELD_LENGTH);
  const within = text.slice(start, years);
  if (TOOL.test(head + field)) return 'other';
  if (/\b(?:total|overall)\b/i.test(within) && /^ ?(?:[,)]|$)/.test(clause)) return 'total';
  const told =
    headScope(head) ?? (AS_ROLES.test(field) && OF_NONE.test(head) ? 'total' : fieldScope(field));
  if (told) return told;
  if (OVERALL.test(within + head)) return 'total';
  return beforeScope(text.slice(0, start), within) ?? (isOther(field, within) ? 'other' : 'total');
}

function clauseOf(text: string): string {
  const end = text.search(CLAUSE_END);
  return end < 0 ? text : text.slice(0, end);
}

function headScope(head: string): Scope | null {
  if (PROJECTS.test(head)) return 'project_management';
  if (TECHNOLOGY.test(head)) return 'it';
  return OTHER_FIELD.test(head) ? 'other' : null;
}

/** Running technology projects is running projects; of several fields the first counts. */
function fieldScope(field: string): Scope | null {
  const first =
    /^(?: \w+ing,(?: \w+ing,)*(?: and \w+ing)?)?(?:[^,]{0,25},)?[^,]*/.exec(field)?.[0] ?? '';
  const projects = PROJECTS.exec(field);
  const found = [
    {
      scope: 'project_management',
      at: projects && projects.index < first.length ? projects.index : -1,
    },
    { scope: 'it', at: first.search(TECHNOLOGY) },
    { scope: 'other', at: first.search(OTHER_FIELD) },
  ] as const;
  const at = found[0].at;
  if (at >= 0 && (RUNNING.test(first) || MODIFIERS.test(first.slice(0, at)))) {
    return 'project_management';
  }
  const earliest = found.filter((one) => one.at >= 0).sort((a, b) => a.at - b.at)[0];
  return earliest?.scope ?? null;
}

const RUNNING = /^ ?(?:of |in |with |as |on )?(?:\w+ )?(?:manag|lead|deliver|direct|run)/i;
/** Only words that say which projects: "of IT infrastructure" before "project management". */
const MODIFIERS = /^ ?(?:of |in |as an? )?(?:(?!and\b|in\b|with\b|for\b|or\b)[\w&/-]+ )*$/i;

/** "Project Manager with 12 years", "project management experience of 5 years". */
function beforeScope(before: string, within: string): Scope | null {
  const words = before.slice(-60).replace(/^.*\bI have\b/, '') + within;
  if (/\b(?:project|program) manage(?:r|ment)\b[^.;]*$/i.test(words)) return 'project_management';
  if (/\bPM\b[^.;]*$/.test(words)) return 'project_management';
  if (/\b(?:IT|[Ii]nformation [Tt]echnology)\b[^.;]*$/.test(words)) return 'it';
  return /\bmanagement (?:experience|of)\b/i.test(within) ? 'other' : null;
}

function isOther(field: string, within: string): boolean {
  return (
    NAMED_FIELD.test(field) || /\bexperience (?:of )?(?:working )?(?:in|with) \w+/i.test(within)
  );
}
