import { StoreError } from './errors.ts';

/** What the operating system says when a server is gone or a socket was cut. */
const SYSTEM = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH'];

/**
 * Whether an error says that the server is gone.
 *
 * SQLSTATE classes 08 (connection) and 57P (operator intervention), and 53300, which says that it takes no more
 * connections just now: PostgreSQL manual, appendix A.
 * `pg` has no code for a connection that ended under a query or before it (as a rollback after the loss
 * finds it), or was not had in time.
 */
export function isLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  return (
    /^(08...|57P0.|53300)$/.test(code) ||
    (SYSTEM.includes(code) && syscall !== 'open' && syscall !== 'stat') ||
    /^Connection terminated|is not queryable$|timeout exceeded when trying to connect/.test(
      error.message,
    )
  );
}

/** SQLSTATE of a server that cannot write: PostgreSQL manual, appendix A. */
const DISK_FULL = '53100';

/** Whether an error says that the database has no room left: what is there can be read, and nothing is added. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === DISK_FULL;
}

/**
 * Tells the end of the server, and of the room on its disk, from every other fault: an error that says so becomes
 * one that says what to do, any other is returned as it is.
 */
export function explainLoss(error: unknown): unknown {
  if (isLoss(error)) {
    return new StoreError(
      'database_unavailable',
      'the database has stopped answering: see that it runs ("leveltag doctor" says what is wrong), then run the same command again to go on',
      { cause: error },
    );
  }
  if (isFull(error)) {
    return new StoreError(
      'disk_full',
      'the disk of the database is full: make room, then run the same command again to go on',
      { cause: error },
    );
  }
  return error;
}
