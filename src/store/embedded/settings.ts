const VALUES: Readonly<Record<string, string | number>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: 100,
  shared_buffers: '64MB',
  // Queries here are short: compiling them costs more than it gains.
  jit: 'off',
  // A statement, or the detail of an error, may hold a name or a line of a resume.
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Bytes of the log ahead between two checkpoints. A night over a million resumes writes twelve gigabytes of it; with
 * PostgreSQL's own gigabyte a checkpoint falls due twice a minute, after each of which every page that is touched goes
 * to the log whole. It takes disk, so only where there is plenty.
 */
const LOG_AHEAD = { roomy: '4GB', tight: '1GB' } as const;
const ROOMY_BYTES = 40 * 2 ** 30;

/** How long a start may take: after a crash the server first does again what stands in its log ahead. */
export const START_MS = 180_000;

/**
 * Command-line words of the embedded server: small, silent, on no network.
 *
 * @param freeBytes on the disk where its data are
 */
export function settingsFor(freeBytes: number): string[] {
  const logAhead = freeBytes >= ROOMY_BYTES ? LOG_AHEAD.roomy : LOG_AHEAD.tight;
  return Object.entries({ ...VALUES, max_wal_size: logAhead }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}
