import { EXIT } from './exit-code.ts';

/** A user's mistake or a fault of the environment: shown as a line or two, never as a stack trace. */
export class CliError extends Error {
  readonly code: string;
  readonly exitCode: number;

  /** @param message what is wrong, naming the file or option, and what to do */
  constructor(code: string, message: string, exitCode: number = EXIT.usage) {
    super(message);
    this.name = 'CliError';
    this.code = code;
    this.exitCode = exitCode;
  }
}

/** The plain reason of a failed system call: `permission denied`, not `EACCES: permission denied, open 'x'`. */
export function systemReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return (code && REASONS[code]) ?? code ?? 'unknown error';
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'no space left on the disk',
  EROFS: 'the file system is read-only',
  EIO: 'the disk reports an error',
  EMFILE: 'too many open files',
};
