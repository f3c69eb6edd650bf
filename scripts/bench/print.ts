import { passes, type Figure } from './figure.ts';

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
