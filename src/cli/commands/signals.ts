import type { Command } from 'commander';

const HELP = `
Examples:
  leveltag signals
  leveltag signals --json`;

export function addSignalsCommand(program: Command): void {
  program
    .command('signals')
    .summary('list the signals that are looked for')
    .description('List every signal: its id, what it means, the values it carries, what it scores.')
    .option('--json', 'the list as JSON')
    .addHelpText('after', HELP)
    .action(async (_: unknown, command: Command) => {
      const { runSignals } = await import('../catalogue/run-signals.ts');
      await runSignals(command.optsWithGlobals());
    });
}
