import type { Command } from 'commander';

const HELP = `
Examples:
  leveltag schema > leveltag.schema.json
  leveltag schema --check levels.jsonl`;

export function addSchemaCommand(program: Command): void {
  program
    .command('schema')
    .summary('print the JSON Schema of a record')
    .description('Print the JSON Schema (draft 2020-12) of a record, or check a report against it.')
    .option('--check <file>', 'say whether every record of a JSON or JSON Lines report is valid')
    .addHelpText('after', HELP)
    .action(async (options: { check?: string }) => {
      const { printSchema, checkReport } = await import('../catalogue/run-schema.ts');
      if (options.check === undefined) await printSchema();
      else process.exitCode = await checkReport(options.check);
    });
}
