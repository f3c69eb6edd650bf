import { CommanderError } from 'commander';
import { CliError } from './cli-error.ts';
import { EXIT } from './exit-code.ts';
import { OutputClosed } from './output/sink.ts';

/** How a failed command ends: what standard error says, '' for nothing, and the exit code. */
export interface Failure {
  readonly text: string;
  readonly exitCode: number;
}

/**
 * A user's mistake is told in its own words. Anything else is a bug: its message may quote a resume, so
 * only its kind is shown unless `debug` asks for all of it.
 */
export function failureText(error: unknown, debug: boolean): Failure {
  if (error instanceof OutputClosed) return { text: '', exitCode: EXIT.ok };
  if (error instanceof CommanderError) {
    return { text: '', exitCode: error.exitCode === 0 ? EXIT.ok : EXIT.usage };
  }
  const stack = debug && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  if (error instanceof CliError) {
    return { text: `leveltag: ${error.message}${stack}`, exitCode: error.exitCode };
  }
  const kind = error instanceof Error ? error.name : typeof error;
  const hint = debug
    ? 'Please report it with what stands below; leave out what names a person.'
    : 'Run the command again with --debug to see where, and report it.';
  return {
    text: `leveltag: unexpected error (${kind}). This is a bug in leveltag. ${hint}${stack}`,
    exitCode: EXIT.failed,
  };
}
