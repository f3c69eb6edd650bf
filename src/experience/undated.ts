import type { Span } from '../domain/span.ts';
import type { Header } from './header.ts';
import { closeGaps, isNameLine, stopsHeader } from './header-line.ts';
import { bestTitle, classOf } from './header-title.ts';
import { labelled } from './lines.ts';
import type { Line } from './lines.ts';
import { findTitles } from './title-span.ts';

/** Share of a line that a title fills when the line is a header and no mention of a title. */
const MOSTLY = 0.4;
/** Lines around the dates of a position that belong to its header. */
const NEAR_DATES = 3;

/**
 * Headers of positions without dates: lines of an experience section that are a project title or one beside
 * it, with duties after them. Where a section has dates, only lines that follow other duties are taken, so that
 * the parts of a dated position stay its own.
 */
export function findUndated(
  text: string,
  lines: readonly Line[],
  dated: readonly Header[],
): Header[] {
  const withDates = new Set(dated.map(({ at }) => lines[at]!.sectionIndex));
  const near = new Set(
    dated.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 + 2 * NEAR_DATES }, (_, i) => first - NEAR_DATES + i),
    ),
  );
  const taken = new Set(dated.map(({ title }) => title?.start));
  return lines.flatMap((line, at) => {
    if (line.section !== 'experience' && line.section !== 'projects') return [];
    if (near.has(at) || !standsApart(lines, at, withDates.has(line.sectionIndex))) return [];
    const title = headTitle(text, line) ?? soleTitle(text, lines, at);
    if (!title || taken.has(title.start)) return [];
    const first = hasEmployerAbove(lines, at) ? at - 1 : at;
    const { start } = lines[first]!;
    return [{ range: null, at, first, last: at, start, end: line.end, title, ofProject: false }];
  });
}

function standsApart(lines: readonly Line[], at: number, hasDates: boolean): boolean {
  const line = lines[at]!;
  if (line.label === 'role') return true;
  if (line.bullet || line.label !== null || !isNameLine(line) || /[.,;:]$/.test(line.words)) {
    return false;
  }
  const next = lines[at + 1];
  if (!next || next.sectionIndex !== line.sectionIndex) return false;
  return !hasDates || ((isDuty(next) || namesEmployer(lines, at + 1)) && followsDuties(lines, at));
}

/** `Example Works - Leeds, UK` or `Example Works Ltd`, with duties after it: an employer under its title. */
const EMPLOYER = /,\s*[A-Z]{2}$|\b(?:Inc|Ltd|LLC|Corp|Company Name)\b/;

function namesEmployer(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at]!, lines[at + 1]];
  if (!next || next.sectionIndex !== line.sectionIndex || !isDuty(next)) return false;
  return line.label === null && isNameLine(line) && EMPLOYER.test(line.words);
}

/** Right after other duties, or with the employer's line between. */
function followsDuties(lines: readonly Line[], at: number): boolean {
  const before = lines[at - 1];
  return before !== undefined && (stopsHeader(before) || hasEmployerAbove(lines, at));
}

/** A line that may name the employer, between the duties of the position before and the title at `at`. */
function hasEmployerAbove(lines: readonly Line[], at: number): boolean {
  const line = lines[at - 1];
  const above = lines[at - 2];
  if (!line || !above || line.sectionIndex !== lines[at]!.sectionIndex) return false;
  const isName = line.label === null && /^[A-Z].*[^:]$/.test(line.words) && !stopsHeader(line);
  return isName && stopsHeader(above);
}

function isDuty(line: Line): boolean {
  return line.label === 'duties' || stopsHeader(line);
}

/** A title of another trade, alone on its line over the employer's: the duties below are no more those of the one above. */
function soleTitle(text: string, lines: readonly Line[], at: number): Span | null {
  const line = lines[at]!;
  if (line.label !== null || !lines[at + 1] || !namesEmployer(lines, at + 1)) return null;
  const title = bestTitle(text, findTitles(text, line));
  return title && title.start === line.start && line.end - title.end <= 1 ? title : null;
}

/** `Project Management Professional (PMP) Certification`: what was passed, no post. */
const NAMES_CERTIFICATE =
  /\bcertifi(?:cates?|cations?)\b|^(?:certified )?project management professional\b/i;

/** A title that fills much of the line and opens or closes it. */
function headTitle(text: string, line: Line): Span | null {
  if (line.label !== 'role' && NAMES_CERTIFICATE.test(line.words)) return null;
  const body = labelled(text, line);
  const title = bestTitle(text, findTitles(text, body, line.label === 'role'));
  if (!title || classOf(text, title) === 'other') return null;
  if (line.label === 'role') return title;
  const opens = title.start - line.start <= 2 || line.end - title.end <= 2;
  const share = (title.end - title.start) / closeGaps(line.words).length;
  return opens && share >= MOSTLY ? title : null;
}
