import { readConfig } from '../../config.ts';
import type { Check } from '../../doctor/check.ts';
import { examine } from '../../doctor/examine.ts';
import { EXIT } from '../exit-code.ts';
import { streamSink } from '../output/sink.ts';

export interface DoctorOptions {
  readonly json?: boolean;
  readonly all?: boolean;
}

/** Enough to see that the blobs belong to the database; a bucket is asked once for each. */
const MOST_BLOBS = 1_000;

/** `leveltag doctor`: gives the exit code. */
export async function runDoctor({ json = false, all = false }: DoctorOptions): Promise<number> {
  const checks = await examine(readConfig(), { mostBlobs: all ? Infinity : MOST_BLOBS });
  const text = json ? JSON.stringify(checks, null, 2) : checks.map(line).join('\n');
  await streamSink(process.stdout).write(`${text}\n`);
  return checks.some(({ state }) => state === 'fail') ? EXIT.failed : EXIT.ok;
}

function line({ what, state, says, todo }: Check): string {
  const advice = todo === null ? '' : `\n${' '.repeat(21)}-> ${todo}`;
  return `${state.padEnd(6)}${what.padEnd(15)}${says}${advice}`;
}
