import { readFile } from 'node:fs/promises';
import type { Rubric } from '../rubric/rubric.ts';
import { CliError, systemReason } from './cli-error.ts';

/**
 * Reads and validates a rubric.
 *
 * @throws CliError `rubric_unreadable`, or `rubric_invalid` with a line `file:line: problem` for each problem
 */
export async function readRubric(file: string): Promise<Rubric> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CliError(
      'rubric_unreadable',
      `Cannot read rubric "${file}": ${systemReason(error)}.`,
    );
  });
  const { parseRubric, RubricError } = await import('../rubric/load.ts');
  try {
    return parseRubric(text, file);
  } catch (error) {
    if (!(error instanceof RubricError)) throw error;
    throw new CliError('rubric_invalid', `"${file}" is not a usable rubric:\n${error.message}`);
  }
}
