import { listMarkLength } from './list-mark.ts';

/** Longer than any line a person typed: the text was flattened by a web form or a database. */
const FLATTENED_LINE = 800;

/** Bullets between words, and gaps of two spaces that no bullet opens. */
const BULLET_OR_GAP = /(?<!\s)\s+(?=[•●▪■◦➢❖✓✔►✦]\s?\S)|(?<=[^\s•●▪■◦➢❖✓✔►✦])\s{2,}/gu;

/** Headings that job boards write between the fields of their form, and capitals that people typed. */
const HEADING =
  /(?<!\s)\s+(Work Experience|Certifications\/Licenses|Additional Information|Military Service(?= Branch)|Authorized to work in the US for any employer|Sponsorship required to work in the US|Links(?= (?:http|www))|(?<!\p{Lu}[\p{Lu}&/-]+\s)(?:(?:PROFESSIONAL |WORK |RELEVANT )?EXPERIENCE|(?:PROFESSIONAL |EXECUTIVE |CAREER )?SUMMARY|EDUCATION|(?:TECHNICAL |CORE |SOFT )SKILLS|CORE COMPETENCIES|CERTIFICATIONS|TECHNICAL PROFICIENCIES))(:?)(?=\s+(?:[\p{Lu}\d•●*(]|http|www))/gu;
/** "Education" heads a list of degrees, unless another word makes it a topic. */
const EDUCATION =
  /(?<!\b(?:Continuing|Higher|Special|Public|of|and|&|in|for|Adult)) +(Education) (?=[^•.;]{0,60}\b(?:Bachelor|Master|Associate|B\.?S|B\.?A|M\.?S|M\.?A|MBA|BBA|Ph\.?D|Degree|Diploma|Certificate|CERTIFICATE|GED|High school|University|College|Institute|School)\b)/g;
/** "Skills" heads a list with commas or years, unless another word says which skills. */
const SKILLS =
  /(?<=(?:[.)\d]|, [A-Z]{2}|Present|University|College|Institute|School|[a-z]{3})) +(?<!\b(?:Communication|Interpersonal|Organizational|Leadership|Computer|Technical|Soft|Core|Key|Management|People|Presentation|Analytical|Problem.Solving) )(Skills) (?=[^•.;]{0,60}(?:,|\(\d|\(Less))/g;

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** The dates that end a job header: "January 2018 to Present". */
const HEADER_DATES = new RegExp(
  String.raw`\b(?:${MONTH} )?(?:19|20)\d{2} to (?:Present|(?:${MONTH} )?(?:19|20)\d{2})\b`,
  'g',
);
/** A title and an employer with its place are no longer than this. */
const MAX_HEADER = 180;
/** Small words that stand inside titles and names. */
const JOINING = /^(?:of|and|the|for|in|at|to|de|with|on|a|an|or|by|via|&|-|–|—|\/|\||@)$/;
/** Full stops that end no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:Inc|Corp|Co|Ltd|Sr|Jr|St|Mr|Ms|Dr|Mgr|Dept|Assoc|Bros|Mt|Ft|No|Intl|Univ|[A-Z]|(?:[A-Z]\.)+[A-Z])\.,?$/;

/** The commonest words of titles in this trade, and what stands before them. */
const TITLE =
  /\b(?:(?:Sr|Senior|Jr|Junior|Lead|Principal|Chief|Technical|Technology|IT|Information|Business|Project|Program|Product|Delivery|Service|Systems?|Software|Operations|Associate|Assistant|Vice|Consulting|Global|Scrum|PMO)[.,/]?\s+)*(?:Manager|Consultant|Coordinator|Director|Analyst|Engineer|Lead|Leader|Developer|Officer|Administrator|Architect|Specialist|Supervisor|President|Master|Intern)\b/g;

/**
 * Gives flattened lines their line breaks back where something shows that one was lost: a bullet, a gap,
 * a heading, and the title, employer and dates that open a job.
 */
export function unflatten(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.length < FLATTENED_LINE ? line : breakLine(line)))
    .join('\n');
}

function breakLine(line: string): string {
  return line
    .replace(BULLET_OR_GAP, '\n')
    .replace(HEADING, '\n$1$2\n')
    .replace(EDUCATION, '\n$1\n')
    .replace(SKILLS, '\n$1\n')
    .split('\n')
    .map(breakJobHeaders)
    .join('\n');
}

/** Puts each job header of a line on a line of its own. */
function breakJobHeaders(line: string): string {
  let broken = '';
  let done = 0;
  for (const dates of line.matchAll(HEADER_DATES)) {
    const end = dates.index + dates[0].length;
    const start = headerStart(line.slice(done, dates.index));
    if (start === null) continue;
    const before = line.slice(done, done + start).trimEnd();
    broken += `${before === '' ? '' : `${before}\n`}${line.slice(done + start, end)}\n`;
    done = end;
  }
  return broken + line.slice(done).trimStart();
}

/**
 * Where the header begins whose dates follow `before`: words are taken from the end as long as they are
 * written as titles and names are. Null where the dates stand in a sentence.
 */
function headerStart(before: string): number | null {
  let start = before.length;
  for (const word of [...before.matchAll(/\S+/g)].reverse()) {
    const isLast = start === before.length;
    if (before.length - word.index > MAX_HEADER || !isHeaderWord(word[0], isLast)) break;
    if (!isLast && endsSentence(before.slice(0, word.index + word[0].length))) break;
    start = word.index;
  }
  const joining = /^(?:\S+\s+)/;
  for (let head = before.slice(start); isJoining(head); head = before.slice(start)) {
    start += joining.exec(head)![0].length;
  }
  if (start === before.length) return null;
  return listMarkLength(before) === start && start > 0 ? titleStart(before) : start;
}

/** In a list item that is all in title case the header begins with the title, if one is known. */
function titleStart(item: string): number | null {
  return [...item.matchAll(TITLE)].at(-1)?.index ?? null;
}

function isHeaderWord(word: string, isLast: boolean): boolean {
  if (JOINING.test(word)) return !isLast || /^(?:-|–|\|)$/.test(word);
  return /^[([“"'‘]?[\p{Lu}\d#]/u.test(word) || /^\([a-z]/.test(word) || /^[a-z]+[A-Z]/.test(word);
}

function endsSentence(text: string): boolean {
  return /[.;:?!]["”)]?$/.test(text) && !ABBREVIATION.test(text);
}

function isJoining(head: string): boolean {
  const word = /^(\S+)\s/.exec(head)?.[1];
  return word !== undefined && JOINING.test(word);
}
