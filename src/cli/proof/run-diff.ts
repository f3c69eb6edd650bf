import { compareRecords } from '../../diff/diff.ts';
import { renderComparison, type DiffFormat } from '../../diff/render.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { fileSink, streamSink } from '../output/sink.ts';
import { readRubric } from '../rubric-file.ts';
import { isStoredId, loadBeforeAndAfter, loadRecord, type LoadOptions } from './load-record.ts';

export interface DiffOptions extends LoadOptions {
  readonly format?: DiffFormat;
  readonly out?: string;
  readonly rubric?: string;
  readonly toRubric?: string;
}

/** `leveltag diff`: two results, one resume under two rubrics, or a stored document under two releases. */
export async function runDiff(
  before: string,
  after: string | undefined,
  options: DiffOptions,
): Promise<number> {
  const isPair = after !== undefined || options.toRubric !== undefined;
  if (!isPair && !(await isStoredId(before))) {
    const message =
      'Name two results, one resume and a rubric to compare with (--to-rubric), or the id of a stored document.';
    throw new CliError('nothing_to_compare', message);
  }
  const [a, b] = isPair
    ? await loadBoth(before, after ?? before, options)
    : await loadBeforeAndAfter(before);
  const comparison = compareRecords(a, b);
  const sink = options.out === undefined ? streamSink(process.stdout) : await fileSink(options.out);
  await sink.write(renderComparison(comparison, options.format ?? 'text'));
  await sink.commit();
  return EXIT.ok;
}

async function loadBoth(before: string, after: string, options: DiffOptions) {
  const from = options.rubric === undefined ? undefined : await readRubric(options.rubric);
  const to = options.toRubric === undefined ? from : await readRubric(options.toRubric);
  return [await loadRecord(before, from, options), await loadRecord(after, to, options)] as const;
}
