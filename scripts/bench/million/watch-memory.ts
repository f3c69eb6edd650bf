import { readdirSync, readFileSync } from 'node:fs';
import { residentBytes } from '../../../src/pool/resident-memory.ts';

const LOOK_EVERY_MS = 500;
/** Behind the name in brackets, `/proc/<pid>/stat` has the state and then the parent. */
const PARENT = 1;

export interface MemoryWatch {
  /** The most that this process and its children held together, MiB. */
  stop(): number;
}

/** Looks from time to time at the resident memory of this process and of those that it has started. */
export function watchMemory(): MemoryWatch {
  let most = 0;
  const look = () => {
    const bytes = [process.pid, ...childrenOf(process.pid)].map((pid) => residentBytes(pid) ?? 0);
    most = Math.max(
      most,
      bytes.reduce((sum, each) => sum + each, 0),
    );
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return Math.round(most / 2 ** 20);
    },
  };
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[PARENT]);
  } catch {
    // It has ended meanwhile.
    return null;
  }
}
