import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where util-linux installs it. */
const UNSHARE = ['/usr/bin/unshare', '/bin/unshare'];

/** By what a program is started without a network: the command, and what stands before the program. */
export interface Launcher {
  readonly command: string;
  readonly args: readonly string[];
}

let probed: Launcher | null | undefined;

/**
 * Starts programs in a network namespace of their own, which has no interface: on Linux as root, and for
 * other users where the system lets them have namespaces. Null where it does not; tried out once.
 */
export function withoutNetwork(): Launcher | null {
  probed ??= probe();
  return probed;
}

function probe(): Launcher | null {
  const command = process.platform === 'linux' ? UNSHARE.find((path) => existsSync(path)) : null;
  if (!command) return null;
  const own = process.getuid?.() === 0 ? ['--net'] : ['--user', '--net'];
  const works = spawnSync(command, [...own, '--', 'true'], { stdio: 'ignore' }).status === 0;
  return works ? { command, args: [...own, '--'] } : null;
}
