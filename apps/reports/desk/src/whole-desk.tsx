import { readNetworkFile } from '@parasol/charter'
import { workerStretch } from '@parasol/device'
import argon2Address from '@parasol/device/argon2-worker?worker&url'
import { mount, trustedScriptUrl } from '@parasol/ui'
import { render } from 'preact'
import { pin } from 'virtual:parasol-pin'
import { App } from './app.tsx'
import type { FirstAct } from './doorway.tsx'
import { createDesk } from './shell/desk.ts'
import { go } from './shell/places.ts'
import { browserPorts } from './shell/ports.ts'
import { leaveWords } from './shell/words-at-doorway.ts'

/** Puts the desk in place of the doorway, and goes on with what was done there. */
export async function openWholeDesk(root: HTMLElement, { words = '', view }: FirstAct): Promise<void> {
  const stretch = workerStretch(() => new Worker(trustedScriptUrl(argon2Address), { type: 'module' }))
  const file = pin && readNetworkFile(JSON.stringify(pin))
  if (file && !file.ok) throw new Error(`the network file of this build is ${file.failure}`)
  const desk = createDesk(await browserPorts(stretch), file ? file.value : null)
  leaveWords(words)
  if (view) go({ room: 'start', view })
  render(null, root)
  mount(<App desk={desk} />, root)
}
