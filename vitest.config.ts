import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Tests of code without disk, network or clock leave nothing behind: their files share a worker, and what they import. */
const pure = ['charter', 'protocol', 'sealing', 'matching', 'agreement', 'tables-protocol'].map(
  (name) => `packages/${name}/src/**/*.test.ts`,
)

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Vitest leaves one processor free by itself; most tests wait for a database or a browser anyway.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: [
            'packages/*/src/**/*.test.{ts,tsx}',
            'apps/**/src/**/*.test.{ts,tsx}',
            'tools/**/*.test.ts',
            'attacks/**/*.test.ts',
          ],
          exclude: pure,
        },
      },
    ],
  },
})
