import { userInfo } from 'node:os';

/** Who the log says did it, where `--by` does not tell: the user of this machine. */
export function operator(by: string | undefined): string {
  return by ?? `${userInfo().username} (command line)`;
}
