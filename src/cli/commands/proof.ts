import type { Command } from 'commander';
import { rubricOption } from '../options.ts';
import type { ReplayOptions } from '../proof/run-replay.ts';
import type { VerifyOptions } from '../proof/run-verify.ts';

const VERIFY_HELP = `
The result must carry its text (--with-text). docs/verify.md lists what is checked, and what only "leveltag
replay" can know.

Examples:
  leveltag tag jane.pdf --with-text --format json --out jane.json
  leveltag verify jane.json jane.pdf
  leveltag tag resumes/ --with-text --format jsonl | leveltag verify -

Exit codes: 0 everything holds; 1 something does not; 2 the command line or a named file is wrong.`;

const REPLAY_HELP = `
Reads the file again with the result's own anchor and options, and compares the two byte for byte.

Example:
  leveltag replay jane.json jane.pdf

Exit codes: 0 the same bytes; 1 others, or made by another release; 2 the command line or a named file is wrong.`;

/** The commands that prove a result. */
export function addProofCommands(program: Command): void {
  program
    .command('verify')
    .summary('prove a result against its text, the rubric and the file')
    .description(
      'Check a result without the code that made it: hashes, quotes, places, points, level.',
    )
    .argument('<result>', 'a file of JSON or JSON Lines, or - for standard input')
    .argument('[file]', 'the resume it is about')
    .addOption(rubricOption())
    .option('--json', 'for programs')
    .addHelpText('after', VERIFY_HELP)
    .action(async (result: string, file: string | undefined, options: VerifyOptions) => {
      const { runVerify } = await import('../proof/run-verify.ts');
      process.exitCode = await runVerify(result, file, options);
    });
  program
    .command('replay')
    .summary('make a result again from its file and compare it byte for byte')
    .description('Make a result again from the bytes of its file and compare it byte for byte.')
    .argument('<result>', 'a file with one result as JSON, or - for standard input')
    .argument('<file>', 'the resume it is about')
    .addOption(rubricOption())
    .addHelpText('after', REPLAY_HELP)
    .action(async (result: string, file: string, _: unknown, command: Command) => {
      const { runReplay } = await import('../proof/run-replay.ts');
      process.exitCode = await runReplay(result, file, command.optsWithGlobals<ReplayOptions>());
    });
}
