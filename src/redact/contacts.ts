import { placesOf, type Redaction } from './redaction.ts';

const EMAIL = /[\p{L}\p{N}._%+'-]+\s?@\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const LINK =
  /\b(?:https?:\/\/|www\.)\S+|\b(?:[\w-]+\.)+(?:com|org|net|io|dev|me|edu|gov|co|us|uk|in|info)\b(?:\/\S*)?/gi;
const HANDLE = /(?<=\b(?:linkedin|github|twitter|skype|telegram|x|gitlab)\s?[:/]\s?)[@\w./-]+/gi;
/** Seven digits or more as people write them; years and amounts have fewer, or other marks. */
const PHONE =
  /(?<![\w$€£.,])(?:\+|00)?\(?\d{1,4}\)?(?:[\s.\u2010-\u2015()/-]{1,3}\d{2,5}){2,5}(?:\s?(?:x|ext\.?)\s?\d+)?(?![\w%])/g;
const STREET =
  /\b\d{1,6}[A-Z]?,? (?:[NSEW]\.? )?(?:[\p{Lu}\d][\p{L}\d.'-]* ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Terrace|Parkway|Pkwy|Circle|Cir|Square|Sq|Close|Crescent|Row)\b\.?(?:,? (?:Apt|Suite|Unit|#|Flat|Floor)\.? ?\w+)?/gu;
const BOX = /\bP\.? ?O\.? Box \d+/gi;
/** `Springfield, IL 62704`, `Leeds LS1 4AP`. */
const TOWN =
  /\b\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]+){0,2},? [A-Z]{2},? \d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gu;
const PERSONAL =
  /\b(?:date of birth|d\.?o\.?b\.?|birth ?date|born(?: on| in)?|place of birth|age|nationality|citizen(?:ship)?|marital status|gender|sex|religion|passport|visa(?: status)?|languages? spoken at home|pronouns)\s*[:\u2013-]\s*(?<secret>[^\n|;]{1,60})/gi;
const MARITAL =
  /^[ \t]*(?<secret>single|married|divorced|widowed|(?:he|she|they)\/(?:him|her|them))[ \t]*$/gim;
const BORN = /\bborn\s+(?:on\s+|in\s+)?(?<secret>[^\n,;|]{3,40})/gi;
/** Eight digits stand in few dates: `2016 - 2019` is none of a telephone. */
const YEARS = /^\W*(?:19|20)\d\d\W+(?:(?:19|20)\d\d)?\W*$/;
const FEWEST_DIGITS = 7;

/** E-mail, telephone, links, addresses and personal details by how they are written, wherever they stand. */
export function findContacts(text: string): Redaction[] {
  const phones = placesOf(text, PHONE, 'contact').filter(({ start, end }) => {
    const words = text.slice(start, end);
    return words.replace(/\D/g, '').length >= FEWEST_DIGITS && !YEARS.test(words);
  });
  return [
    ...placesOf(text, EMAIL, 'contact'),
    ...placesOf(text, LINK, 'contact'),
    ...placesOf(text, HANDLE, 'contact'),
    ...phones,
    ...placesOf(text, STREET, 'address'),
    ...placesOf(text, BOX, 'address'),
    ...placesOf(text, TOWN, 'address'),
    ...placesOf(text, PERSONAL, 'personal'),
    ...placesOf(text, MARITAL, 'personal'),
    ...placesOf(text, BORN, 'personal'),
  ];
}

/** The words before the `@` of every address. */
export function mailboxes(text: string): string[] {
  return [...text.matchAll(EMAIL)].map(([address]) => address.split('@')[0]!);
}
