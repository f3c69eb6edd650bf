import type { SignalValue } from '../domain/signal.ts';

type Scope = NonNullable<SignalValue['scope']>;

const PROJECTS =
  /\b(?:projects?|programs?|programmes?|portfolio|pmo)(?:(?:,| and| &|\/)+ ?\w+)?(?: and \w+)? (?:manage\w+|leadership|delivery|lead|goals)\b|\b(?:manag|lead|deliver|direct|run|execut)\w*\b(?: (?!teams)[\w&/-]+){0,5} (?:projects?|programs?|cross-functional|initiatives|implementations?|deployments?|development)\b|\bproject (?:manager|lead)\b/i;
const TECHNOLOGY =
  /\b(?:I\.?T\.?|[Ii]nformation [Tt]echnology|[Ii]nformation [Ss]ystems|[Ss]oftware|[Ss]ystems|[Tt]echnology|[Tt]echnical|[Ii]nfrastructure|[Nn]etworks?|[Nn]etworking|SDLC|[Ee]ngineering|[Cc]omputers?|[Cc]loud|[Dd]ata ?[Cc]ent\w+|[Pp]rogram+ing|JAVA|[Jj]ava|[Dd]eveloper|[Pp]rogrammer)(?![\w-])/;
const OTHER_FIELD =
  /\b(?:business (?:and data )?analy\w+|data analy\w+|analyst|teaching|teacher|sales|marketing|management|leadership|manager|administrat\w+|customer service|finance|accounting|training|testing|quality|curriculum|operations|consulting)\b/i;
/** How many characters after "experience" tell its field: about the first one of a list of fields. */
const FIELD_LENGTH = 75;

/**
 * What a claim of years is about: what stands between the years and "experience" ("of IT experience")
 * first, then what the experience is in or as, then the title that it is claimed with.
 *
 * @param start where the match begins in the sentence
 * @param years where the words that tell the years end
 */
export function claimScope(text: string, start: number, years: number): Scope {
  const clause = /^[^.;]*/.exec(text.slice(years))?.[0] ?? '';
  const head = /^.{0,60}?\bexperiences?\b/i.exec(clause)?.[0] ?? '';
  const field = clause.slice(head.length, head.length + FIELD_LENGTH);
  return (
    headScope(head) ??
    fieldScope(field) ??
    beforeScope(text.slice(0, start), text.slice(start, years)) ??
    'total'
  );
}

function headScope(head: string): Scope | null {
  if (PROJECTS.test(head)) return 'project_management';
  if (TECHNOLOGY.test(head)) return 'it';
  return OTHER_FIELD.test(head) ? 'other' : null;
}

/** Running technology projects is running projects; of several fields the first counts. */
function fieldScope(field: string): Scope | null {
  const first = /^(?:[^,]{0,25},)?[^,]*/.exec(field)?.[0] ?? '';
  const found = [
    { scope: 'project_management', at: first.search(PROJECTS) },
    { scope: 'it', at: first.search(TECHNOLOGY) },
    { scope: 'other', at: first.search(OTHER_FIELD) },
  ] as const;
  if (
    found[0].at >= 0 &&
    /^ ?(?:of |in |with |as |on )?(?:\w+ )?(?:manag|lead|deliver|direct|run)/i.test(first)
  ) {
    return 'project_management';
  }
  const earliest = found.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0];
  return earliest?.scope ?? null;
}

/** "Project Manager with 12 years", "project management experience of 5 years". */
function beforeScope(before: string, within: string): Scope | null {
  const words = before.slice(-60) + within;
  if (/\b(?:project|program) manage(?:r|ment)\b[^.;]*$/i.test(words)) return 'project_management';
  if (/\b(?:IT|[Ii]nformation [Tt]echnology)\b[^.;]*$/.test(words)) return 'it';
  return /\bmanagement (?:experience|of)\b/i.test(within) ? 'other' : null;
}
