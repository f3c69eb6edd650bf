import type { LevelRecord } from '../domain/result.ts';
import { yearsText } from './experience-text.ts';
import type { Report, ReportOptions } from './format.ts';
import { palette, type Palette } from './palette.ts';
import { oneLine } from './safe-text.ts';
import { quote, strongestEvidence } from './strongest.ts';
import { fit, pad } from './width.ts';

const GAP = '  ';
const LEVEL_COLUMNS = 'unsupported_type'.length;
const SCORE_COLUMNS = 'Score'.length;
const YEARS_COLUMNS = '10.3–12.0'.length;
const MIN_FILE_COLUMNS = 12;
const MAX_FILE_COLUMNS = 36;
const MIN_EVIDENCE_COLUMNS = 20;

/** A row for each file, with the strongest evidence; column widths are fixed, so rows print as they come. */
export function tableReport({ columns, color }: ReportOptions): Report {
  const paint = palette(color);
  const widths = layOut(columns);
  const row = (cells: readonly string[]) => `${cells.join(GAP).trimEnd()}\n`;
  return {
    begin: () => paint.bold(row(headings(widths)).trimEnd()) + '\n',
    item: ({ record }) => row(cellsOf(record, widths, paint)),
    end: () => '',
  };
}

interface Widths {
  readonly file: number;
  readonly evidence: number;
}

function layOut(columns: number): Widths {
  const fixed = LEVEL_COLUMNS + SCORE_COLUMNS + YEARS_COLUMNS + 4 * GAP.length;
  const free = Math.max(MIN_FILE_COLUMNS + MIN_EVIDENCE_COLUMNS, columns - fixed);
  const file = Math.min(MAX_FILE_COLUMNS, Math.max(MIN_FILE_COLUMNS, Math.floor(free * 0.4)));
  return { file, evidence: free - file };
}

function headings({ file }: Widths): string[] {
  return [
    pad('File', file),
    pad('Level', LEVEL_COLUMNS),
    'Score',
    pad('PM years', YEARS_COLUMNS),
    'Strongest evidence, or why there is no level',
  ];
}

function cellsOf(record: LevelRecord, { file, evidence }: Widths, paint: Palette): string[] {
  const { result, effectiveLevel } = record;
  const tagged = result.outcome === 'tagged';
  const level = tagged ? (effectiveLevel ?? '') : result.untagged.code;
  return [
    pad(fit(oneLine(record.source.name), file, 'start'), file),
    paint.level(effectiveLevel)(pad(fit(level, LEVEL_COLUMNS), LEVEL_COLUMNS)),
    (tagged ? String(result.level.score) : '').padStart(SCORE_COLUMNS),
    pad(tagged ? shortYears(yearsText(result.experience.pmMonths)) : '', YEARS_COLUMNS),
    fit(lastCell(record), evidence),
  ];
}

function shortYears(text: string): string {
  return fit(text.replace(/ years?$/, ''), YEARS_COLUMNS);
}

function lastCell({ result }: LevelRecord): string {
  if (result.outcome === 'untagged') return oneLine(result.untagged.message);
  const strongest = strongestEvidence(result);
  return strongest === null ? '' : quote(strongest);
}
