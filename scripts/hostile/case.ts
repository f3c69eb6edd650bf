import type { UntaggedCode } from '../../src/domain/extraction.ts';
import type { ExtractLimits } from '../../src/extract/limits.ts';

export type Outcome = UntaggedCode | 'tagged';

/** A file that is broken, or made to harm who reads it, and what must come of it. */
export interface HostileCase {
  readonly name: string;
  /** How it is made, for whoever reads the table. */
  readonly how: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  readonly expected: Outcome;
  /** What stops it, where a count does. */
  readonly limit?: keyof ExtractLimits;
  /** Takes seconds: left out of the tests, run by `npm run hostile`. */
  readonly slow?: true;
}

export type Row = readonly [
  name: string,
  how: string,
  expected: Outcome,
  make: HostileCase['make'],
  more?: Pick<HostileCase, 'limit' | 'slow'>,
];

export function fromRows(format: string, rows: readonly Row[]): HostileCase[] {
  return rows.map(([name, how, expected, make, more]) => ({
    name: `${format}: ${name}`,
    how,
    expected,
    make,
    ...more,
  }));
}
