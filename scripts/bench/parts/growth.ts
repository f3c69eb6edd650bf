import { extract } from '../../../src/extract/extract.ts';
import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts';
import { plainTextLayer } from '../../../src/extract/plain-text.ts';
import { processorTime } from '../clocks.ts';
import { grownPdf, grownText } from '../grown.ts';
import { exponentOf, type Point } from '../statistics.ts';
import { judgeRead } from '../counting/judge.ts';

export interface Curve {
  readonly name: string;
  readonly unit: string;
  /** y in seconds. */
  readonly points: readonly Point[];
  /** Of the whole curve, and of its upper half, where what a document costs at least no longer counts. */
  readonly exponent: number;
  readonly upper: number;
}

const CHARACTERS = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000];
const PAGES = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const READ = { kind: 'read', mediaType: 'text/plain', quality: 'ok', findings: [] } as const;
const UNLIMITED = {
  ...DEFAULT_LIMITS,
  maxPages: 10_000,
  maxCharacters: 100_000_000,
  maxReaderMb: 1_024,
};

/** @param share of the sizes, from the smallest on: 1 for all */
export async function measureGrowth(rounds: number, share: number): Promise<Curve[]> {
  const smallest = <T>(sizes: readonly T[]) => sizes.slice(0, Math.ceil(share * sizes.length));
  const judge = await curve(smallest(CHARACTERS), rounds, async (size) => {
    const text = grownText(size);
    return () => judgeRead({ ...READ, layer: plainTextLayer(text) });
  });
  const read = await curve(smallest(PAGES), rounds, async (pages) => {
    const bytes = await grownPdf(pages);
    return () => extract(bytes, { limits: UNLIMITED });
  });
  return [
    { name: 'judging a text', unit: 'characters', ...judge },
    { name: 'reading a PDF', unit: 'pages', ...read },
  ];
}

async function curve(
  sizes: readonly number[],
  rounds: number,
  prepare: (size: number) => Promise<() => Promise<unknown>>,
): Promise<Pick<Curve, 'points' | 'exponent' | 'upper'>> {
  const points: Point[] = [];
  for (const x of sizes) points.push({ x, y: await leastSeconds(await prepare(x), rounds) });
  return { points, exponent: exponentOf(points), upper: exponentOf(points.slice(-3)) };
}

/** The least of several: everything that can disturb a measurement only adds to it. */
async function leastSeconds(does: () => Promise<unknown>, rounds: number): Promise<number> {
  await does();
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = processorTime();
    await does();
    least = Math.min(least, processorTime() - start);
  }
  return least;
}
