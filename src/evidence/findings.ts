import type { Position } from '../domain/experience.ts';
import type { EvidenceId, NotCounted, SignalResult } from '../domain/result.ts';
import type { Section, SectionType } from '../domain/section.ts';
import { SIGNAL_IDS, type Finding, type Involvement, type SignalValue } from '../domain/signal.ts';
import type { EvidenceBook } from './evidence.ts';
import { timeOfUse } from './time-of-use.ts';

/** A finding that counts, with the id under which it is cited. */
export interface CountedFinding {
  readonly finding: Finding;
  readonly section: SectionType;
  readonly evidence: EvidenceId;
}

export interface CitedFindings {
  readonly counted: readonly CountedFinding[];
  readonly signals: readonly SignalResult[];
  readonly notCounted: readonly NotCounted[];
}

/** Strongest first. */
const INVOLVEMENTS: readonly Involvement[] = [
  'led',
  'contributed',
  'assisted',
  'listed',
  'trained',
];

/** Cites every finding, and parts those that count from the near-misses. */
export function citeFindings(
  findings: readonly Finding[],
  sections: readonly Section[],
  positions: readonly Position[],
  book: EvidenceBook,
): CitedFindings {
  const typeOf = new Map(sections.map((section) => [section.id, section.type]));
  const counted: CountedFinding[] = [];
  const stopped: { readonly finding: Finding; readonly evidence: EvidenceId }[] = [];
  for (const finding of findings) {
    const evidence = book.cite({
      about: finding.signal,
      rule: finding.rule,
      parts: finding.parts,
      assertion: finding.assertion,
      position: finding.position,
    });
    if (finding.guard) stopped.push({ finding, evidence });
    else counted.push({ finding, evidence, section: typeOf.get(finding.section) ?? 'other' });
  }
  return { counted, signals: bySignal(counted, positions), notCounted: byGuard(stopped) };
}

function bySignal(
  counted: readonly CountedFinding[],
  positions: readonly Position[],
): SignalResult[] {
  const ofSignal = Map.groupBy(counted, ({ finding }) => finding.signal);
  return SIGNAL_IDS.flatMap((id) => {
    const own = ofSignal.get(id);
    if (!own) return [];
    const held = new Set(own.map(({ finding }) => finding.position));
    const found = new Set(own.map(({ finding }) => finding.assertion.involvement));
    return {
      id,
      values: distinctValues(own),
      involvement: INVOLVEMENTS.find((involvement) => found.has(involvement))!,
      ...timeOfUse(positions.filter((position) => held.has(position.id))),
      evidence: [...new Set(own.map(({ evidence }) => evidence))],
    };
  });
}

function distinctValues(own: readonly CountedFinding[]): SignalValue[] {
  const values = new Map<string, SignalValue>();
  for (const { finding } of own) {
    if (finding.value) values.set(JSON.stringify(finding.value), finding.value);
  }
  return [...values.values()];
}

function byGuard(
  stopped: readonly { readonly finding: Finding; readonly evidence: EvidenceId }[],
): NotCounted[] {
  const groups = new Map<string, { signal: Finding['signal']; guard: string; ids: Set<string> }>();
  for (const { finding, evidence } of stopped) {
    const guard = finding.guard!;
    const key = `${String(SIGNAL_IDS.indexOf(finding.signal)).padStart(2, '0')} ${guard}`;
    const group = groups.get(key) ?? { signal: finding.signal, guard, ids: new Set() };
    group.ids.add(evidence);
    groups.set(key, group);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { signal, guard, ids }]) => ({ signal, guard, evidence: [...ids] }));
}
