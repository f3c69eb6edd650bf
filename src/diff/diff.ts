import { canonicalJson } from '../domain/canonical-json.ts';
import type { Bounds } from '../domain/months.ts';
import type { LevelRecord, Result, TaggedResult } from '../domain/result.ts';
import {
  causeOf,
  changedStages,
  STAGES,
  standingOf,
  type Stage,
  type Standing,
} from '../reprocess/moved.ts';

/** What brought a difference about: another file, another date for "Present", a stage of the rules, or nothing. */
export type Cause = 'document' | 'anchor' | Stage;

/** What differs between two records, and by what. */
export interface Comparison {
  readonly isSame: boolean;
  readonly isMoved: boolean;
  readonly cause: Cause | null;
  /** The stages whose versions differ. */
  readonly stages: readonly Stage[];
  readonly before: Standing;
  readonly after: Standing;
  /** Lowest and highest score of the level; null where it has none. */
  readonly bands: { readonly before: Band; readonly after: Band };
  readonly overrides: { readonly before: string | null; readonly after: string | null };
  readonly criteria: readonly CriterionChange[];
  readonly months: readonly MonthsChange[];
  readonly findings: readonly FindingChange[];
}

type Band = readonly [number, number] | null;

export interface CriterionChange {
  readonly dimension: string;
  readonly id: string;
  readonly label: string;
  /** Null where the rubric has no such criterion. */
  readonly before: number | null;
  readonly after: number | null;
}

export interface MonthsChange {
  readonly what: 'pmMonths' | 'totalMonths';
  readonly before: Bounds | null;
  readonly after: Bounds | null;
}

/** Evidence that counts in one record, and in the other does not, or otherwise. */
export interface FindingChange {
  readonly signal: string;
  readonly rule: string;
  readonly quote: string;
  readonly before: Counting;
  readonly after: Counting;
}

/** `led in experience`, the guard that stopped it, or that it was not found. */
export type Counting = string | null;

/** Compares two records of the same file, or of two files. */
export function compareRecords(before: LevelRecord, after: LevelRecord): Comparison {
  const [a, b] = [before.result, after.result];
  const stages = changedStages(a.versions, b.versions);
  const then = standingOf(a);
  const now = standingOf(b);
  const isSame = canonicalJson(body(before)) === canonicalJson(body(after));
  const overrides = {
    before: before.override?.level ?? null,
    after: after.override?.level ?? null,
  };
  const common = {
    isSame,
    isMoved: then.verdict !== now.verdict,
    cause: isSame ? null : causeBetween(before, after, stages),
    stages,
    before: then,
    after: now,
    bands: { before: bandOf(a), after: bandOf(b) },
    overrides,
  };
  if (a.outcome !== 'tagged' || b.outcome !== 'tagged') {
    return { ...common, criteria: [], months: [], findings: [] };
  }
  const criteria = criterionChanges(a, b);
  return { ...common, criteria, months: monthsChanges(a, b), findings: findingChanges(a, b) };
}

function bandOf(result: Result): Band {
  return result.outcome === 'tagged' ? result.level.band : null;
}

function body({ result }: LevelRecord): unknown {
  const { versions: _, anchor: __, ...rest } = result;
  return rest;
}

function causeBetween(before: LevelRecord, after: LevelRecord, stages: readonly Stage[]): Cause {
  const [a, b] = [before.result, after.result];
  if (a.document.id !== b.document.id) return 'document';
  if (stages.length === 0) return 'anchor';
  if (a.anchor.date !== b.anchor.date && !stages.some((stage) => STAGES.indexOf(stage) < 3)) {
    const isTimeOnly = a.outcome === 'tagged' && b.outcome === 'tagged';
    if (isTimeOnly && canonicalJson(a.experience) !== canonicalJson(b.experience)) return 'anchor';
  }
  return causeOf(a, b, stages);
}

function criterionChanges(a: TaggedResult, b: TaggedResult): CriterionChange[] {
  const all = (result: TaggedResult) =>
    result.dimensions.flatMap(({ id: dimension, criteria }) =>
      criteria.map(({ id, label, points }) => ({ dimension, id, label, points })),
    );
  const [then, now] = [all(a), all(b)];
  const ids = [...new Set([...then, ...now].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const [old, young] = [then, now].map((some) => some.find((one) => one.id === id));
    if (old?.points === young?.points) return [];
    const { dimension, label } = (young ?? old)!;
    return [{ dimension, id, label, before: old?.points ?? null, after: young?.points ?? null }];
  });
}

function monthsChanges(a: TaggedResult, b: TaggedResult): MonthsChange[] {
  return (['pmMonths', 'totalMonths'] as const).flatMap((what) => {
    const [before, after] = [a.experience[what], b.experience[what]];
    return canonicalJson(before) === canonicalJson(after) ? [] : [{ what, before, after }];
  });
}

function findingChanges(a: TaggedResult, b: TaggedResult): FindingChange[] {
  const [then, now] = [countingOf(a), countingOf(b)];
  const keys = [...new Set([...then.keys(), ...now.keys()])];
  return keys.flatMap((key) => {
    const [old, young] = [then.get(key), now.get(key)];
    if (old?.counting === young?.counting) return [];
    const { signal, rule, quote } = (young ?? old)!;
    const before = old?.counting ?? null;
    return [{ signal, rule, quote, before, after: young?.counting ?? null }];
  });
}

interface Counted {
  readonly signal: string;
  readonly rule: string;
  readonly quote: string;
  readonly counting: string;
}

/** By what the words are and what they are found as, so that another reading of the pages does not hide it. */
function countingOf(result: TaggedResult): Map<string, Counted> {
  const guards = new Map<string, string>();
  for (const { guard, evidence } of result.notCounted) {
    for (const id of evidence) guards.set(id, guard);
  }
  const found = new Map<string, Counted>();
  for (const { id, rule, parts, assertion, section } of result.evidence) {
    if (!assertion) continue;
    const quote = parts.map((part) => part.quote.replace(/\s+/g, ' ')).join(' … ');
    const signal = rule.split('/')[0]!;
    const guard = guards.get(id);
    const counting = guard ?? `${assertion.involvement} in ${section}`;
    const key = unused(found, `${signal}\n${quote}`);
    found.set(key, { signal, rule, quote, counting });
  }
  return found;
}

/** The same words may stand in a text more than once. */
function unused(found: ReadonlyMap<string, unknown>, key: string): string {
  let again = 1;
  while (found.has(`${key}\n${again}`)) again++;
  return `${key}\n${again}`;
}
