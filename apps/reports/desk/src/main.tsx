import '@parasol/ui/floor'
import { readNetworkFile } from '@parasol/charter'
import { workerStretch } from '@parasol/device'
import argon2Address from '@parasol/device/argon2-worker?worker&url'
import {
  keepOffline,
  loadLanguage,
  mount,
  offerLanguages,
  preferredLocale,
  startCover,
  startExit,
  startNewest,
  startTheme,
  trustedScriptUrl,
} from '@parasol/ui'
import { available } from 'virtual:languages'
import { pin } from 'virtual:parasol-pin'
import { App } from './app.tsx'
import { createDesk } from './shell/desk.ts'
import { browserPorts } from './shell/ports.ts'

startExit()
startCover()
startTheme(() => new Date().getHours())
const newest = startNewest()
offerLanguages(available)
await loadLanguage(preferredLocale(available, navigator.languages))
await newest

const stretch = workerStretch(() => new Worker(trustedScriptUrl(argon2Address), { type: 'module' }))
const file = pin && readNetworkFile(JSON.stringify(pin))
if (file && !file.ok) throw new Error(`the network file of this build is ${file.failure}`)

const desk = createDesk(await browserPorts(stretch), file ? file.value : null)
const root = document.getElementById('app')
if (root) mount(<App desk={desk} />, root)
// A page that can only found a network must make room for the one that carries its pin.
if (file) void keepOffline()
