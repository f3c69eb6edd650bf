import type { Command } from 'commander';
import type { InspectCommandOptions } from '../inspect/run-inspect.ts';
import {
  asOfOption,
  blindOption,
  noOcrOption,
  rubricOption,
  signalOption,
  thoroughOption,
} from '../options.ts';

const HELP = `
Evidence that counts stands as «words»[1], what was found but does not count as «words»[x1]; the numbers
lead to the rule, the assertion and the points below the text.

Examples:
  leveltag inspect jane.pdf
  leveltag inspect jane.pdf --signal vendor_management
  leveltag inspect jane.pdf --as-of 2026-06-30 --json
  leveltag inspect jane.pdf --render pages
  leveltag inspect jane.pdf --color | less -R`;

export function addInspectCommand(program: Command): void {
  program
    .command('inspect')
    .summary('show one resume with its evidence highlighted')
    .description('Show one resume: its level and reasons, points, and the text with the evidence.')
    .argument('<file>', 'a resume')
    .addOption(signalOption())
    .option(
      '--render <folder>',
      'also paint each page of a PDF, its evidence boxed, as <folder>/<name>-<page>.png',
    )
    .option('--json', 'the record with its text layer, as JSON')
    .addOption(rubricOption())
    .addOption(asOfOption())
    .addOption(noOcrOption())
    .addOption(thoroughOption())
    .addOption(blindOption())
    .addHelpText('after', HELP)
    .action(async (file: string, _: unknown, command: Command) => {
      const { runInspect } = await import('../inspect/run-inspect.ts');
      process.exitCode = await runInspect(file, command.optsWithGlobals<InspectCommandOptions>());
    });
}
