import { fileURLToPath } from 'node:url'
import { screensApp } from '@parasol/ui/build'
import { defineConfig } from 'vite'
import { pinPlugin } from '../../../tools/vite-pin.ts'
import { splitTextsPlugin } from './build/split-texts-plugin.ts'
import { unfitPlugin } from './build/unfit-plugin.ts'
import en from './messages/en.json' with { type: 'json' }
import fr from './messages/fr.json' with { type: 'json' }

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// For tests only: one more language, long and foreign-looking.
const pseudo = process.env['PARASOL_PSEUDO_LANGUAGE'] === 'yes'
const founded = Boolean(process.env['PARASOL_NETWORK_FILE'])
const folders = ['messages', '../../../packages/protocol/messages']

// What the start page, the page before the first question, and that question say.
const FIRST_TEXTS = [
  'ui',
  'app',
  'start',
  'before',
  'unfounded',
  'form',
  'group',
  'question.happened',
  'option.happened',
  'option.none',
]

// Their modules only declare things, so what the first screen does not use stays out of it.
const pure = /\/packages\/(charter|protocol|sealing|device|matching)\/src\//
const treeshake = { moduleSideEffects: (id: string) => !pure.test(id) }

export default defineConfig({
  root: here('.'),
  cacheDir: here('.cache/vite'),
  define: { PARASOL_FOUNDED: JSON.stringify(founded) },
  build: {
    rolldownOptions: {
      treeshake,
      // One file for all that the first screens need: on a slow connection each request costs a round trip.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  worker: { plugins: () => [pinPlugin()], rolldownOptions: { treeshake } },
  plugins: [
    pinPlugin(),
    unfitPlugin(en, fr),
    splitTextsPlugin({ folders, locales: ['en', 'fr', ...(pseudo ? ['en-XA'] : [])], first: FIRST_TEXTS }),
    ...screensApp({
      firstScreen: founded ? 'src/first-screen.tsx' : 'src/unfounded-screen.tsx',
      languages: { folder: folders, unreviewed: ['fr'], pseudo },
      serviceWorker: { leaveOut: /^\/icons\/.*\.png$/ },
    }),
  ],
})
