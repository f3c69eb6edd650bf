import { isAbsolute, relative, resolve, sep } from 'node:path';
import { openReport, type Format, type Report } from '../../report/format.ts';
import { CliError } from '../cli-error.ts';
import { columnsOf, useColor } from '../terminal.ts';
import { chooseFormat } from './choose-format.ts';
import { fileSink, partialName, streamSink, type Sink } from './sink.ts';

export interface OutputOptions {
  readonly format?: Format;
  readonly out?: string;
  readonly color?: boolean;
}

export interface Output {
  readonly report: Report;
  readonly sink: Sink;
}

/** Where the report of a run goes and in what format. @throws CliError `output_unwritable` */
export async function openOutput({ format, out, color }: OutputOptions): Promise<Output> {
  const { stdout } = process;
  const report = await openReport(chooseFormat(format, out, stdout.isTTY), {
    columns: columnsOf(stdout),
    color: out === undefined && useColor(stdout, color),
  });
  return { report, sink: out === undefined ? streamSink(stdout) : await fileSink(out) };
}

/**
 * The absolute paths that a run writes to, which are no resumes.
 *
 * @throws CliError `output_is_input` when a path that is to be read is one of them
 */
export function outputPaths(out: string | undefined, inputs: readonly string[]): string[] {
  if (out === undefined) return [];
  const outputs = [resolve(out), resolve(partialName(out))];
  const clash = inputs.find((path) => outputs.includes(resolve(path)));
  if (clash === undefined) return outputs;
  throw new CliError(
    'output_is_input',
    `"${clash}" is named both as a resume and by --out. Name another file with --out.`,
  );
}

/**
 * Checks that a report is not written where files are received from: it would be received too.
 *
 * @throws CliError `output_is_input`
 */
export function requireOutside(out: string | undefined, inputs: readonly string[]): void {
  const around = inputs.find((path) => out !== undefined && isWithin(resolve(path), resolve(out)));
  if (around === undefined) return;
  throw new CliError(
    'output_is_input',
    `"${out}" is within "${around}" and would be received as a resume. Name another file with --out.`,
  );
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}
