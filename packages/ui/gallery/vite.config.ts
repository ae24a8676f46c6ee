import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { screensApp } from '../build/index.ts'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: screensApp({
    firstScreen: 'first-screen.tsx',
    languages: { unreviewed: ['fr'], pseudo: true },
  }),
})
