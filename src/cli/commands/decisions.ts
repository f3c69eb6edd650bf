import { Option, type Command } from 'commander';
import { DECISION_KINDS } from '../../store/decisions/kinds.ts';
import type { LogOptions } from '../decisions/run-log.ts';
import type { OverrideOptions } from '../decisions/run-override.ts';
import { LEVELS } from '../../domain/result.ts';
import { byOption, parseDate, parseId, parseWhole, parseWord } from '../options.ts';

const OVERRIDE_HELP = `
The result stays as it was computed; the record says both. What a person has set stays through every
reprocessing, and a run's report lists where new rules conflict with it.

Examples:
  leveltag override 571e1da1 --level mid --reason interview --note "Led one workstream only" --by rui
  leveltag override 571e1da1 --remove --by rui
  leveltag history 571e1da1`;

const LOG_HELP = `
Each entry carries the hash of the one before. What tells of people stands beside the chain under salted
commitments, so that it can be erased and the chain still holds. docs/operations-store.md says how an
auditor checks an export without leveltag.

Examples:
  leveltag log --kind override erase --since 2026-06-01
  leveltag log --verify
  leveltag log --export log.jsonl`;

/** The commands for what people decide, and for what was decided. */
export function addDecisionCommands(program: Command): void {
  program
    .command('override')
    .summary("set a document's level by hand, or take that back")
    .description("Lay a person's decision over the computed level of a document, or take it back.")
    .argument('<id>', 'its first digits are enough', parseId)
    .addOption(new Option('--level <level>', 'the level that people see').choices(LEVELS))
    .option('--remove', 'go by what is computed again')
    .addOption(
      new Option('--reason <code>', 'why, as one word of your own list of reasons').argParser(
        parseWord,
      ),
    )
    .option('--note <text>', 'more on why')
    .addOption(byOption())
    .addOption(
      new Option(
        '--received <date>',
        'of which day, where it came in on several; default: the last',
      ).argParser(parseDate),
    )
    .addHelpText('after', OVERRIDE_HELP)
    .action(async (id: string, options: OverrideOptions) => {
      const { runOverride } = await import('../decisions/run-override.ts');
      await runOverride(id, options);
    });
  program
    .command('history')
    .summary('everything that was decided about a document')
    .description('Write everything that was decided about a document, the oldest first.')
    .argument('<id>', 'its first digits are enough', parseId)
    .option('--json', 'a line of JSON for each entry')
    .action(async (id: string, options: { json?: boolean }) => {
      const { runHistory } = await import('../decisions/run-history.ts');
      await runHistory(id, options);
    });
  addLogCommand(program);
}

function addLogCommand(program: Command): void {
  program
    .command('log')
    .summary('the log of decisions: read it, check it, hand it to an auditor')
    .description('Write the last entries of the log of decisions, check all of it, or export it.')
    .option('--verify', 'check that nothing in it was changed; exit code 1 where something was')
    .option('--export <file>', 'write all entries that match to a file, a line of JSON each')
    .addOption(new Option('--kind <kinds...>', 'only these').choices(DECISION_KINDS))
    .addOption(new Option('--since <date>', 'made on this day or later').argParser(parseDate))
    .addOption(
      new Option('--last <n>', 'how many to write').default(50).argParser(parseWhole(1, 100_000)),
    )
    .addOption(byOption())
    .addHelpText('after', LOG_HELP)
    .action(async (options: LogOptions) => {
      const { runLog } = await import('../decisions/run-log.ts');
      process.exitCode = await runLog(options);
    });
}
