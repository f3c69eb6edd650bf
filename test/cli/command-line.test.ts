import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const COMMANDS = ['tag', 'inspect', 'intake', 'work', 'stop', 'signals', 'rubric', 'schema'];

describe('help', () => {
  it('names every command', async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  it.each(COMMANDS)('of %s shows examples', async (command) => {
    const { code, stdout } = await runCli([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: leveltag ${command}`);
    expect(stdout).toContain(`  leveltag ${command}`);
  });

  it('tells the version', async () => {
    const { code, stdout } = await runCli(['--version']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe('a wrong command line', () => {
  it.each<[string, string[], string]>([
    ['no command', [], 'Usage: leveltag'],
    ['an unknown command', ['tga', 'x'], '(Did you mean tag?)'],
    ['an unknown option', ['tag', '--fromat', 'csv', 'x'], '(Did you mean --format?)'],
    ['a missing argument', ['tag'], "missing required argument 'paths'"],
    ['an unknown format', ['tag', '--format', 'xml', 'x'], 'Allowed choices are table, json'],
    ['no date', ['tag', '--as-of', '2026-02-30', 'x'], 'a real date of the form YYYY-MM-DD'],
    ['no number of jobs', ['tag', '--jobs', '0', 'x'], 'a whole number from 1'],
    ['an unknown signal', ['inspect', '-s', 'vendor', 'x'], 'Did you mean vendor_management?'],
    ['a command without its choice', ['rubric'], 'say --print or --check'],
    ['a path that does not exist', ['tag', 'gone.pdf'], '"gone.pdf" cannot be opened'],
    ['a rubric that does not exist', ['rubric', '--check', 'gone.json'], 'gone.json'],
    ['a report that does not exist', ['schema', '--check', 'gone.json'], 'gone.json'],
  ])('%s: exit code 2, and standard error says what to do', async (_, args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});
