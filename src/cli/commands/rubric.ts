import type { Command } from 'commander';
import type { RubricCommandOptions } from '../catalogue/run-rubric.ts';

const HELP = `
A rubric is a JSON file: what counts how much, and what a level asks for. Copy the built-in one, change
it, check it, use it:
  leveltag rubric --print > mine.json
  leveltag rubric --check mine.json
  leveltag tag resumes/ --rubric mine.json`;

export function addRubricCommand(program: Command): void {
  program
    .command('rubric')
    .summary('print the built-in rubric, or check one of your own')
    .description('Print the built-in rubric, or check a rubric of your own.')
    .option('--print', 'print the built-in rubric')
    .option('--check <file>', 'say whether a rubric can be used, with the line of each problem')
    .addHelpText('after', HELP)
    .action(async (options: RubricCommandOptions, command: Command) => {
      if (!options.print && options.check === undefined) {
        command.error('error: say --print or --check <file>');
      }
      const { runRubric } = await import('../catalogue/run-rubric.ts');
      await runRubric(options);
    });
}
