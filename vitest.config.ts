import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Databases and child processes start within a few seconds on a small, busy machine; a hang does not end.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
