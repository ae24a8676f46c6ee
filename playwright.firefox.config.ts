import { defineConfig } from '@playwright/test'
import base from './playwright.config.ts'

/** What is shown in Debian's Firefox: sudo apt-get install -y firefox-esr. */
export default defineConfig({
  ...base,
  testDir: 'journeys/firefox',
  testIgnore: [],
  globalTimeout: 2_400_000,
})
