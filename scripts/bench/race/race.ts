import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Spread, spreadOf } from '../statistics.ts';
import type { FromContender, ToContender } from './contender.ts';
import type { Contender } from './readers.ts';

export interface RaceResult {
  readonly name: string;
  /** Files that every contender could read. */
  readonly files: number;
  readonly sides: readonly Side[];
}

export interface Side {
  readonly name: string;
  readonly gives: string;
  /** Files a second of processor time, its own programs' included. */
  readonly rate: Spread;
  /** Its time over leveltag's in the same round: above 1 where leveltag is faster. */
  readonly ratio: Spread;
  /** MiB. */
  readonly peakMb: number;
}

interface Runner {
  readonly contender: Contender;
  readonly child: ChildProcess;
}

const CHILD = join(import.meta.dirname, 'contender.ts');

/**
 * Runs all contenders over the same files, round after round in changing order, one at a time. One that cannot be
 * loaded or reads nothing, as it is not installed, is left out.
 */
export async function runRace(
  race: 'pdf' | 'docx',
  contenders: readonly Contender[],
  paths: readonly string[],
  rounds: number,
): Promise<RaceResult> {
  const runners = await startAll(race, contenders);
  try {
    const tried: { readonly runner: Runner; readonly readable: readonly boolean[] }[] = [];
    for (const runner of runners) {
      const { readable } = await ask(runner, { do: 'try', paths });
      if (readable!.some(Boolean)) tried.push({ runner, readable: readable! });
      else runner.child.kill();
    }
    const readable = paths.map((_, i) => tried.every((each) => each.readable[i]));
    for (const { runner } of tried) await ask(runner, { do: 'keep', readable });
    const files = readable.filter(Boolean).length;
    const sides = await runRounds(
      tried.map(({ runner }) => runner),
      files,
      rounds,
    );
    return { name: race, files, sides };
  } finally {
    for (const { child } of runners) child.kill();
  }
}

async function startAll(race: string, contenders: readonly Contender[]): Promise<Runner[]> {
  const started = contenders.map(async (contender) => {
    const child = fork(CHILD, [race, contender.name], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return (await firstOf(child)) ? [{ contender, child }] : [];
  });
  return (await Promise.all(started)).flat();
}

async function runRounds(
  runners: readonly Runner[],
  files: number,
  rounds: number,
): Promise<Side[]> {
  const seconds = runners.map((): number[] => []);
  const peaks = runners.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < runners.length; turn++) {
      const at = (turn + round) % runners.length;
      const { processor, peakMb } = await ask(runners[at]!, { do: 'pass' });
      seconds[at]!.push(processor!);
      peaks[at] = peakMb;
    }
  }
  return runners.map(({ contender: { name, gives } }, i) => ({
    name,
    gives,
    rate: spreadOf(seconds[i]!.map((one) => files / one)),
    ratio: spreadOf(seconds[i]!.map((one, round) => one / seconds[0]![round]!)),
    peakMb: peaks[i]!,
  }));
}

async function ask({ child }: Runner, message: ToContender): Promise<FromContender> {
  child.send(message);
  const answer = await firstOf(child);
  if (answer) return answer;
  throw new Error('a reader of the race has ended its process');
}

/** Null where the process ends instead. */
async function firstOf(child: ChildProcess): Promise<FromContender | null> {
  const ending = new AbortController();
  try {
    const { signal } = ending;
    const [answer] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(() => [null]),
    ]);
    return answer as FromContender | null;
  } finally {
    ending.abort();
  }
}
