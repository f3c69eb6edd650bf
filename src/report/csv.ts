import Papa from 'papaparse';
import type { Bounds } from '../domain/months.ts';
import type { LevelRecord, TaggedResult, UntaggedResult } from '../domain/result.ts';
import type { Report } from './format.ts';
import { neutralise } from './safe-text.ts';
import { quote, strongestEvidence } from './strongest.ts';

type Cell = string | number | boolean | null;

/** The columns, in order; a cell without a value is empty. */
export const CSV_COLUMNS = [
  'file',
  'bytes',
  'document_id',
  'outcome',
  'effective_level',
  'computed_level',
  'role',
  'score',
  'band_min',
  'band_max',
  'confidence',
  'calibrated',
  'pm_months_min',
  'pm_months_max',
  'total_months_min',
  'total_months_max',
  'claimed_years',
  'points',
  'signals',
  'strongest_evidence',
  'strongest_evidence_page',
  'reasons',
  'quality',
  'pages',
  'media_type',
  'anchor_date',
  'anchor_source',
  'rubric',
  'untagged_code',
  'untagged_message',
  'untagged_action',
] as const;

type Row = Partial<Record<(typeof CSV_COLUMNS)[number], Cell>>;

/**
 * A spreadsheet runs a cell as a formula when it begins so (OWASP, "CSV Injection"); full-width forms
 * too, and white space before the sign is skipped. Such a cell gets an apostrophe in front.
 */
const FORMULA_START = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** Comma separated, RFC 4180: a header line, then a line for each record. */
export function csvReport(): Report {
  return {
    begin: () => csvLine([...CSV_COLUMNS]),
    item({ record }) {
      const row = { ...commonCells(record), ...outcomeCells(record) };
      return csvLine(CSV_COLUMNS.map((column) => row[column] ?? null));
    },
    end: () => '',
  };
}

function csvLine(cells: Cell[]): string {
  const safe = cells.map((cell) => (typeof cell === 'string' ? neutralise(cell) : cell));
  return `${Papa.unparse([safe], { escapeFormulae: FORMULA_START })}\r\n`;
}

function commonCells({ source, effectiveLevel, result }: LevelRecord): Row {
  return {
    file: source.name,
    bytes: source.bytes,
    document_id: result.document.id,
    outcome: result.outcome,
    effective_level: effectiveLevel,
    quality: result.document.quality,
    pages: result.document.pages,
    media_type: result.document.mediaType,
    anchor_date: result.anchor.date,
    anchor_source: result.anchor.source,
    rubric: result.versions.rubricId,
  };
}

function outcomeCells({ result }: LevelRecord): Row {
  return result.outcome === 'tagged' ? taggedCells(result) : untaggedCells(result);
}

function taggedCells(result: TaggedResult): Row {
  const { level, experience } = result;
  const strongest = strongestEvidence(result);
  return {
    computed_level: level.tag,
    role: level.role,
    score: level.score,
    band_min: level.band?.[0] ?? null,
    band_max: level.band?.[1] ?? null,
    confidence: level.confidence,
    calibrated: level.calibrated,
    ...monthCells('pm', experience.pmMonths),
    ...monthCells('total', experience.totalMonths),
    claimed_years: experience.claimed.map((claim) => `${claim.years} ${claim.scope}`).join('; '),
    points: result.dimensions.map(({ id, points, max }) => `${id} ${points}/${max}`).join('; '),
    signals: result.signals.map((signal) => signal.id).join('; '),
    strongest_evidence: strongest && quote(strongest),
    strongest_evidence_page: strongest?.evidence.parts[0]?.page ?? null,
    reasons: level.reasons.join(' '),
  };
}

function monthCells(what: 'pm' | 'total', months: Bounds | null): Row {
  return { [`${what}_months_min`]: months?.min, [`${what}_months_max`]: months?.max };
}

function untaggedCells({ untagged }: UntaggedResult): Row {
  return {
    untagged_code: untagged.code,
    untagged_message: untagged.message,
    untagged_action: untagged.action,
  };
}
