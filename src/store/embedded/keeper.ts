import { spawn } from 'node:child_process';
import type { Layout } from './layout.ts';
import { livePidIn } from './process.ts';

/**
 * Watches over the server once the processes that use it have ended, also by kill -9: when none of
 * the leases names a living process, it stops the server and ends.
 *
 * A shell, as a second Node process would hold 45 MB for as long as the server runs. It takes the same
 * lock as those who start the server, so nobody attaches to a server that is about to stop. It ends too
 * when the data folder is deleted: PostgreSQL itself notices that within a minute, and stops.
 */
const SCRIPT = `
cluster=$1 leases=$2 lock=$3 own=$4
echo $$ > "$own"
running() {
  pid=$(head -n 1 "$cluster/postmaster.pid" 2>/dev/null) && kill -0 "$pid" 2>/dev/null
}
in_use() {
  for lease in "$leases"/*; do
    [ -e "$lease" ] || continue
    holder=\${lease##*/}
    kill -0 "\${holder%%.*}" 2>/dev/null && return 0
    rm -f "$lease"
  done
  return 1
}
while sleep 1 && [ -d "$leases" ]; do
  running && in_use && continue
  mkdir "$lock" 2>/dev/null || continue
  echo $$ > "$lock/pid"
  if ! running || ! in_use; then
    running && kill -INT "$pid"
    while running; do sleep 0.1; done
    rm -f "$own"
    rm -rf "$lock"
    exit 0
  fi
  rm -rf "$lock"
done
`;

/** Starts the keeper unless it runs. Call it with the lock held and the server up. */
export async function ensureKeeper(layout: Layout): Promise<void> {
  if ((await livePidIn(layout.keeperPid)) !== null) return;
  const { cluster, leases, lock, keeperPid } = layout;
  const child = spawn(
    '/bin/sh',
    ['-c', SCRIPT, 'leveltag-keeper', cluster, leases, lock, keeperPid],
    {
      cwd: '/',
      detached: true,
      stdio: 'ignore',
    },
  );
  child.unref();
}
