/** Two dates with a dash or word between them, or one with an open end: how resumes tell when. */
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DATE = `(?:${MONTH}[ ,'’/.-]*(?:\\d{1,2},? +)?(?:(?:19|20)\\d\\d|\\d\\d\\b)|(?:\\d{1,2}[/.-]){1,2}(?:19|20)?\\d\\d\\b|(?:19|20)\\d\\d)`;
const OPEN = '(?:present|current|now|date|today|ongoing|till|still)';
const BETWEEN = '[ )]*(?:-|–|—|−|\\bto\\b|\\buntil\\b|\\btill\\b|\\bthrough\\b)+ *\\(?';
const RANGE = new RegExp(
  `\\b${DATE}${BETWEEN}(?:till? +)?(?:${DATE}|${OPEN})|\\bsince +(?:${MONTH} *)?(?:19|20)\\d\\d`,
  'gi',
);

/** Lines by which people head the parts of a resume, by kind. */
const HEADINGS: readonly RegExp[] = [
  /^[^\w\n]*(?:(?:professional|work|employment|career|relevant|related|industry|job|project|consulting|teaching|research|additional|other|key|military|technical|management) )*(?:experiences?|history|employment|background|engagements|assignments)(?: (?:summary|details|history|highlights))?[^\w\n]*$/im,
  /^[^\w\n]*(?:(?:academic|educational|formal|professional) )?(?:education|academics?|qualifications?|educational (?:background|qualifications?|details)|academic (?:background|details|profile|qualifications?|credentials)|credentials|schooling|training)(?: (?:and|&) [a-z ]{3,30})?[^\w\n]*$/im,
  /^[^\w\n]*(?:(?:technical|core|key|computer|professional|it|soft|personal|management|areas? of|software|additional|other|relevant) )*(?:skills?|competenc(?:y|ies)|expertise|proficienc(?:y|ies)|strengths|tools|technologies|skill ?set|highlights|abilities)(?: (?:and|&|summary|set|profile|matrix)[a-z &]{0,30})?[^\w\n]*$/im,
  /^[^\w\n]*(?:(?:professional|executive|career|personal|qualifications?|profile|brief) )*(?:summary|profile|objectives?|overview|synopsis|about me|snapshot|statement)(?: (?:of qualifications|statement|summary))?[^\w\n]*$/im,
  /^[^\w\n]*(?:certifications?|licen[cs]es?|awards?|honou?rs|accomplishments|achievements|publications|memberships|affiliations|professional (?:development|affiliations|memberships|certifications?))(?: (?:and|&) [a-z ]{3,30})?[^\w\n]*$/im,
  /^[^\w\n]*(?:languages?(?: known)?|interests|hobbies|references|referees|personal (?:details|information|data|profile|particulars|dossier)|volunteer(?:ing| work| experience)?|extracurricular[a-z ]*|declaration|contact(?: (?:details|info(?:rmation)?))?)[^\w\n]*$/im,
];

/** What only the paper of one person says. */
const PERSONAL: readonly RegExp[] = [
  /^[^\w\n]*(?:resume|résumé|curriculum vitae|c\.?v\.?|bio-?data)\b(?! (?:must|should|to|with|is|are|and))/im,
  /\b(?:date of birth|d\.?o\.?b\b|marital status|nationality|father['’]?s name|passport)\b/i,
  /\blinkedin\.com\/in\//i,
];

const EMAIL = /[\w.+-]+@[\w-]+\.\w{2,}/;
const PHONE = /\+?\d[\d ().-]{7,}\d/;
/** Part of the text in which a person's contact stands; further down it is somebody else's. */
const HEAD_LINES = 12;
/** Lines that say what somebody did: a bullet or a line that opens with a verb in the past. */
const DONE =
  /^[^\w\n]*(?:led|managed|directed|developed|designed|implemented|coordinated|delivered|oversaw|built|created|provided|supported|conducted|prepared|analy[sz]ed|established|maintained|worked|performed|responsible for|assisted|trained|supervised|planned|negotiated|improved|reduced|increased|ensured|participated|served|launched|ran|facilitated|reviewed|collaborated|achieved|handled|executed|monitored|spearheaded|initiated|migrated|headed|wrote|introduced|set up|took|replaced|closed|reported|drove|defined|tracked|governed|chaired)\b/gim;

/** How much of a resume's nature a text shows. */
export interface ResumeEvidence {
  /** Stretches of time, at most `MAX_RANGES`: more say no more. */
  readonly ranges: number;
  /** Kinds of headings, 0 to 6. */
  readonly headings: number;
  /** Kinds of personal data: contact at the top, birth, the word "resume" itself; 0 to 4. */
  readonly personal: number;
  /** Lines that open with something done, at most `MAX_DONE`. */
  readonly done: number;
}

export const MAX_RANGES = 3;
const MAX_DONE = 6;

export function rangesIn(text: string): number {
  return countUpTo(RANGE, text, MAX_RANGES);
}

export function resumeEvidence(text: string): ResumeEvidence {
  const head = text.split('\n', HEAD_LINES).join('\n');
  const contact = EMAIL.test(head) || PHONE.test(head) ? 1 : 0;
  return {
    ranges: rangesIn(text),
    headings: HEADINGS.filter((heading) => heading.test(text)).length,
    personal: contact + PERSONAL.filter((cue) => cue.test(text)).length,
    done: countUpTo(DONE, text, MAX_DONE),
  };
}

/** `pattern` is global. */
function countUpTo(pattern: RegExp, text: string, most: number): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count === most) break;
  return count;
}
