import { Option, type Command } from 'commander';
import {
  formatOption,
  jobsOption,
  noOcrOption,
  outOption,
  parseDate,
  thoroughOption,
} from '../options.ts';
import type { IntakeOptions } from '../queue/run-intake.ts';

const INTAKE_HELP = `
Files are kept in the data folder (LEVELTAG_DATA, default .leveltag) with their results, and worked on
through the queue: by this command, and by every "leveltag work" on the same database. The same bytes are
worked on once. Interrupted, it goes on where it stopped when it is run again.

On standard input, "-" takes a zip archive, a tar archive (also a gzipped one), or one file. --files-from takes
a path on each line, or between zero bytes. --watch waits until nothing has been written to a file for two
seconds, and ends with Ctrl-C. A manifest has each file once: tagged, untagged, duplicate (of bytes),
same_text, failed, or pending where the intake was interrupted.

Examples:
  leveltag intake inbox/
  leveltag intake inbox/ --received 2026-06-30 --out levels.csv --manifest files.jsonl
  leveltag intake inbox/ --watch
  tar c -C /srv inbox | leveltag intake -
  find . -name "*.pdf" -print0 | leveltag intake --files-from -`;

const STOP_HELP = `
Only needed after a crash, or to end what other commands are doing: the database stops by itself when the
last command that uses it ends.

Examples:
  leveltag stop
  LEVELTAG_DATA=/srv/leveltag leveltag stop`;

export function addIntakeCommand(program: Command): void {
  program
    .command('intake')
    .summary('receive resumes into the database and tag them through the queue')
    .description('Receive resumes into the database, tag them through the queue, write a report.')
    .argument(
      '[paths...]',
      'folders, files and zip archives; "-" for one file or archive on standard input',
    )
    .option('--files-from <file>', 'receive the paths in this list, "-" for standard input')
    .option('--watch', 'stay, and receive what comes into the folders')
    .option('--manifest <file>', 'write what became of each file, as a line of JSON')
    .addOption(formatOption())
    .addOption(outOption())
    .addOption(receivedOption())
    .option('--batch <name>', 'what to file them under (default: the received date)')
    .option('--external-id <id>', 'their number in another system')
    .addOption(jobsOption())
    .addOption(noOcrOption())
    .addOption(thoroughOption())
    .addHelpText('after', INTAKE_HELP)
    .action(async (paths: string[], _: unknown, command: Command) => {
      const { runIntake } = await import('../queue/run-intake.ts');
      process.exitCode = await runIntake(paths, command.optsWithGlobals<IntakeOptions>());
    });
}

export function addStopCommand(program: Command): void {
  program
    .command('stop')
    .summary('stop the embedded database')
    .description('Stop the embedded database of the data folder (LEVELTAG_DATA).')
    .addHelpText('after', STOP_HELP)
    .action(async () => {
      const { runStop } = await import('../queue/run-stop.ts');
      await runStop();
    });
}

function receivedOption(): Option {
  return new Option(
    '--received <date>',
    'when the files came in, as YYYY-MM-DD: what "Present" means in them (default: today)',
  ).argParser(parseDate);
}
