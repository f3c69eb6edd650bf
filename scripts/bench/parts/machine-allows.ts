import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { wallTime } from '../clocks.ts';
import { type Spread, spreadOf } from '../statistics.ts';

/**
 * How many times the work of one process several do in the same time that have nothing to do with each other: what no
 * pool on this machine can surpass.
 */
export interface MachineAllows {
  /** A loop over a number, which needs a core and nothing else. */
  readonly loop: Spread;
  /** PDFium over the PDFs, by itself: memory and caches are shared. */
  readonly pdfium: Spread;
}

const CHILD = join(import.meta.dirname, 'machine-child.ts');

/** @param sizes numbers of processes, the first of which is 1; gives an answer for each */
export async function measureMachine(
  sizes: readonly number[],
  pdfs: readonly string[],
  rounds: number,
): Promise<MachineAllows[]> {
  const loop = await timesOfOne('loop', [], sizes, rounds);
  const pdfium = await timesOfOne('pdfium', pdfs, sizes, rounds);
  return sizes.map((_, i) => ({ loop: loop[i]!, pdfium: pdfium[i]! }));
}

async function timesOfOne(
  kind: keyof MachineAllows,
  files: readonly string[],
  sizes: readonly number[],
  rounds: number,
): Promise<Spread[]> {
  const processes = Array.from({ length: Math.max(...sizes) }, () => start(kind, files));
  try {
    await Promise.all(processes.map(answer));
    const seconds = sizes.map((): number[] => []);
    for (let round = 0; round < rounds; round++) {
      for (const [i, size] of sizes.entries()) {
        seconds[i]!.push(await passOf(processes.slice(0, size)));
      }
    }
    return sizes.map((size, i) =>
      spreadOf(seconds[i]!.map((one, round) => (size * seconds[0]![round]!) / one)),
    );
  } finally {
    for (const { child } of processes) child.kill('SIGKILL');
  }
}

interface Process {
  readonly child: ChildProcess;
  /** Fails when it ends, which it does not do by itself. */
  readonly ended: Promise<never>;
}

function start(kind: keyof MachineAllows, files: readonly string[]): Process {
  const child = fork(CHILD, [kind, ...files]);
  const ended = once(child, 'exit').then(() => {
    throw new Error('a process of the bench ended before its work did');
  });
  ended.catch(() => undefined);
  return { child, ended };
}

/** Seconds that go by until each has made a pass. */
async function passOf(processes: readonly Process[]): Promise<number> {
  const start = wallTime();
  const answers = processes.map(answer);
  for (const { child } of processes) child.send('pass');
  await Promise.all(answers);
  return wallTime() - start;
}

async function answer({ child, ended }: Process): Promise<void> {
  await Promise.race([once(child, 'message'), ended]);
}
