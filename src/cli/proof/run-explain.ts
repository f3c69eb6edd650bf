import { explain, RubricMismatch } from '../../explain/explain.ts';
import type { ExplainFormat } from '../../explain/render/render.ts';
import { renderExplanation, renderWhyNot } from '../../explain/render/render.ts';
import { whyNot } from '../../explain/why-not.ts';
import type { Level } from '../../domain/result.ts';
import type { SignalId } from '../../domain/signal.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { fileSink, streamSink } from '../output/sink.ts';
import { readRubric } from '../rubric-file.ts';
import { useColor } from '../terminal.ts';
import { loadSubject, type LoadOptions } from './load-record.ts';

export interface ExplainOptions extends LoadOptions {
  readonly format?: ExplainFormat;
  readonly out?: string;
  readonly rubric?: string;
  readonly color?: boolean;
}

/** `leveltag explain`: why one resume has its level. */
export async function runExplain(name: string, options: ExplainOptions): Promise<number> {
  const own = options.rubric === undefined ? undefined : await readRubric(options.rubric);
  const { record, rubric } = await loadSubject(name, own, options);
  const explanation = matched(() => explain(record, rubric));
  await write(
    renderExplanation(explanation, { ...look(options), name: record.source.name }),
    options,
  );
  return EXIT.ok;
}

/** `leveltag why-not`: why one resume has not another level, or does not count a signal. */
export async function runWhyNot(
  target: Level | SignalId,
  name: string,
  options: ExplainOptions,
): Promise<number> {
  const own = options.rubric === undefined ? undefined : await readRubric(options.rubric);
  const { record, rubric } = await loadSubject(name, own, options);
  const answer = matched(() => whyNot(record, rubric, target));
  await write(
    renderWhyNot(answer, rubric, { ...look(options), name: record.source.name }),
    options,
  );
  return EXIT.ok;
}

/** A result of another rubric is a slip of who asks, not a bug. */
function matched<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RubricMismatch) throw new CliError(error.code, error.message);
    throw error;
  }
}

function look({ format = 'text', out, color }: ExplainOptions) {
  return { format, color: out === undefined && useColor(process.stdout, color) };
}

async function write(text: string, { out }: ExplainOptions): Promise<void> {
  const sink = out === undefined ? streamSink(process.stdout) : await fileSink(out);
  await sink.write(text);
  await sink.commit();
}
