import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'journeys',
  // A command of its own, for a browser of its own: npm run --silent exit:firefox
  testIgnore: 'firefox/**',
  outputDir: '.cache/journeys',
  workers: 2,
  retries: 0,
  timeout: 90_000,
  globalTimeout: 600_000,
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
