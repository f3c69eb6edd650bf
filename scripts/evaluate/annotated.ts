import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monthIndex } from '../../src/domain/months.ts';
import type { Span } from '../../src/domain/span.ts';
import { findDateRanges } from '../../src/experience/date-range.ts';
import { findTitles } from '../../src/experience/title-span.ts';

/** Recall against labels that people gave: how many there are, how many were found, and which were not. */
export interface Recall {
  readonly labels: number;
  readonly found: number;
  readonly missed: readonly string[];
}

interface Label extends Span {
  readonly type: string;
}

/** What "Present" means in these resumes; they were gathered before. */
const ANCHOR = monthIndex(2021, 12);
const LABEL = /<label type="([^"]*)">([\s\S]*?)<\/label>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** A label of experience that holds a range: two dates, or a date with an open end. Others are durations. */
const DATE = String.raw`(?:(?:19|20)\d\d|['\u2019]\d\d|\b[a-z]{3,9}\.?[- ]?\d\d\b|\d{1,2}\/\d\d\b)`;
const HOLDS_RANGE = new RegExp(
  `${DATE}[\\s\\S]*${DATE}|${DATE}[\\s\\S]*\\b(?:present|current|now|till|date|onwards?|ongoing)|\\bsince\\b[\\s\\S]*${DATE}`,
  'i',
);

/**
 * Date ranges and titles in annotated resumes (`<label type="…">` inside plain text), by folder of XML files.
 * A range counts as found where one that makes sense overlaps it; a title where one overlaps it.
 */
export function annotatedRecall(folder: string): {
  readonly ranges: Recall;
  readonly titles: Recall;
} {
  const ranges: boolean[] = [];
  const titles: boolean[] = [];
  const missed = { ranges: [] as string[], titles: [] as string[] };
  for (const file of xmlFiles(folder)) {
    const { text, labels } = plain(readFileSync(file, 'utf8'));
    const dated = findDateRanges(text, ANCHOR).filter(({ start }) => start !== null);
    for (const label of labels) {
      const words = text.slice(label.start, label.end);
      if (label.type === 'Years of Experience' && HOLDS_RANGE.test(words)) {
        const found = dated.some(({ span }) => span.start < label.end && label.start < span.end);
        ranges.push(found);
        if (!found) missed.ranges.push(words);
      }
      if (label.type === 'Designation') {
        const found = findTitles(text, label, true).length > 0;
        titles.push(found);
        if (!found) missed.titles.push(words);
      }
    }
  }
  return { ranges: recall(ranges, missed.ranges), titles: recall(titles, missed.titles) };
}

function recall(hits: readonly boolean[], missed: readonly string[]): Recall {
  return { labels: hits.length, found: hits.filter(Boolean).length, missed };
}

function xmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => join(folder, name));
}

/** The text without tags, and where the labels stand in it. */
function plain(xml: string): { readonly text: string; readonly labels: readonly Label[] } {
  const labels: Label[] = [];
  let text = '';
  let from = 0;
  for (const match of xml.matchAll(LABEL)) {
    text += unescape(xml.slice(from, match.index));
    const start = text.length;
    text += unescape(match[2]!);
    labels.push({ type: match[1]!, start, end: text.length });
    from = match.index + match[0].length;
  }
  return { text: text + unescape(xml.slice(from)), labels };
}

function unescape(xml: string): string {
  return xml
    .replace(/<[^<>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);
}
