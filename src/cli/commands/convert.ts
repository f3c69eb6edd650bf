import { Option, type Command } from 'commander';
import type { ConvertOptions } from '../convert/run-convert.ts';
import { asOfOption } from '../options.ts';

const HELP = `
From results with their text (--with-text): W3C Web Annotation (JSON-LD), brat standoff, Label Studio tasks with
the labelling interface, JSON Resume. To gold: what people labelled, as a folder that "npm run evaluate" takes,
from Label Studio's JSON export or a folder of brat's or of web annotations. Role and level of each document
come from the labels, or from a CSV with the columns id, role, level, confidence, pm_years, total_years.

Examples:
  leveltag tag resumes/ --with-text --out levels.jsonl
  leveltag convert levels.jsonl --to label-studio --out project
  leveltag convert project/export.json --to gold --as-of 2026-06-30 --out ours
  leveltag convert brat-folder --to gold --facts levels.csv --out ours`;

export function addConvertCommand(program: Command): void {
  program
    .command('convert')
    .summary('results to formats of labelling tools, and labels back to gold')
    .description('Write results in the formats of labelling tools, and read labels of people back.')
    .argument('<input>', 'a file of results, or labels of people')
    .addOption(
      new Option('--to <format>', 'what to write')
        .choices(['web-annotation', 'brat', 'label-studio', 'json-resume', 'gold'])
        .makeOptionMandatory(),
    )
    .requiredOption('-o, --out <folder>', 'the folder to write into')
    .option('--facts <file>', 'a CSV of roles and levels, for --to gold')
    .addOption(asOfOption())
    .addHelpText('after', HELP)
    .action(async (input: string, options: ConvertOptions) => {
      const { runConvert } = await import('../convert/run-convert.ts');
      process.exitCode = await runConvert(input, options);
    });
}
