import { spawn } from 'node:child_process';

/**
 * Ends the processes of its last line when its input ends, which is when whoever writes there has died. It
 * reads lines until then, each of which takes the place of the one before.
 */
const SCRIPT =
  'while read -r line; do pids=$line; done; [ -z "$pids" ] || kill -9 $pids 2>/dev/null';

/** Sees to it that no process outlives this one, however this one ends. */
export interface Watchdog {
  /** @param pids all the processes that are to end with this one */
  watch(pids: readonly number[]): void;
  /** Ends it, and none of the processes. */
  close(): void;
}

/**
 * Starts a watchdog: a shell that waits. A child that is busy in a loop does not notice that its parent was
 * killed, and its sandbox allows no thread that could. On Windows, and where there is no shell, it does
 * nothing: such a child then ends with its loop.
 */
export function startWatchdog(): Watchdog {
  if (process.platform === 'win32') return { watch: () => {}, close: () => {} };
  // A group of its own: a Ctrl-C is for the parent to act on.
  const shell = spawn('/bin/sh', ['-c', SCRIPT], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: {},
    detached: true,
  });
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  shell.unref();
  (shell.stdin as unknown as { unref(): void }).unref();
  return {
    watch: (pids) => void shell.stdin.write(`${pids.join(' ')}\n`),
    close: () => void shell.kill('SIGKILL'),
  };
}
