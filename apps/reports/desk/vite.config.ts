import { fileURLToPath } from 'node:url'
import { screensApp } from '@parasol/ui/build'
import { defineConfig } from 'vite'
import { pinPlugin } from '../../../tools/vite-pin.ts'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    pinPlugin(),
    ...screensApp({
      firstScreen: 'src/first-screen.tsx',
      languages: {
        folder: 'messages',
        unreviewed: ['fr'],
        // For tests only: one more language, long and foreign-looking.
        pseudo: process.env['PARASOL_PSEUDO_LANGUAGE'] === 'yes',
      },
    }),
  ],
})
