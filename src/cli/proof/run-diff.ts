import { compareRecords } from '../../diff/diff.ts';
import { renderComparison, type DiffFormat } from '../../diff/render.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { fileSink, streamSink } from '../output/sink.ts';
import { readRubric } from '../rubric-file.ts';
import { loadRecord, type LoadOptions } from './load-record.ts';

export interface DiffOptions extends LoadOptions {
  readonly format?: DiffFormat;
  readonly out?: string;
  readonly rubric?: string;
  readonly toRubric?: string;
}

/** `leveltag diff`: two results, or one resume under two rubrics. */
export async function runDiff(
  before: string,
  after: string | undefined,
  options: DiffOptions,
): Promise<number> {
  if (after === undefined && options.toRubric === undefined) {
    const message = 'Name two results, or one resume and a rubric to compare with (--to-rubric).';
    throw new CliError('nothing_to_compare', message);
  }
  const from = options.rubric === undefined ? undefined : await readRubric(options.rubric);
  const to = options.toRubric === undefined ? from : await readRubric(options.toRubric);
  const comparison = compareRecords(
    await loadRecord(before, from, options),
    await loadRecord(after ?? before, to, options),
  );
  const sink = options.out === undefined ? streamSink(process.stdout) : await fileSink(options.out);
  await sink.write(renderComparison(comparison, options.format ?? 'text'));
  await sink.commit();
  return EXIT.ok;
}
