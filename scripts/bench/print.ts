import { passes, type Figure } from './figure.ts';
import { type Aim, isMet } from './report/aims.ts';
import type { Worst } from './worst.ts';

/** What was aimed at, as a table for a terminal. */
export function formatAims(aims: readonly Aim[]): string {
  const rows = aims.map((aim) => [
    aim.what,
    `${Number(aim.measured.toPrecision(3))}`,
    `${aim.better === 'at_least' ? '>=' : '<='} ${aim.aim}`,
    isMet(aim) ? 'met' : 'missed',
  ]);
  return formatTable([['aim', 'measured', 'aimed at', ''], ...rows]);
}

/** The figures as a table for a terminal. */
export function formatFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    figure.ratio === null ? '-' : figure.ratio.toFixed(2),
    `${figure.better === 'at_least' ? '>=' : '<='} ${figure.aim.toFixed(2)}`,
    verdict(figure),
    figure.detail,
  ]);
  return formatTable([['measure', 'ratio', 'aim', 'verdict', 'detail'], ...rows]);
}

/** The slowest of 1 MB each: a second is the most that a text may take. */
export function formatWorst(worst: readonly Worst[]): string {
  const rows = worst.map(({ name, text, seconds }) => [
    seconds.toFixed(2),
    name,
    JSON.stringify(text),
  ]);
  return formatTable([['s per MB', 'what', 'text, again and again'], ...rows]);
}

function verdict(figure: Figure): string {
  const passed = passes(figure);
  if (passed === null) return 'not measured';
  return passed ? 'pass' : 'miss';
}

function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
