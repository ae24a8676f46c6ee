import { fileURLToPath } from 'node:url'
import { screensApp } from '@parasol/ui/build'
import { defineConfig } from 'vite'

// Their modules only declare things, so what the first screen does not use stays out of it.
const pure = /\/packages\/(charter|sealing|agreement|protocol|tables-protocol)\/src\//
const treeshake = { moduleSideEffects: (id: string) => !pure.test(id) }

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: { rolldownOptions: { treeshake } },
  plugins: screensApp({
    firstScreen: 'src/first-screen.tsx',
    languages: {
      folder: 'messages',
      unreviewed: ['fr'],
      // For tests only: one more language, long and foreign-looking.
      pseudo: process.env['PARASOL_PSEUDO_LANGUAGE'] === 'yes',
    },
  }),
})
