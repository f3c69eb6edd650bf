import type { Clock } from './clocks.ts';
import { median } from './figure.ts';

/** One of the two things that are compared: a pass over all files. */
export type Side = () => Promise<void>;

export interface Comparison {
  /** Seconds of a pass, median over the rounds. */
  readonly first: number;
  readonly second: number;
  /** Median over the rounds of second / first: how many times as fast the first is. */
  readonly speedup: number;
}

/**
 * Times two sides in turn, the order changing from round to round, so that a machine that grows slower
 * or busier meanwhile is as hard on the one as on the other. One pass of each before goes unmeasured.
 */
export async function interleave(
  first: Side,
  second: Side,
  rounds: number,
  clock: Clock,
): Promise<Comparison> {
  await first();
  await second();
  const times: { first: number; second: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const a = await seconds(first, clock);
      times.push({ first: a, second: await seconds(second, clock) });
    } else {
      const b = await seconds(second, clock);
      times.push({ first: await seconds(first, clock), second: b });
    }
  }
  return {
    first: median(times.map((time) => time.first)),
    second: median(times.map((time) => time.second)),
    speedup: median(times.map((time) => time.second / time.first)),
  };
}

async function seconds(side: Side, clock: Clock): Promise<number> {
  const start = clock();
  await side();
  return clock() - start;
}
