import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'journeys',
  // Firefox has a command of its own, `npm run exit:firefox`. The long ones together take longer than every other check:
  // `npm run journeys` runs them all.
  testIgnore: ['firefox/**', ...(process.env['PARASOL_JOURNEYS'] === 'all' ? [] : ['**/*.long.test.ts'])],
  outputDir: '.cache/journeys',
  workers: 2,
  retries: 0,
  timeout: 90_000,
  globalTimeout: process.env['PARASOL_JOURNEYS'] === 'all' ? 3_600_000 : 600_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '.cache/journeys.json' }],
  ],
  use: {
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
