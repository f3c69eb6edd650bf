import { InvalidArgumentError, Option, type Command } from 'commander';
import { LEVELS, type Level } from '../../domain/result.ts';
import type { SignalId } from '../../domain/signal.ts';
import { asOfOption, noOcrOption, parseSignal, rubricOption, thoroughOption } from '../options.ts';
import type { DiffOptions } from '../proof/run-diff.ts';
import type { ExplainOptions } from '../proof/run-explain.ts';
import type { ReplayOptions } from '../proof/run-replay.ts';
import type { VerifyOptions } from '../proof/run-verify.ts';

const VERIFY_HELP = `
The result must carry its text (--with-text). docs/verify.md lists what is checked, and what only "leveltag
replay" can know.

Examples:
  leveltag tag jane.pdf --with-text --format json --out jane.json
  leveltag verify jane.json jane.pdf
  leveltag tag resumes/ --with-text --format jsonl | leveltag verify -

Exit codes: 0 everything holds; 1 something does not; 2 the command line or a named file is wrong.`;

const REPLAY_HELP = `
Reads the file again with the result's own anchor and options, and compares the two byte for byte.

Example:
  leveltag replay jane.json jane.pdf

Exit codes: 0 the same bytes; 1 others, or made by another release; 2 the command line or a named file is wrong.`;

const EXPLAIN_HELP = `
<resume> is a resume, a file of JSON with one result, or the first digits of a stored document's id. Everything
that is said follows from the result and its rubric; docs/verify.md has how the smallest changes are found.

Examples:
  leveltag explain jane.pdf                              points step by step
  leveltag explain jane.pdf --format prose               a letter for the candidate
  leveltag explain jane.json --format html --out why.html`;

const WHY_NOT_HELP = `
Examples:
  leveltag why-not senior jane.pdf
  leveltag why-not ppm_tool.planview jane.json`;

const DIFF_HELP = `
Each name is a resume, a file of JSON with one result, or the first digits of a stored document's id.

Examples:
  leveltag diff old.json new.json
  leveltag diff jane.pdf jane-2.pdf
  leveltag diff jane.pdf --to-rubric ours.json       the built-in rubric, and one of your own
  leveltag diff 571e1da1                             a stored document before and after the last release`;

/** The commands that prove, explain and compare results. */
export function addProofCommands(program: Command): void {
  addVerifyCommands(program);
  addExplainCommands(program);
  addDiffCommand(program);
}

function addVerifyCommands(program: Command): void {
  program
    .command('verify')
    .summary('prove a result against its text, the rubric and the file')
    .description(
      'Check a result without the code that made it: hashes, quotes, places, points, level.',
    )
    .argument('<result>', 'a file of JSON or JSON Lines, or - for standard input')
    .argument('[file]', 'the resume it is about')
    .addOption(rubricOption())
    .option('--json', 'for programs')
    .addHelpText('after', VERIFY_HELP)
    .action(async (result: string, file: string | undefined, options: VerifyOptions) => {
      const { runVerify } = await import('../proof/run-verify.ts');
      process.exitCode = await runVerify(result, file, options);
    });
  program
    .command('replay')
    .summary('make a result again from its file and compare it byte for byte')
    .description('Make a result again from the bytes of its file and compare it byte for byte.')
    .argument('<result>', 'a file with one result as JSON, or - for standard input')
    .argument('<file>', 'the resume it is about')
    .addOption(rubricOption())
    .addHelpText('after', REPLAY_HELP)
    .action(async (result: string, file: string, _: unknown, command: Command) => {
      const { runReplay } = await import('../proof/run-replay.ts');
      process.exitCode = await runReplay(result, file, command.optsWithGlobals<ReplayOptions>());
    });
}

function addExplainCommands(program: Command): void {
  const command = program
    .command('explain')
    .summary('why one resume has its level, and what would change it')
    .description('Say why one resume has its level, step by step, and what would change it.')
    .argument('<resume>', 'a resume, a result or a stored id')
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (name: string, _: unknown, own: Command) => {
      const { runExplain } = await import('../proof/run-explain.ts');
      process.exitCode = await runExplain(name, own.optsWithGlobals<ExplainOptions>());
    });
  const whyNot = program
    .command('why-not')
    .summary('why one resume has not a level, or does not count a signal')
    .description('Say why one resume has not a level, or does not count a signal.')
    .argument('<target>', 'a level or a signal ("leveltag signals" lists them)', parseTarget)
    .argument('<resume>', 'a resume, a result or a stored id')
    .addHelpText('after', WHY_NOT_HELP)
    .action(async (target: Level | SignalId, name: string, _: unknown, own: Command) => {
      const { runWhyNot } = await import('../proof/run-explain.ts');
      process.exitCode = await runWhyNot(target, name, own.optsWithGlobals<ExplainOptions>());
    });
  for (const [one, formats] of [
    [command, ['text', 'prose', 'json', 'html']],
    [whyNot, ['text', 'json', 'html']],
  ] as const) {
    one
      .addOption(new Option('-f, --format <format>', 'what to write').choices(formats))
      .option('-o, --out <file>', 'write to this file')
      .addOption(rubricOption());
    addReadingOptions(one);
  }
}

function addDiffCommand(program: Command): void {
  const command = program
    .command('diff')
    .summary('what moved between two results, and by which cause')
    .description(
      'Compare two results, or one resume under two rubrics: what moved, and by which cause.',
    )
    .argument('<before>', 'a result, a resume or a stored id')
    .argument('[after]', 'the same; may be left out with --to-rubric, or for a stored id')
    .addOption(
      new Option('-f, --format <format>', 'what to write').choices(['text', 'json', 'html']),
    )
    .option('-o, --out <file>', 'write to this file')
    .addOption(rubricOption())
    .option('--to-rubric <file>', 'score the second by this rubric')
    .addHelpText('after', DIFF_HELP)
    .action(async (before: string, after: string | undefined, _: unknown, own: Command) => {
      const { runDiff } = await import('../proof/run-diff.ts');
      process.exitCode = await runDiff(before, after, own.optsWithGlobals<DiffOptions>());
    });
  addReadingOptions(command);
}

function addReadingOptions(command: Command): void {
  command.addOption(asOfOption()).addOption(noOcrOption()).addOption(thoroughOption());
}

function parseTarget(text: string): Level | SignalId {
  const level = LEVELS.find((name) => name === text);
  if (level) return level;
  try {
    return parseSignal(text);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new InvalidArgumentError(
      `It must be one of ${LEVELS.join(', ')} or a signal. ${error.message}`,
    );
  }
}
