import type { Logger } from 'pino';
import { codeOf } from './queues.ts';

/** A server that is gone fails many times a second: one line in this time says as much as a thousand. */
const QUIET_MS = 5_000;

/** Logs the errors of a queue or a worker by their codes, each code once in a while. */
export function errorLog(
  log: Logger,
  queue: string,
  what: 'queue' | 'worker',
  now: () => number = () => performance.now(),
): (error: unknown) => void {
  const saidAt = new Map<string, number>();
  return (error) => {
    const code = isLockLost(error) ? 'lock_not_renewed' : codeOf(error);
    const last = saidAt.get(code);
    if (last !== undefined && now() - last < QUIET_MS) return;
    saidAt.set(code, now());
    log.warn({ queue, code }, what);
  };
}

/**
 * A worker could not say in time that a job is still in hand: the job had just ended, or the machine is so busy that
 * another worker may take it, which does nothing twice. BullMQ tells it by these words alone.
 */
function isLockLost(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('could not renew lock for job ');
}
