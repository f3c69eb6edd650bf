import { listMarkLength } from './list-mark.ts';

const YEAR = String.raw`(?:19|20)\d{2}|[’'‘\x60]\d{2}(?!\d)`;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;
const POINT = String.raw`(?:(?:${MONTH},?\s*(?:\d{1,2},?\s*)?|\d{1,2}\s*[/.-]\s*)?(?:${YEAR})|\d{1,2}/\d{2}(?!\d))`;
const OPEN_END = String.raw`present|current(?:ly)?|now|till\s*(?:date|now)|to\s*date|ongoing|today`;
/** Two dates, or a date and an open end, as job headers have them. */
const DATE_RANGE = new RegExp(
  String.raw`${POINT}\s*(?:-{1,2}|–|—|to|until|till|through|thru)\s*(?:${POINT}|${OPEN_END})`,
  'i',
);
/** Headings that resumes share: one of these words at the start, few words in all. */
const HEADING =
  /^(?:(?:professional|career|executive|technical|work|employment|relevant|additional|core|key|personal|academic|educational|other|selected|functional|management|computer|military|project|soft|it)\s+)*(?:summary|profile|objectives?|experiences?|history|education|skills?|qualifications?|certifications?|certificates?|training|projects|accomplishments?|achievements?|awards?|honou?rs|publications?|references?|affiliations?|memberships?|competenc(?:y|ies)|expertise|proficienc(?:y|ies)|interests|languages?|background|highlights|strengths|responsibilities|volunteer(?:ing)?|additional information|links|authorized to work)\b/i;
/** Words of a job title: "Training Manager" heads no section of trainings. */
const ROLE =
  /\b(?:manager|consultant|specialist|coordinator|director|analyst|engineer|lead(?:er)?|developer|officer|administrator|intern|teacher|trainer|architect|assistant|supervisor)\b/i;
const MAX_HEADING_WORDS = 6;
/** A line with a date range that is longer than this tells a story rather than heads one. */
const MAX_DATE_LINE = 110;

export function hasDateRange(words: string): boolean {
  return DATE_RANGE.test(words);
}

/** A line that heads what follows by its dates: it neither goes on the line before nor on the next. */
export function isDateLine(words: string): boolean {
  return words.length <= MAX_DATE_LINE && hasDateRange(words) && !/^\p{Ll}/u.test(words);
}

/** A line that names a section, in words or by its capitals. */
export function isHeadingLine(words: string): boolean {
  if (listMarkLength(words) > 0 || words.length > 60 || /[.,;]$/.test(words)) return false;
  if (isCapitals(words)) return true;
  if (ROLE.test(words)) return false;
  return (
    words.split(/\s+/).length <= MAX_HEADING_WORDS && HEADING.test(words) && !/^\p{Ll}/u.test(words)
  );
}

/** Every letter is a capital, and there are more of them than an abbreviation has. */
export function isCapitals(words: string): boolean {
  return !/\p{Ll}/u.test(words) && (words.match(/\p{Lu}/gu)?.length ?? 0) >= 4;
}
