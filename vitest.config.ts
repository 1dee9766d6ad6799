import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** A machine may be busy, and nothing should fail for that: these limits only end what hangs. */
const LIMITS = { testTimeout: 900_000, hookTimeout: 900_000, expect: { poll: { timeout: 120_000 } } };

/** One folder of tests; all that look at the built site share one build (tests/build-once.ts). */
const project = (name: string, built: boolean): TestProjectInlineConfiguration => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node',
    ...LIMITS,
    // What talks to a browser or a server that the machine keeps waiting is tried once more, and said to have been.
    ...(built && { globalSetup: ['tests/build-once.ts'], retry: 1 }),
  },
});

/**
 * Pure functions; the built site as files; the built site in a browser. `slow` is what takes long and rarely changes:
 * each night, before a release, and in .ci/run.
 */
export default defineConfig({
  test: {
    // Browsers and builds share the machine: more at once only makes each slower.
    maxWorkers: 2,
    projects: [project('unit', false), project('build', true), project('browser', true), project('slow', true)],
  },
});
