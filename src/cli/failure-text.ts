import { CommanderError } from 'commander';
import { explainLoss } from '../store/connection-lost.ts';
import { CliError } from './cli-error.ts';
import { EXIT } from './exit-code.ts';
import { OutputClosed } from './output/sink.ts';

/** How a failed command ends: what standard error says, '' for nothing, and the exit code. */
export interface Failure {
  readonly text: string;
  readonly exitCode: number;
}

/** Typed errors of leveltag carry such a code; the system's (ENOENT) and the database's (42P01) do not. */
const OWN_CODE = /^[a-z_]+$/;
/** Codes of a user's mistake; other codes say that the environment is at fault. */
const MISTAKES: readonly string[] = [
  'config_invalid',
  'unreadable_path',
  'invalid_name',
  'weak_password',
  'name_taken',
  'unknown_name',
  'secret_unreadable',
  'no_accounts',
];

/**
 * A user's mistake is told in its own words. Anything else is a bug: its message may quote a resume, so
 * only its kind is shown unless `debug` asks for all of it.
 */
export function failureText(thrown: unknown, debug: boolean): Failure {
  const error = explainLoss(thrown);
  if (error instanceof OutputClosed) return { text: '', exitCode: EXIT.ok };
  if (error instanceof CommanderError) {
    return { text: '', exitCode: error.exitCode === 0 ? EXIT.ok : EXIT.usage };
  }
  const stack = debug && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  const { message, exitCode } = typedFailure(error) ?? bug(error, debug);
  return { text: `leveltag: ${message}${stack}`, exitCode };
}

interface Told {
  readonly message: string;
  readonly exitCode: number;
}

function typedFailure(error: unknown): Told | null {
  if (error instanceof CliError) return error;
  if (!(error instanceof Error)) return null;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || !OWN_CODE.test(code)) return null;
  const [line, ...more] = error.message.split('\n');
  return {
    message: more.length > 0 ? `${line} (--debug shows all of it)` : error.message,
    exitCode: MISTAKES.includes(code) ? EXIT.usage : EXIT.failed,
  };
}

function bug(error: unknown, debug: boolean): Told {
  const kind = error instanceof Error ? error.name : typeof error;
  const hint = debug
    ? 'Please report it with what stands below; leave out what names a person.'
    : 'Run the command again with --debug to see where, and report it.';
  return {
    message: `unexpected error (${kind}). This is a bug in leveltag. ${hint}`,
    exitCode: EXIT.failed,
  };
}
