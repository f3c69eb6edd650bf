const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const POINT = `(?:${MONTH}[ ,']{0,3}(?:\\d{4}|\\d{2})|\\d{1,2}[/.-](?:\\d{1,2}[/.-])?\\d{2,4}|(?:19|20)\\d{2}|${MONTH})`;
const OPEN_END = '(?:present|current(?:ly)?|now|today|ongoing|till date|to date|date)';
const RANGE = new RegExp(
  `${POINT}\\s*(?:-|–|—|−|to|until|till|through|thru)\\s*(?:${POINT}|${OPEN_END})`,
  'i',
);
const IN_SENTENCE = /(?:\b(?:from|between|during|in|of|since|the)|[a-z],)\s*\(?$/;
/** A header names a title, an employer and a place: more words than these are a sentence. */
const MAX_WORDS = 12;

/**
 * Whether a line is the header of a job or a degree: short, with a date range at its start or end that no
 * sentence leads up to. Such a line is a block of its own.
 */
export function isDatedHeader(text: string): boolean {
  const range = RANGE.exec(text);
  if (!range) return false;
  const before = text.slice(0, range.index).trim();
  const after = text.slice(range.index + range[0].length).trim();
  if (IN_SENTENCE.test(before) || /^[a-z]/.test(before)) return false;
  if (/[a-z]{2}\.$/.test(after)) return false;
  return wordCount(before) + wordCount(after) <= MAX_WORDS;
}

/** Whether a line opens with a month and a year, as the second line of a job or degree does. */
export function opensWithDate(text: string): boolean {
  return OPENS_WITH_DATE.test(text);
}

const OPENS_WITH_DATE = new RegExp(`^(?:${MONTH} \\d{4}|\\d{1,2}/\\d{4})\\b`, 'i');

/** Whether a date range is set in a narrow column, one part of it a line: "June 2012", "to", "Present". */
export function isDateGoingOn(last: string, next: string): boolean {
  if (CONNECTOR.test(next)) return ENDS_IN_DATE.test(last);
  return /(?:^|\s)(?:to|until|-|–|—)$/i.test(last) && STARTS_AS_DATE.test(next) && last.length < 30;
}

const CONNECTOR = /^(?:to|until|-|–|—)$/i;
const ENDS_IN_DATE = new RegExp(`^${POINT}$`, 'i');
const STARTS_AS_DATE = new RegExp(`^(?:${POINT}|${OPEN_END})$`, 'i');

/** "Project Manager 03/2011 to 09/2014 Umbra Freight Leeds My previous role …": run on by the file itself. */
export function opensWithDatedHeader(text: string): boolean {
  const range = RANGE.exec(text);
  if (!range || range.index > MAX_TITLE_LENGTH) return false;
  const before = text.slice(0, range.index).trim();
  if (before === '') return true;
  if (IN_SENTENCE.test(before) || wordCount(before) > MAX_TITLE_WORDS) return false;
  return before.split(/\s+/).every((word) => !/^\p{Ll}/u.test(word) || JOINING.test(word));
}

const MAX_TITLE_LENGTH = 80;
const MAX_TITLE_WORDS = 10;
/** Words that titles write small. */
const JOINING = /^(?:of|and|for|the|to|in|at|de)$/;

function wordCount(text: string): number {
  return text === '' ? 0 : text.split(/\s+/).length;
}
