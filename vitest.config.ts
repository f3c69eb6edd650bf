import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Tests of servers and child processes mostly wait: more of them than cores run at once.
    maxWorkers: 4,
    // Databases and child processes start within a few seconds on a small, busy machine; a hang does not end.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
