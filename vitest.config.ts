import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest: begun first, so that none is left running alone at the end. */
const LONGEST = ['test/web/page/page', 'test/reprocess/', 'test/chaos/', 'test/hostile/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LONGEST.findIndex((path) => moduleId.includes(path));
      return found === -1 ? LONGEST.length : found;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    sequence: { sequencer: LongestFirst },
    // Tests of servers and child processes mostly wait: more of them than cores run at once.
    maxWorkers: 5,
    // Databases and child processes start within a few seconds on a small, busy machine; a hang does not end.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
