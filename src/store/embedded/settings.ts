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

/** After a crash the server first does again what stands in its log ahead: a gigabyte or so. */
export const START_MS = 180_000;

/** Command-line words of the embedded server: small, silent, on no network. */
export const SETTINGS: readonly string[] = Object.entries(VALUES).flatMap(([name, value]) => [
  '-c',
  `${name}=${value}`,
]);
