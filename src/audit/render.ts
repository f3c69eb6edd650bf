import { escapeUTF8 } from 'entities';
import Papa from 'papaparse';
import type { Audit, AuditTable } from './audit.ts';
import type { AuditFormat } from './formats.ts';
import type { Interval } from './statistics.ts';
import type { ImpactRow } from './table.ts';

const NOTES = [
  'Sex and race/ethnicity are what the people say of themselves; nothing is inferred.',
  'Rate: 95 % interval by Wilson; ratio: to the most selected category, 95 % interval by Katz; p: Fisher’s exact test, two-sided, against the most selected category.',
  'Under 4/5 (29 CFR 1607.4 D) is a sign to look closer, not a finding: with few people chance alone gives such ratios, and with many smaller differences can matter.',
  'These are figures for an auditor; whether and how a law applies is for counsel.',
];

/** The figures of an audit, for people (`text`, `html`), spreadsheets (`csv`) or programs (`json`). */
export function renderAudit(audit: Audit, format: AuditFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(audit, null, 2)}\n`;
    case 'csv':
      return csv(audit);
    case 'html':
      return html(audit);
    case 'text':
      return text(audit);
  }
}

const COLUMNS = [
  'Category',
  '# of Applicants',
  '# Selected',
  'Selection Rate',
  'Rate 95% interval',
  'Impact Ratio',
  'Ratio 95% interval',
  'p',
  'Note',
] as const;
const SCORING: Readonly<Record<string, string>> = {
  '# Selected': '# Above Median',
  'Selection Rate': 'Scoring Rate',
};

function cells(row: ImpactRow): string[] {
  return [
    row.category,
    `${row.applicants}`,
    `${row.selected}`,
    row.rate === null ? '' : `${(100 * row.rate).toFixed(1)}%`,
    interval(row.rateInterval, (share) => `${(100 * share).toFixed(1)}%`),
    row.ratio === null ? '' : row.ratio.toFixed(3),
    interval(row.ratioInterval, (ratio) => ratio.toFixed(3)),
    row.p === null ? '' : row.p < 0.0001 ? '<0.0001' : row.p.toFixed(4),
    notes(row),
  ];
}

function interval(of: Interval | null, say: (number: number) => string): string {
  return of === null ? '' : `${say(of.low)} to ${say(of.high)}`;
}

function notes({ isMostSelected, isUnderFourFifths, isSmall, isExcluded }: ImpactRow): string {
  return [
    ...(isMostSelected ? ['most selected'] : []),
    ...(isUnderFourFifths ? ['under 4/5'] : []),
    ...(isSmall ? [isExcluded ? 'under 2%, left out of the ratios' : 'under 2%'] : []),
  ].join('; ');
}

function headings(isScoring: boolean): string[] {
  return COLUMNS.map((column) => (isScoring ? (SCORING[column] ?? column) : column));
}

function summary(audit: Audit): string[] {
  return [
    `Selected means: ${audit.selectedMeans}.`,
    `${audit.assessed} people were assessed. ${audit.unknown} of them are in no table, since their sex or race/ethnicity is unknown.`,
    ...(audit.withoutResult > 0
      ? [`${audit.withoutResult} lines of the file have no result and are in no figure.`]
      : []),
    ...(audit.medianScore === null
      ? []
      : [`Scoring rate: the share with more than the median score, ${audit.medianScore}.`]),
  ];
}

function sections({ selection, scoring }: Audit): (readonly [AuditTable, boolean])[] {
  return [
    ...selection.map((table) => [table, false] as const),
    ...scoring.map((table) => [table, true] as const),
  ];
}

function titleOf(table: AuditTable, isScoring: boolean): string {
  return isScoring ? `${table.title}, by score` : table.title;
}

function text(audit: Audit): string {
  const parts = sections(audit).map(([table, isScoring]) => {
    const lines = [headings(isScoring), ...table.rows.map(cells)];
    const widths = COLUMNS.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)));
    const told = lines.map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    );
    return [titleOf(table, isScoring), ...told].join('\n');
  });
  return `${[summary(audit).join('\n'), ...parts, NOTES.join('\n')].join('\n\n')}\n`;
}

function csv(audit: Audit): string {
  const rows = sections(audit).flatMap(([table, isScoring]) => [
    [titleOf(table, isScoring)],
    headings(isScoring),
    ...table.rows.map(cells),
    [''],
  ]);
  const said = [...summary(audit), ...NOTES].map((line) => [line]);
  return `${Papa.unparse([...rows, ...said], { escapeFormulae: true })}\r\n`;
}

function html(audit: Audit): string {
  const cell = (tag: 'td' | 'th') => (words: string) => `<${tag}>${escapeUTF8(words)}</${tag}>`;
  const tables = sections(audit).map(
    ([table, isScoring]) => `<h2>${escapeUTF8(titleOf(table, isScoring))}</h2>
<table>
<tr>${headings(isScoring).map(cell('th')).join('')}</tr>
${table.rows.map((row) => `<tr>${cells(row).map(cell('td')).join('')}</tr>`).join('\n')}
</table>`,
  );
  const paragraphs = (lines: readonly string[]) =>
    lines.map((line) => `<p>${escapeUTF8(line)}</p>`).join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Bias audit figures</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2rem .6rem;text-align:left}</style>
<h1>Bias audit figures</h1>
${paragraphs(summary(audit))}
${tables.join('\n')}
${paragraphs(NOTES)}
</html>
`;
}
