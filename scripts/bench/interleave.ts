import { median } from './figure.ts';

/** One of the two things that are compared: a pass over all files. */
export type Side = () => Promise<void>;

export interface Comparison {
  /** Seconds a pass, median over the rounds. */
  readonly first: number;
  readonly second: number;
  /** Median over the rounds of second / first: how many times as fast the first is. */
  readonly speedup: number;
}

/**
 * Times two sides in turn, the order changing from round to round, so that a machine that grows slower
 * or busier meanwhile is as hard on the one as on the other. One pass of each before goes unmeasured.
 */
export async function interleave(first: Side, second: Side, rounds: number): Promise<Comparison> {
  await first();
  await second();
  const times: { first: number; second: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      const a = await seconds(first);
      times.push({ first: a, second: await seconds(second) });
    } else {
      const b = await seconds(second);
      times.push({ first: await seconds(first), second: b });
    }
  }
  return {
    first: median(times.map((time) => time.first)),
    second: median(times.map((time) => time.second)),
    speedup: median(times.map((time) => time.second / time.first)),
  };
}

export async function seconds(side: Side): Promise<number> {
  const start = performance.now();
  await side();
  return (performance.now() - start) / 1000;
}
