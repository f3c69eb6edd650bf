import { readFileSync } from 'node:fs';

/** Gives seconds since some moment. */
export type Clock = () => number;

/** Seconds of processor time of this process: what else the machine does hardly changes them. */
export const processorTime: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Seconds that go by. */
export const wallTime: Clock = () => performance.now() / 1000;

/** Ticks a second of Linux's accounting, whatever the kernel's own. */
const TICKS = 100;
/** Where `/proc/self/stat` has the time of children that have ended, behind the name in brackets. */
const CHILD_USER = 13;
const CHILD_SYSTEM = 14;

/** Processor time of this process and of the programs that it has run; where that is not told, its own only. */
export const treeTime: Clock = () => processorTime() + endedChildren();

function endedChildren(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[CHILD_USER]) + Number(fields[CHILD_SYSTEM])) / TICKS;
  } catch {
    return 0;
  }
}
