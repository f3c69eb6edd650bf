import { escapeUTF8 } from 'entities';
import Papa from 'papaparse';
import type { MovedTag, Standing } from '../../reprocess/moved.ts';
import type { RunReport } from '../../reprocess/report.ts';
import { neutralise, oneLine } from '../safe-text.ts';

export const RUN_FORMATS = ['text', 'json', 'csv', 'html'] as const;
export type RunFormat = (typeof RUN_FORMATS)[number];

/** What a run did, for people (`text`, `html`), spreadsheets (`csv`) or programs (`json`). */
export function runReport(report: RunReport, format: RunFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'csv':
      return csv(report.moved);
    case 'html':
      return html(report);
    case 'text':
      return text(report);
  }
}

const OUTCOMES: Readonly<Record<RunReport['state'], string>> = {
  promoted: 'The new release is active.',
  shadow:
    'More tags moved than the budget allows: the new release waits. "leveltag promote" makes it active.',
  paused: 'The run has stopped before its end: run it again to go on.',
  dry_run: 'This was a dry run: nothing has been written.',
};

/** Older reports know of no overrides. */
function causeOf({ cause, override }: MovedTag): string {
  if (cause === 'override') return `override: a person has set ${override}`;
  return override ? `${cause}, as a person has set it` : cause;
}

function summary(report: RunReport): string[] {
  const { received, compared, changed, moved, failed, stages } = report;
  const percent = report.movedPercent.toFixed(1);
  return [
    stages.length === 0 ? 'No stage has changed.' : `Changed stages: ${stages.join(', ')}.`,
    `${compared} of ${received} documents compared: ${changed} results differ, ${moved.length} tags moved (${percent}%, budget ${report.flipBudget}%).`,
    ...conflictLine(moved),
    ...(failed > 0 ? [`${failed} have no result yet: "leveltag retry" tries them again.`] : []),
    OUTCOMES[report.state],
  ];
}

function conflictLine(moved: readonly MovedTag[]): string[] {
  const conflicts = moved.filter(({ cause }) => cause === 'override').length;
  if (conflicts === 0) return [];
  return [
    `${conflicts} of them conflict with what a person has set, which stays: look at them again.`,
  ];
}

function text(report: RunReport): string {
  const lines = report.moved.map(
    (tag) =>
      `  ${standing(tag.before)} -> ${standing(tag.after)}  by ${causeOf(tag)}  ${oneLine(tag.sourceName)}  ${tag.documentId.slice(0, 12)}`,
  );
  return [...summary(report), ...lines].join('\n') + '\n';
}

function standing({ verdict, score }: Standing): string {
  return score === null ? verdict : `${verdict} ${score}`;
}

/** A spreadsheet would run a cell that begins like a formula (OWASP, "CSV Injection"). */
function csv(moved: readonly MovedTag[]): string {
  const rows = moved.map((tag) => ({
    file: neutralise(tag.sourceName),
    document_id: tag.documentId,
    received: tag.anchor,
    before: tag.before.verdict,
    score_before: tag.before.score,
    after: tag.after.verdict,
    score_after: tag.after.score,
    cause: tag.cause,
    override: tag.override ?? null,
  }));
  const columns =
    'file document_id received before score_before after score_after cause override'.split(' ');
  return `${Papa.unparse({ fields: columns, data: rows }, { escapeFormulae: true })}\r\n`;
}

function html(report: RunReport): string {
  const cell = (value: string) => `<td>${escapeUTF8(neutralise(value))}</td>`;
  const rows = report.moved.map(
    (tag) =>
      `<tr>${[tag.sourceName, standing(tag.before), standing(tag.after), causeOf(tag), tag.anchor, tag.documentId].map(cell).join('')}</tr>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>What moved</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem } td, th { text-align: left; padding: 0 1rem 0 0 }</style>
<h1>What moved</h1>
${summary(report)
  .map((line) => `<p>${escapeUTF8(line)}</p>`)
  .join('\n')}
<table>
<tr><th>File</th><th>Before</th><th>After</th><th>Cause</th><th>Received</th><th>Document</th></tr>
${rows.join('\n')}
</table>
</html>
`;
}
