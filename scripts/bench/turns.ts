import { Bench } from 'tinybench';
import { type Clock, processorTime } from './clocks.ts';

/**
 * Milliseconds that each of some passes takes, round by round. In a round each has its turn, and each round begins
 * with another of them, so that a minute in which the machine is busy or slow is as hard on all. Rounds before the
 * first go unmeasured.
 *
 * @throws what a pass throws
 */
export async function takeTurns(
  passes: Readonly<Record<string, () => unknown>>,
  rounds: number,
  { clock = processorTime, unmeasured = 2 }: { clock?: Clock; unmeasured?: number } = {},
): Promise<Readonly<Record<string, readonly number[]>>> {
  const names = Object.keys(passes);
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  for (let round = -unmeasured; round < rounds; round++) {
    const first = (round + unmeasured) % names.length;
    const order = [...names.slice(first), ...names.slice(0, first)];
    const bench = onePassOfEach(clock);
    for (const name of order) bench.add(name, async () => void (await passes[name]!()));
    for (const { name, result } of await bench.run()) {
      if (result.state !== 'completed') throw new Error(`${name} could not be timed`);
      if (round >= 0) times[name]!.push(result.latency.mean);
    }
  }
  return times;
}

function onePassOfEach(clock: Clock): Bench {
  const once = { iterations: 1, time: 0, warmup: false, throws: true };
  return new Bench({ ...once, now: () => 1000 * clock() });
}
