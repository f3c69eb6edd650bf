import { UnrecoverableError } from 'bullmq';
import { isRetryable, type DocumentFinding, type UntaggedCode } from '../src/domain/extraction.ts';
import { codeOf } from '../src/queue/queues.ts';
import { StoreError } from '../src/store/errors.ts';

/** The try of a job ended in an outcome that depends on the machine: the queue tries it again. */
export class AttemptFailed extends Error {
  readonly code: UntaggedCode;

  constructor(code: UntaggedCode) {
    super(code);
    this.name = 'AttemptFailed';
    this.code = code;
  }
}

/** @throws AttemptFailed for an outcome that is never a result. */
export function refuseRetryable(code: UntaggedCode, findings: readonly DocumentFinding[]): void {
  if (isRetryable(code, findings)) throw new AttemptFailed(code);
}

/**
 * What the queue may keep of an error: its code. Messages can quote a file or an address, and the
 * queue's server is no place for either.
 *
 * A broken rule of leveltag's own breaks again at the next try; everything else may pass.
 */
export function forQueue(error: unknown): Error {
  if (error instanceof AttemptFailed) return error;
  const code = codeOf(error);
  const isDefect =
    (error instanceof StoreError && error.code === 'invalid_value') ||
    error instanceof TypeError ||
    error instanceof RangeError ||
    code === 'job_data_invalid';
  return isDefect ? new UnrecoverableError(code) : new Error(code);
}
