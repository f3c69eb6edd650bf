import type { Experience, Position } from '../domain/experience.ts';
import { formatBounds } from '../domain/months.ts';
import type { EvidenceId, ExperienceResult, PositionResult } from '../domain/result.ts';
import type { TextLayer } from '../domain/text-layer.ts';
import type { Span } from '../domain/span.ts';
import { monthsOf } from '../experience/tenure.ts';
import { claimConflicts } from './claim-conflicts.ts';
import type { EvidenceBook } from './evidence.ts';
import type { CountedFinding } from './findings.ts';

export interface CitedExperience {
  readonly result: ExperienceResult;
  /** Evidence ids by position id; a position without title and dates has none. */
  readonly evidenceOf: ReadonlyMap<string, readonly EvidenceId[]>;
}

/** Cites positions by the words of their titles and dates, and lays claimed beside computed years. */
export function citeExperience(
  experience: Experience,
  counted: readonly CountedFinding[],
  layer: TextLayer,
  book: EvidenceBook,
): CitedExperience {
  const evidenceOf = new Map(
    experience.positions.map((position) => [position.id, citePosition(position, book)]),
  );
  const claimed = claimedYears(counted);
  const dateConflicts = experience.conflicts.map(({ code, message, spans }) => ({
    code,
    message,
    evidence: [cite(book, 'experience.conflict', code, spans, null)],
  }));
  const result = {
    pmMonths: experience.pmMonths,
    totalMonths: experience.totalMonths,
    claimed,
    conflicts: [...dateConflicts, ...claimConflicts(claimed, experience)],
    positions: experience.positions.map((position) =>
      describePosition(position, layer, evidenceOf.get(position.id) ?? []),
    ),
  };
  return { result, evidenceOf };
}

/** The title and the dates are one piece of evidence: together they say what was done when. */
function citePosition(position: Position, book: EvidenceBook): EvidenceId[] {
  const parts = [position.title, position.dates].filter((span) => span !== null);
  if (parts.length === 0) return [];
  return [cite(book, 'experience.position', position.itPm.rule, parts, position.id)];
}

function cite(
  book: EvidenceBook,
  about: string,
  rule: string,
  parts: readonly Span[],
  position: string | null,
): EvidenceId {
  return book.cite({ about, rule: `${about}/${rule}`, parts, assertion: null, position });
}

function claimedYears(counted: readonly CountedFinding[]): ExperienceResult['claimed'] {
  return counted
    .filter(({ finding }) => finding.signal === 'experience.claimed_years')
    .map(({ finding, evidence }) => ({
      years: finding.value?.years ?? 0,
      scope: finding.value?.scope ?? 'other',
      evidence: [evidence],
    }));
}

function describePosition(
  position: Position,
  layer: TextLayer,
  evidence: readonly EvidenceId[],
): PositionResult {
  const words = (span: Span | null) => span && layer.text.slice(span.start, span.end);
  return {
    id: position.id,
    title: words(position.title),
    employer: words(position.employer),
    start: position.start && formatBounds(position.start),
    end: position.end && formatBounds(position.end),
    current: position.current,
    kind: position.kind,
    months: monthsOf(position),
    itPm: { counts: position.itPm.counts, by: position.itPm.by },
    notes: position.notes,
    evidence,
  };
}
