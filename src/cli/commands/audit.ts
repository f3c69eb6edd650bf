import { LEVELS } from '../../domain/result.ts';
import { Option, type Command } from 'commander';
import { AUDIT_FORMATS } from '../../audit/formats.ts';
import type { AuditOptions } from '../audit/run-audit.ts';

const HELP = `
The file has a header line with sex and race_ethnicity, perhaps age, and either selected (yes or no) or one of
document_id, file and external_id, by which the result is found. The categories are what people say of
themselves; leveltag never infers them. docs/fairness.md lists them and says what each figure is.

Examples:
  leveltag audit people.csv --out audit.html              with the stored results
  leveltag audit people.csv --results levels.jsonl        with results in a file
  leveltag audit people.csv --selected senior mid --format csv`;

export function addAuditCommand(program: Command): void {
  program
    .command('audit')
    .summary('selection rates and impact ratios, as NYC Local Law 144 asks for')
    .description('Compute selection rates and impact ratios by what people say of themselves.')
    .argument('<file>', 'a CSV of self-reported categories')
    .addOption(new Option('-f, --format <format>', 'what to write').choices(AUDIT_FORMATS))
    .option('-o, --out <file>', 'write to this file')
    .option('--results <file>', 'a file of results instead of those that are stored')
    .addOption(
      new Option(
        '--selected <levels...>',
        'levels that count as selected (default: senior)',
      ).choices(LEVELS),
    )
    .option(
      '--exclude-small',
      'leave categories under 2% out of the ratios; say why when you publish',
    )
    .addHelpText('after', HELP)
    .action(async (file: string, options: AuditOptions) => {
      const { runAudit } = await import('../audit/run-audit.ts');
      process.exitCode = await runAudit(file, options);
    });
}
