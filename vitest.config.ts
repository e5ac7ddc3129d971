import { defineConfig } from 'vitest/config'

/** Unit tests lie beside the code; whole-system tests in server/test. One config, so that one command runs all. */
export default defineConfig({
  test: {
    include: ['{server,sdk,mock,scripts}/**/*.test.ts'],
    setupFiles: ['server/test/support/property-seed.ts'],
    globalSetup: ['server/test/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    // Modules are loaded once a process, not once a file: a seventh of the time. What a file starts, it stops.
    isolate: false,
  },
})
