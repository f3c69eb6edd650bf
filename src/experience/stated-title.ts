import type { Span } from '../domain/span.ts';
import { findTitles } from './title-span.ts';

/** Words of "as a ..." on the line of the dates, and how many characters may describe its title. */
const AS_A = /\bas (?:an? |the )?/gi;
const AFTER_AS = 25;
/** `Worked as a PM / Scrum Master at ...`. */
const WORKED_AS =
  /\b(?:work(?:ed|ing)?|act(?:ed|ing)|serv(?:ed|ing)|join(?:ed)?|employed|engaged|hired|appointed|role of)(?: \w+){0,3}? (?:as )?(?:an? |the )?/i;
/** A duty that opens so says it too, wherever it stands among the others. */
const DUTY_AS =
  /\n[^A-Za-z\n]{0,8}(?:work(?:ed|ing)|act(?:ed|ing)|serv(?:ed|ing)) as (?:an? |the )?/i;
/** How far into the duties such a statement, or a title that opens them, is looked for. */
const STATED_BEFORE = 500;
const OPENS_BEFORE = 40;

/**
 * The title that the first sentences of the duties state: after "worked as", or as what they open with
 * ("Project manager and analyst for the billing division").
 */
export function titleInDuties(text: string, duties: Span): Span | null {
  const end = Math.min(duties.end, duties.start + STATED_BEFORE);
  const match = WORKED_AS.exec(text.slice(duties.start, end));
  const stated = match && titleAt(text, duties.start + match.index + match[0].length, end, 20);
  return stated ?? titleAt(text, duties.start, end, OPENS_BEFORE) ?? titleOfDuty(text, duties);
}

function titleOfDuty(text: string, duties: Span): Span | null {
  const match = DUTY_AS.exec(text.slice(duties.start, duties.end));
  return match && titleAt(text, duties.start + match.index + match[0].length, duties.end, 20);
}

function titleAt(text: string, start: number, end: number, most: number): Span | null {
  const title = findTitles(text, { start, end: Math.min(end, start + 80) }, true)[0];
  if (!title || title.start - start > most) return null;
  return /\b(?:report|assist|support|help|with|to|under|by)\w*\b/i.test(
    text.slice(start, title.start),
  )
    ? null
    : title;
}

/** `2011 - 2016 with Example Works as a project manager`: in any case, since "as a" says what follows. */
export function titleAfterAs(text: string, span: Span): Span | null {
  for (const { index, 0: words } of text.slice(span.start, span.end).matchAll(AS_A)) {
    const start = span.start + index + words.length;
    const title = findTitles(text, { start, end: span.end }, true)[0];
    if (title && title.start - start <= AFTER_AS) return title;
  }
  return null;
}

/** A label inside a line that lost its breaks, and how far after the dates it is looked for. */
const ROLE_LABEL = /\b(?:Role|Designation|Job Title|Position)\s?[:\u2013-]\s*/;
const LABEL_WITHIN = 300;
const NEXT_CLIENT = /\b(?:Client|Employer|Company)(?: Name)?\s?:/;

/** `Client: Example Works  2014 - 2017  Project: Ledger  Role: Project Manager` on one flattened line. */
export function titleAfterLabel(text: string, span: Span): Span | null {
  const words = text.slice(span.start, Math.min(span.end, span.start + LABEL_WITHIN));
  const label = ROLE_LABEL.exec(words);
  if (!label || NEXT_CLIENT.test(words.slice(0, label.index))) return null;
  const start = span.start + label.index + label[0].length;
  const title = findTitles(text, { start, end: Math.min(span.end, start + 80) }, true)[0];
  return title && title.start - start <= AFTER_AS ? title : null;
}
