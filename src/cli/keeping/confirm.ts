import { createInterface } from 'node:readline/promises';
import { CliError } from '../cli-error.ts';

/**
 * Asks before what cannot be undone.
 *
 * @returns whether the person agrees
 * @throws CliError `needs_yes` where there is nobody to ask
 */
export async function confirm(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    throw new CliError('needs_yes', `${question} Nobody is there to ask: give --yes to do it.`);
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim());
  } finally {
    lines.close();
  }
}
