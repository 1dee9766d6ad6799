import { defineConfig } from 'vitest/config';

/** Three projects: plain Node on pure functions; the built site as files; the built site in a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        // Milliseconds each, but a machine may be busy: nothing here should fail for that.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/construire.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/construire.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
          // Two at a time, measures of blocking time and long walks with the keyboard fail for their neighbour.
          fileParallelism: false,
        },
      },
    ],
  },
});
