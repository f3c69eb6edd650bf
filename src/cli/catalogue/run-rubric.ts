import { DEFAULT_RUBRIC, rubricName } from '../../rubric/default-rubric.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import { streamSink } from '../output/sink.ts';
import { readRubric } from '../rubric-file.ts';

export interface RubricCommandOptions {
  readonly print?: boolean;
  readonly check?: string;
}

/** `leveltag rubric`. @throws CliError where the checked file is no rubric */
export async function runRubric({ print, check }: RubricCommandOptions): Promise<void> {
  const checked = check === undefined ? '' : `${check}: ${outline(await readRubric(check))}\n`;
  const printed = print ? `${JSON.stringify(DEFAULT_RUBRIC, null, 2)}\n` : '';
  await streamSink(process.stdout).write(checked + printed);
}

function outline(rubric: Rubric): string {
  const criteria = rubric.dimensions.flatMap((dimension) => dimension.criteria);
  return `a valid rubric, ${rubricName(rubric)}: ${rubric.dimensions.length} dimensions, ${criteria.length} criteria`;
}
