import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exponentOf, type Point } from '../statistics.ts';

/** What a question to the database takes, by the people stored. */
export interface StoreCurve {
  readonly question: string;
  /** y in milliseconds. */
  readonly points: readonly Point[];
  /** Null where an answer takes less time than can be told. */
  readonly exponent: number | null;
}

const SCRIPT = join(import.meta.dirname, '..', 'store.ts');
const MEASURED = /^ *([\d.]+) ms {2}(.+)$/gm;

/** Asks the same questions of databases that grow, each filled anew by the script of the store. */
export async function measureStoreGrowth(sizes: readonly number[]): Promise<StoreCurve[]> {
  const curves = new Map<string, Point[]>();
  for (const rows of sizes) {
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, '--rows', `${rows}`]);
    for (const [, milliseconds, question] of stdout.matchAll(MEASURED)) {
      const points = curves.get(question!) ?? [];
      points.push({ x: rows, y: Number(milliseconds) });
      curves.set(question!, points);
    }
  }
  return [...curves].map(([question, points]) => ({
    question,
    points,
    exponent: points.length > 1 && points.every(({ y }) => y > 0) ? exponentOf(points) : null,
  }));
}
