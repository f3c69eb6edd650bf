import { LEVELS } from '../../domain/result.ts';
import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  blindOption,
  formatOption,
  jobsOption,
  outOption,
  parseDate,
  parseId,
  parsePercent,
  rubricOption,
  signalsOption,
} from '../options.ts';
import type { ResultsOptions } from '../stored/run-results.ts';
import type { ReprocessCommandOptions } from '../stored/run-reprocess.ts';

const REPROCESS_HELP = `
Makes new results beside those that readers see, and redoes only the stages that changed. Where no more
tags move than the budget allows they become what readers see; else they wait for "leveltag promote", and
the exit code is 3. "Present" in a resume stays the day on which it was received.

Examples:
  leveltag reprocess --dry-run                       what would move, and by which stage
  leveltag reprocess --dry-run --rubric mine.json    the same for a rubric of your own
  leveltag reprocess --window 240 --report moved.html`;

const RESULTS_HELP = `
Examples:
  leveltag results --level senior --signal ppm_tool.planview
  leveltag results --since 2026-06-01 --out levels.csv`;

/** The commands for what is stored already. */
export function addStoredCommands(program: Command): void {
  addStatusCommand(program);
  addResultsCommands(program);
  addRetryCommands(program);
  addReprocessCommand(program);
  addReleaseCommands(program);
}

function addStatusCommand(program: Command): void {
  program
    .command('status')
    .summary('what is stored, what waits, which release is active')
    .description('Say what is stored, what waits, and which release is active.')
    .option('--json', 'for programs')
    .action(async (options: { json?: boolean }) => {
      const { runStatus } = await import('../stored/run-status.ts');
      await runStatus(options);
    });
}

function addResultsCommands(program: Command): void {
  program
    .command('results')
    .summary('the stored results that match')
    .description('Write the stored results that match, in the order in which the files came in.')
    .addOption(formatOption())
    .addOption(outOption())
    .addOption(new Option('--level <levels...>', 'only these levels').choices(LEVELS))
    .addOption(signalsOption())
    .addOption(
      new Option('--since <date>', 'only what came in on this day or later').argParser(parseDate),
    )
    .addHelpText('after', RESULTS_HELP)
    .action(async (_: unknown, command: Command) => {
      const { runResults } = await import('../stored/run-results.ts');
      await runResults(command.optsWithGlobals<ResultsOptions>());
    });
  program
    .command('show')
    .summary('one stored result as JSON')
    .description(
      'Write the stored results of one document as JSON, a line for each time it came in.',
    )
    .argument('<id>', 'the document id, or its first digits', parseId)
    .addOption(blindOption())
    .action(async (id: string, options: { blind?: boolean }) => {
      const { runShow } = await import('../stored/run-results.ts');
      await runShow(id, options);
    });
}

function addRetryCommands(program: Command): void {
  program
    .command('retry')
    .summary('queue again what ended without a result')
    .description('Queue again what ended without a result, such as a file that ran out of time.')
    .action(async () => {
      const { runRetry } = await import('../stored/run-retry.ts');
      await runRetry();
    });
  program
    .command('reconcile')
    .summary('queue what was received and has no result')
    .description('Queue what was received and has no result, as workers do every minute.')
    .action(async () => {
      const { runReconcile } = await import('../stored/run-retry.ts');
      await runReconcile();
    });
}

function addReprocessCommand(program: Command): void {
  program
    .command('reprocess')
    .summary('bring stored results up to the newest rules')
    .description('Bring stored results up to the newest rules, and tell what moved and why.')
    .option('--dry-run', 'only tell what would move')
    .addOption(rubricOption())
    .addOption(
      new Option('--budget <percent>', 'of the tags that may move before a person has to agree')
        .default(5)
        .argParser(parsePercent),
    )
    .addOption(
      new Option('--window <minutes>', 'stop after this time, and go on at the next run').argParser(
        parseMinutes,
      ),
    )
    .option('--report <file>', 'write every moved tag to a .json, .csv, .html or text file')
    .addOption(jobsOption())
    .addHelpText('after', REPROCESS_HELP)
    .action(async (options: ReprocessCommandOptions) => {
      const { runReprocess } = await import('../stored/run-reprocess.ts');
      process.exitCode = await runReprocess(options);
    });
}

function addReleaseCommands(program: Command): void {
  program
    .command('promote')
    .summary('make the results that wait the ones that readers see')
    .description('Make the results that wait since the last run the ones that readers see.')
    .action(async () => {
      const { runPromote } = await import('../stored/run-release.ts');
      await runPromote();
    });
  program
    .command('rollback')
    .summary('go back to the results that readers saw before')
    .description('Go back to the results that readers saw before the last change.')
    .action(async () => {
      const { runRollback } = await import('../stored/run-release.ts');
      await runRollback();
    });
}

function parseMinutes(text: string): number {
  const minutes = Number(text);
  if (/^\d+$/.test(text) && minutes >= 1 && minutes <= 1_440) return minutes;
  throw new InvalidArgumentError('It must be a whole number from 1 to 1440.');
}
