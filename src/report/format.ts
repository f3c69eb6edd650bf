import type { LevelRecord } from '../domain/result.ts';

/** What a report is made of: a record, and its result's canonical JSON where it is at hand. */
export interface ReportItem {
  readonly record: LevelRecord;
  readonly resultJson?: string;
}

/**
 * A report format: three pieces of text that are written one after another, so that a report of any
 * length takes the memory of one record. What has been written is a complete report after `end()`, also
 * when records are missing because the run was interrupted.
 */
export interface Report {
  begin(): string;
  item(item: ReportItem): string;
  end(): string;
}

export const FORMATS = ['table', 'json', 'jsonl', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export interface ReportOptions {
  /** Terminal columns that a table may take. */
  readonly columns: number;
  readonly color: boolean;
}

/** Only the chosen format's code is loaded. */
export async function openReport(format: Format, options: ReportOptions): Promise<Report> {
  switch (format) {
    case 'table':
      return (await import('./table.ts')).tableReport(options);
    case 'csv':
      return (await import('./csv.ts')).csvReport();
    case 'json':
      return (await import('./json.ts')).jsonReport();
    case 'jsonl':
      return (await import('./json.ts')).jsonLinesReport();
  }
}
