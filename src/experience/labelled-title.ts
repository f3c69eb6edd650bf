import type { Span } from '../domain/span.ts';
import { bestTitle } from './header-title.ts';
import { labelled } from './lines.ts';
import type { Line } from './lines.ts';
import { findTitles } from './title-span.ts';

/** Lines that a labelled role may stand away from the dates. */
const LABEL_REACH = 8;

/**
 * The title of the `Role:` line that belongs to the dates at `at`: below them, or above when no other dates
 * are nearer to it, with no other client between.
 */
export function labelledTitle(
  text: string,
  lines: readonly Line[],
  at: number,
  dated: ReadonlySet<number>,
): Span | null {
  const line = roleBelow(lines, at, dated) ?? roleAbove(lines, at, dated);
  if (!line) return null;
  const body = labelled(text, line);
  const stated = beforeGap(text, body);
  return bestTitle(text, findTitles(text, body, true)) ?? (isShort(text, stated) ? stated : null);
}

/** `Six Sigma Black Belt     (March 2006 - January 2008)`: what the label says, without what stands beside it. */
function beforeGap(text: string, span: Span): Span {
  const gap = /\s{3,}|\t|\s*\(/.exec(text.slice(span.start, span.end));
  return gap && gap.index > 0 ? { start: span.start, end: span.start + gap.index } : span;
}

function roleBelow(lines: readonly Line[], at: number, dated: ReadonlySet<number>): Line | null {
  for (let i = at; i <= at + LABEL_REACH; i++) {
    const line = lines[i];
    if (!line || line.sectionIndex !== lines[at]!.sectionIndex) return null;
    if (i !== at && (dated.has(i) || line.label === 'employer')) return null;
    if (line.label === 'role') return line;
  }
  return null;
}

function roleAbove(lines: readonly Line[], at: number, dated: ReadonlySet<number>): Line | null {
  for (let i = at - 1; i >= at - LABEL_REACH; i--) {
    const line = lines[i];
    if (!line || line.sectionIndex !== lines[at]!.sectionIndex || dated.has(i)) return null;
    if (line.label !== 'role') continue;
    for (let j = i; j >= i - (at - i); j--) if (dated.has(j)) return null;
    return line;
  }
  return null;
}

function isShort(text: string, span: Span): boolean {
  return text.slice(span.start, span.end).split(/\s+/).length <= 6;
}
