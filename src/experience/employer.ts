import { subtract, trim } from '../domain/span.ts';
import type { Span } from '../domain/span.ts';
import type { Header } from './header.ts';
import { isNameLine, stopsHeader } from './header-line.ts';
import { labelled } from './lines.ts';
import type { Line, LineLabel } from './lines.ts';
import { REGIONS } from './regions.ts';

const PIECES =
  /\t+|\s{3,}|\s[|\u2022\u00b7]\s|\s[-\u2013\u2014]+\s|[()\[\]]|(?<=[a-z] ?, ?(?:(?!IT|HR|QA)[A-Z]{2}|State)) (?=[A-Z*\u2022])/g;
/** `Austin, TX`, `City , State` and `Austin, Texas, United States`: a place, not a name. */
const PLACE =
  /^[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+)?\s*,\s*(?:[A-Z]{2}|[A-Z][a-z]+)\.?$|^[A-Z][A-Za-z. ]+, [A-Z][A-Za-z ]+, (?:United (?:States|Kingdom)|Canada|India|Ireland|Australia)$|^(?:remote|city\s*,\s*state)\b/i;

/** `(5 years 6 months)` beside dates, or alone below the employer of several positions: as exported profiles count. */
const DURATION = /^(?:\d{1,2}\+?\s?(?:years?|yrs?|months?|mos?)\.?(?:,? (?:and |& )?|$)){1,2}$/i;

/** Kinds of work that stand in brackets behind a title. */
const KIND_OF_WORK =
  /^(?:contract(?:or|ing)?|consultant|consulting|(?:full|part)[- ]?time|remote|hybrid|temporary|temp|permanent|freelance|on-?site|offshore|it|digital|internal|promoted)$/i;

/** What stands before dates on a form. */
const DATE_LABEL = /^(?:start|dates?)(?: (?:date|employed|worked))?$/i;

const FIRST_EDGE =
  /^(?:[\s,;:|/()\[\]\u2013\u2014-]|(?:(?:(?:i am|was|currently|presently) )?work(?:ed|ing)(?: (?:as|at|in|with|for))?|at|with|for|from|an?(?= ))\b|(?:client|employer|company|organi[sz]ation|name of (?:the )?(?:firm|company|employer|organi[sz]ation))(?: name)?\s?:|\d{1,2}\.\s(?=\s*[A-Z]))*/i;
const LAST_EDGE = /(?:[\s,;:|/()\[\]\u2013\u2014-]|\b(?:from|since|as(?: an?)?)\b)*$/i;

/** The words that name the employer or client: labelled, else what title and dates leave of the header. */
export function findEmployer(text: string, lines: readonly Line[], header: Header): Span | null {
  const own: Line[] = lines.slice(header.first, header.last + 1);
  const label = own.find((line) => labelOf(line, header) === 'employer');
  if (label) return withoutEdges(text, firstPiece(text, cut(labelled(text, label), header)));
  for (const line of byNearness(own, lines[header.at]!)) {
    const kind = labelOf(line, header);
    if (kind !== null && kind !== 'place') continue;
    const span = {
      start: Math.max(line.start, header.start),
      end: Math.min(line.end, header.end + 80),
    };
    const name = withoutEdges(text, firstPiece(text, cut(span, header)));
    if (name) return name;
  }
  return nameBelow(text, lines, header) ?? nameBeforeTown(text, own, header);
}

/** `Example Works, Leeds` looks like a town and its region; where the header names nothing else, the name is meant. */
function nameBeforeTown(text: string, own: readonly Line[], header: Header): Span | null {
  for (const line of own) {
    const kind = labelOf(line, header);
    if (kind !== null && kind !== 'place') continue;
    const [, name, region] = /^([A-Z][\w.&' -]+?)\s*,\s*([A-Z][A-Za-z. ]+)$/.exec(line.words) ?? [];
    if (!name || !region || REGIONS.has(region.toLowerCase())) continue;
    if (header.title && line.start <= header.title.start && header.title.start < line.end) continue;
    return withoutEdges(text, { start: line.start, end: line.start + name.length });
  }
  return null;
}

/** The label of a line that a header begins in: a header inside flattened text has none of the line's. */
function labelOf(line: Line, header: Header): LineLabel | null {
  return header.start > line.start ? null : line.label;
}

/** `IT Manager   April 2018 - Present`, and the employer on the line below. */
function nameBelow(text: string, lines: readonly Line[], header: Header): Span | null {
  const line = lines[header.last + 1];
  if (!line || line.sectionIndex !== lines[header.at]!.sectionIndex) return null;
  if (line.label !== null || stopsHeader(line) || !isNameLine(line)) return null;
  return withoutEdges(text, firstPiece(text, [line]));
}

/** The line of the dates says it best, then those above it from the top, then those below. */
function byNearness(own: readonly Line[], dates: Line): Line[] {
  return [dates, ...own.filter((line) => line !== dates)];
}

function cut(span: Span, { title, range }: Header): Span[] {
  return subtract(
    span,
    [title, range?.span ?? null].filter((hole) => hole !== null),
  );
}

function firstPiece(text: string, spans: readonly Span[]): Span | null {
  for (const span of spans) {
    let start = span.start;
    const ends = [...text.slice(span.start, span.end).matchAll(PIECES)];
    for (const match of [...ends, null]) {
      const end = match ? span.start + match.index : span.end;
      const piece = withoutEdges(text, { start, end });
      if (piece && isName(text.slice(piece.start, piece.end))) return piece;
      start = match ? end + match[0].length : end;
    }
  }
  return null;
}

function isName(words: string): boolean {
  return (
    /^[^A-Za-z]*[A-Z0-9]/.test(words) &&
    /[A-Za-z]{2}/.test(words) &&
    words.length <= 80 &&
    !/\b(?:19|20)\d\d\b/.test(words) &&
    !PLACE.test(words) &&
    !DURATION.test(words) &&
    !KIND_OF_WORK.test(words) &&
    !DATE_LABEL.test(words)
  );
}

/** Without separators, brackets and joining words at its ends. */
function withoutEdges(text: string, span: Span | null): Span | null {
  if (!span) return null;
  const words = text.slice(span.start, span.end);
  const lead = FIRST_EDGE.exec(words)![0].length;
  const tail = LAST_EDGE.exec(words)![0].length;
  return span.start + lead < span.end - tail
    ? trim(text, { start: span.start + lead, end: span.end - tail })
    : null;
}
