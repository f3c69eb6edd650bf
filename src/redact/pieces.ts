import type { Span } from '../domain/span.ts';
import { trim } from '../domain/span.ts';

/** What parts a line of a header: `Jane Roe | Leeds | 0113 …`. */
const PARTING = /\n|\t+|\s{3,}|\s[|\u2022\u00b7\u25aa\u2013\u2014]\s?|\s-\s|,\s/g;

/** Lines of a span, without their ends. */
export function linesIn(text: string, span: Span): Span[] {
  return cut(text, span, /\n/g);
}

/** Pieces of a span as headers are parted. */
export function piecesIn(text: string, span: Span): Span[] {
  return cut(text, span, PARTING);
}

function cut(text: string, { start, end }: Span, parting: RegExp): Span[] {
  const pieces: Span[] = [];
  let at = start;
  for (const match of text.slice(start, end).matchAll(parting)) {
    pieces.push({ start: at, end: start + match.index });
    at = start + match.index + match[0].length;
  }
  pieces.push({ start: at, end });
  return pieces.flatMap((piece) => trim(text, piece) ?? []);
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}][\p{L}\p{M}'’.-]*/gu) ?? [];
}

/** Words of work: what stands beside a name and tells nothing of it. */
const WORK =
  /\b(?:manager|management|director|lead|leader|head|engineer\w*|developer|analyst|consultant|coordinator|administrator|architect|officer|specialist|buyer|nurse|master|owner|scrum|agile|project|program(?:me)?|portfolio|product|delivery|technology|technical|information|software|systems?|it|pmo|pmp|csm|itil|prince2|mba|senior|junior|associate|resume|résumé|cv|curriculum|vitae|profile|summary|experience|page|confidential|contract|professional|transformation|operations|services?|business|construction|supervisor|executive)\b/i;

export function speaksOfWork(words: string): boolean {
  return WORK.test(words);
}
