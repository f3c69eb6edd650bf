import { InvalidArgumentError, Option, type Command } from 'commander';
import type { DoctorOptions } from '../keeping/run-doctor.ts';
import type { EraseCommandOptions } from '../keeping/run-erase.ts';
import type { ExportCommandOptions } from '../keeping/run-portable.ts';
import { LEVELS } from '../../domain/result.ts';
import { byOption, parseDate, parseId, parseWord, signalsOption } from '../options.ts';

const ERASE_HELP = `
Erases the file, its text, results, overrides, receipts and waiting jobs. Work in flight writes nothing
more about it. A document that came in several times is erased as a whole. What was exported, backed up or
copied elsewhere has to be erased there.

Each line that is printed proves one erase without naming anybody: "commitment" stands in the log, and
whoever has the file can show with "salt" that it was this one. leveltag keeps no copy of the salt.

Examples:
  leveltag erase 571e1da1
  leveltag erase --older-than 400d --yes
  leveltag erase --batch spring-2026 --reason request --by dpo`;

const BACKUP_HELP = `
Who was erased after a backup is in it again: keep the proofs that "leveltag erase" prints, and after
restoring run "leveltag erase --proofs FILE".

Examples:
  leveltag backup /mnt/backup/leveltag
  LEVELTAG_DATA=/srv/new leveltag restore /mnt/backup/leveltag`;

/** The commands for keeping what is stored, and for not keeping it. */
export function addKeepingCommands(program: Command): void {
  addEraseCommand(program);
  addDoctorCommand(program);
  addPortableCommands(program);
  addBackupCommands(program);
}

function addBackupCommands(program: Command): void {
  program
    .command('backup')
    .summary('copy the database and the received files into a folder')
    .description(
      'Copy the database, as it stands at one moment, and the received files into a folder, while leveltag works on. Into the same folder again it copies only what is new.',
    )
    .argument('<folder>')
    .addOption(byOption())
    .addHelpText('after', BACKUP_HELP)
    .action(async (folder: string, options: { by?: string }) => {
      const { runBackup } = await import('../keeping/run-backup.ts');
      await runBackup(folder, options);
    });
  program
    .command('restore')
    .summary('bring an empty installation to the state of a backup')
    .description(
      'Bring an installation that holds nothing to the state of a backup, whatever database and blobs it is configured for.',
    )
    .argument('<folder>')
    .addOption(byOption())
    .addHelpText('after', BACKUP_HELP)
    .action(async (folder: string, options: { by?: string }) => {
      const { runRestore } = await import('../keeping/run-backup.ts');
      await runRestore(folder, options);
    });
}

function addPortableCommands(program: Command): void {
  program
    .command('export')
    .summary('documents with all that is known about them, in one file')
    .description(
      'Write documents with all that is known about them (bytes, receipts, texts, results, overrides) to one file that "leveltag import" reads.',
    )
    .option('-o, --out <file>', 'write to this file, which appears when it is complete')
    .addOption(new Option('--level <levels...>', 'only with these levels').choices(LEVELS))
    .addOption(signalsOption())
    .addOption(
      new Option('--since <date>', 'only what came in on this day or later').argParser(parseDate),
    )
    .option('--batch <name>', 'only what came in with this batch')
    .addOption(new Option('--id <digits>', 'only ids that begin so').argParser(parseId))
    .addOption(byOption())
    .action(async (options: ExportCommandOptions) => {
      const { runExport } = await import('../keeping/run-portable.ts');
      await runExport(options);
    });
  program
    .command('import')
    .summary('take in what "leveltag export" wrote')
    .description(
      'Take in what "leveltag export" wrote. What is here already stays; who was erased here is not brought back.',
    )
    .argument('<file>')
    .addOption(byOption())
    .action(async (file: string, options: { by?: string }) => {
      const { runImport } = await import('../keeping/run-portable.ts');
      await runImport(file, options);
    });
}

function addDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .summary('look whether all that leveltag needs is well, and what to do where it is not')
    .description(
      'Look at this machine, database, queue, blobs, results and log, and say what to do. Exit code 1 where something fails.',
    )
    .option('--json', 'for programs')
    .option('--all', 'look for the bytes of every stored document, not of 1000')
    .action(async (options: DoctorOptions) => {
      const { runDoctor } = await import('../keeping/run-doctor.ts');
      process.exitCode = await runDoctor(options);
    });
}

function addEraseCommand(program: Command): void {
  program
    .command('erase')
    .summary('erase documents and everything about them')
    .description('Erase documents and everything about them, for good.')
    .argument('[ids...]', 'first digits are enough', (id: string, before: string[] = []) => [
      ...before,
      parseId(id),
    ])
    .addOption(
      new Option(
        '--older-than <days>',
        'last received more than so many days ago, as 400d',
      ).argParser(parseDays),
    )
    .option('--batch <name>', 'all that came in with this batch')
    .option(
      '--proofs <file>',
      'what these proofs are about, where a restored backup has brought it back',
    )
    .option('--yes', 'do not ask')
    .addOption(
      new Option('--reason <code>', 'why, for the log').default('request').argParser(parseWord),
    )
    .addOption(byOption())
    .addHelpText('after', ERASE_HELP)
    .action(async (ids: readonly string[], options: EraseCommandOptions) => {
      const { runErase } = await import('../keeping/run-erase.ts');
      process.exitCode = await runErase(ids, options);
    });
}

function parseDays(text: string): number {
  const [, days] = /^(\d{1,5})d?$/.exec(text) ?? [];
  if (days !== undefined && Number(days) > 0) return Number(days);
  throw new InvalidArgumentError('It must be a number of days, such as 400d.');
}
