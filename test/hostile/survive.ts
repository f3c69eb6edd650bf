import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HostileCase } from '../../scripts/hostile/case.ts';
import { openSuite } from '../../scripts/hostile/run.ts';
import type { Suite } from '../../scripts/hostile/run.ts';
import type { ExtractLimits } from '../../src/extract/limits.ts';

/** What a child may ever hold, MiB: more than the limit at which it is stopped, as that is looked at from time to time. */
const MOST_MB = 512;

/** How the message of each limit names it. */
const SAID: Partial<Record<keyof ExtractLimits, RegExp>> = {
  maxBytes: /20000000 are read/,
  maxEntries: /2000 (?:parts|entries)/,
  maxInflatedBytes: /50000000 bytes/,
  maxXmlNodes: /500000 (?:XML )?nodes/,
  maxXmlDepth: /nested too deeply/,
  maxXmlAttributes: /500 XML attributes/,
  maxPages: /100 are read/,
  maxPageObjects: /100000 are read/,
  maxCharacters: /characters/,
  maxReaderMb: /128 MiB/,
  maxPicturePixels: /16000000 are read/,
};

/** A test of each file, one after another in one child. Those that take many seconds are read by `npm run hostile`. */
export function testSurvival(cases: readonly HostileCase[]): void {
  let suite: Suite;
  beforeAll(async () => {
    suite = await openSuite();
  });
  afterAll(() => suite.close());

  test.each(cases.filter(({ slow }) => !slow))('$name ($how): $expected', async (hostile) => {
    const { outcome, message, peakMb, nextIsSame } = await suite.survive(hostile);
    expect({ outcome, nextIsSame }, message).toEqual({
      outcome: hostile.expected,
      nextIsSame: true,
    });
    if (hostile.limit) expect(message).toMatch(SAID[hostile.limit]!);
    expect(peakMb ?? 0).toBeLessThan(MOST_MB);
  });
}
