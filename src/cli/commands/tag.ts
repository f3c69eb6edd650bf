import type { Command } from 'commander';
import {
  asOfOption,
  blindOption,
  formatOption,
  jobsOption,
  noOcrOption,
  outOption,
  rubricOption,
  thoroughOption,
} from '../options.ts';
import type { TagOptions } from '../tag/run-tag.ts';

const HELP = `
Folders are read with all that is below them, hidden files left out. Every file gets one record, in the
order of the arguments and, within a folder, of the names, whatever --jobs is. Nothing is stored.

Examples:
  leveltag tag resumes/                              a table on the terminal
  leveltag tag resumes/ --out levels.csv             for a spreadsheet
  leveltag tag jane.pdf --as-of 2026-06-30 --with-text > jane.jsonl
  leveltag tag a.docx b.pdf --rubric mine.json --jobs 4 --format json

Exit codes: 0 every file has an outcome; 1 some are corrupt, crashed their parser or ran out of time;
2 the command line or a named file is wrong; 130 interrupted.`;

export function addTagCommand(program: Command): void {
  program
    .command('tag')
    .summary('tag resumes and write a report')
    .description('Tag resumes (PDF, DOCX, plain text) with a level and the evidence for it.')
    .argument('<paths...>', 'files and folders')
    .addOption(formatOption())
    .addOption(outOption())
    .addOption(rubricOption())
    .addOption(asOfOption())
    .addOption(jobsOption())
    .addOption(noOcrOption())
    .addOption(thoroughOption())
    .option('--with-text', 'put the text that the evidence points into in each record')
    .addOption(blindOption())
    .addHelpText('after', HELP)
    .action(async (paths: string[], _: unknown, command: Command) => {
      const { runTag } = await import('../tag/run-tag.ts');
      process.exitCode = await runTag(paths, command.optsWithGlobals<TagOptions>());
    });
}
