import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ticks a second of Linux's accounting, whatever the kernel's own. */
const TICKS = 100;

/**
 * Seconds of processor time that the embedded server of a data folder has taken, in those of its processes that still
 * run: ask before and after, with connections kept. Null where that is not told.
 */
export function embeddedServerTime(dataDir: string): number | null {
  try {
    const pidFile = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    const server = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    const processes = readdirSync('/proc').flatMap((pid) => statOf(pid) ?? []);
    const own = processes.filter(({ pid, parent }) => pid === server || parent === server);
    return own.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS;
  } catch {
    return null;
  }
}

/** Seconds of processor time that a process has taken, without its children; null where that is not told. */
export function timeOfProcess(pid: number): number | null {
  const stat = statOf(String(pid));
  return stat && stat.ticks / TICKS;
}

interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

/** Null for what is no process, or has just ended. */
function statOf(pid: string): ProcessStat | null {
  if (!/^\d+$/.test(pid)) return null;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Behind the name in brackets: state, parent, … user and system time.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      pid: Number(pid),
      parent: Number(fields[1]),
      ticks: Number(fields[11]) + Number(fields[12]),
    };
  } catch {
    return null;
  }
}
