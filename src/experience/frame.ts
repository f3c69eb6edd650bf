import type { Position } from '../domain/experience.ts';
import type { Span } from '../domain/span.ts';
import type { Header } from './header.ts';
import { classOf } from './header-title.ts';

/** Fewer characters after the dates are no duties. */
const NO_DUTIES = 160;
/** Lines between the dates of an engagement and those of the employer that sent the person there. */
const NEXT_LINES = 2;
/** Characters that two lines of a header may hold between these dates. */
const BETWEEN = 220;

/** What a range says of IT project management that only frames the roles inside it. */
export const FRAME: Position['itPm'] = { counts: false, by: 'none', rule: 'frame' };

/**
 * A range without duties, followed by roles inside it, frames those roles (an employer over its clients):
 * they say what was done when.
 */
export function isFrame(
  text: string,
  headers: readonly Header[],
  i: number,
  duties: Span,
): boolean {
  const outer = headers[i]!.range;
  const inner = headers[i + 1]?.range;
  if (isDoneIn(text, headers[i]!, headers[i + 1])) return false;
  return outer && inner ? duties.end - duties.start < NO_DUTIES && holds(outer, inner) : false;
}

/** A project under the title of the role above it: the role lasts as long as its own dates say. */
function isDoneIn(text: string, { title }: Header, next: Header | undefined): boolean {
  if (!title || !next?.ofProject || !next.range || !next.title) return false;
  if (title.end > next.range.span.start) return false;
  return next.title.start === title.start || (isPm(text, title) && isPm(text, next.title));
}

function isPm(text: string, title: Span): boolean {
  return /^(?:it_pm|pm_generic)$/.test(classOf(text, title));
}

/**
 * The client and its dates above the employer and the whole time there: the duties below are of the time at
 * the client. The two ranges change places, so that the role has its own dates and the employer's frame it.
 */
export function withOwnDates(
  positions: readonly Position[],
  headers: readonly Header[],
): Position[] {
  const own = [...positions];
  for (let i = 0; i + 1 < own.length; i++) {
    const [client, employer] = [own[i]!, own[i + 1]!];
    const gap = { start: headers[i]!.end, end: employer.dates?.start ?? Infinity };
    const isNext = headers[i + 1]!.at - headers[i]!.at <= NEXT_LINES;
    if (!isNext || gap.end - gap.start > BETWEEN || !holds(employer, client)) continue;
    own[i] = { ...client, ...datesOf(employer), itPm: FRAME };
    own[i + 1] = { ...employer, ...datesOf(client) };
  }
  return own;
}

type Dated = Pick<Position, 'start' | 'end'>;

/** Whether the dates of one lie within those of the other, and are shorter. */
export function holds(outer: Dated | null, inner: Dated | null): boolean {
  if (!outer || !inner) return false;
  if (!outer.start || !outer.end || !inner.start || !inner.end) return false;
  const isInside = outer.start.min <= inner.start.min && inner.end.max <= outer.end.max;
  return isInside && inner.end.max - inner.start.min < outer.end.max - outer.start.min;
}

function datesOf({ dates, start, end, current, notes }: Position) {
  return { dates, start, end, current, notes };
}
