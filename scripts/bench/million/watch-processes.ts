import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { residentBytes } from '../../../src/pool/resident-memory.ts';

const LOOK_EVERY_MS = 2_000;
/** Behind the name in brackets, `/proc/<pid>/stat` has the state, then these. */
const PARENT = 1;
const TIMES = { own: [11, 12], ended: [13, 14] } as const;
/** Of the times that `/proc` tells, on every system that has it. */
const TICKS_PER_SECOND = 100;

/** What processes took, a kind of them each. */
export interface Usage {
  /** leveltag's own: this process and its children. */
  readonly leveltag: ProcessUsage;
  readonly postgres: ProcessUsage;
}

export interface ProcessUsage {
  readonly processorSeconds: number;
  /** The most that they held together. */
  readonly peakMiB: number;
}

/**
 * Looks from time to time at this process, those that it has started, and a PostgreSQL server.
 *
 * What PostgreSQL holds is counted without the memory that its processes share with one another, but for the one that
 * has most of it.
 *
 * @param cluster the folder of the server
 */
export function watchProcesses(cluster: string): { stop(): Usage } {
  const postmaster = Number(readFileSync(join(cluster, 'postmaster.pid'), 'latin1').split('\n')[0]);
  // A server that this process has started is not of its own kind.
  const own = (): number[] => treeOf(process.pid, postmaster);
  const kinds = { leveltag: own, postgres: () => treeOf(postmaster) };
  const begun = { leveltag: processorTicks(own()), postgres: processorTicks(kinds.postgres()) };
  const most = { leveltag: 0, postgres: 0 };
  const look = (): void => {
    most.leveltag = Math.max(most.leveltag, sum(own().map((pid) => residentBytes(pid) ?? 0)));
    most.postgres = Math.max(most.postgres, unsharedBytes(kinds.postgres()));
  }; // prettier-ignore
  const timer = setInterval(look, LOOK_EVERY_MS);
  const usage = (kind: keyof Usage): ProcessUsage => ({
    processorSeconds: (processorTicks(kinds[kind]()) - begun[kind]) / TICKS_PER_SECOND,
    peakMiB: Math.round(most[kind] / 2 ** 20),
  });
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return { leveltag: usage('leveltag'), postgres: usage('postgres') };
    },
  };
}

/** What processes have used, with those children of theirs that have ended. */
function processorTicks(pids: readonly number[]): number {
  return sum(
    pids.map((pid) => {
      const fields = statOf(pid);
      return fields ? sum([...TIMES.own, ...TIMES.ended].map((at) => Number(fields[at]))) : 0;
    }),
  );
}

function unsharedBytes(pids: readonly number[]): number {
  const all = pids.map((pid) => ({ all: residentBytes(pid) ?? 0, shared: sharedBytes(pid) }));
  const once = Math.max(0, ...all.map(({ shared }) => shared));
  return once + sum(all.map((each) => Math.max(0, each.all - each.shared)));
}

const PAGE_BYTES = 4096;

function sharedBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[2]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}

/** @param without a process that is left out, with all that it has started */
function treeOf(root: number, without: number | null = null): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const fields = statOf(Number(name));
    if (fields) parents.set(Number(name), Number(fields[PARENT]));
  }
  const found = [root];
  for (const pid of found) {
    for (const [child, parent] of parents)
      if (parent === pid && child !== without) found.push(child);
  }
  return found;
}

function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    // It has ended meanwhile.
    return null;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
