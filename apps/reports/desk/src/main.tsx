import '@parasol/ui/floor'
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
} from '@parasol/ui'
import { available } from 'virtual:languages'
import { networkName } from 'virtual:parasol-pin'
import { Doorway, type FirstAct } from './doorway.tsx'
import { anythingKept } from './shell/anything-kept.ts'

startExit()
startCover()
startTheme(() => new Date().getHours())
const newest = startNewest()
offerLanguages(available)
await loadLanguage(preferredLocale(available, navigator.languages))
await newest

const whole = () => import('./whole-desk.tsx')
const root = document.getElementById('app')
if (!root) throw new Error('the page has no place for the desk')

const open = async (act: FirstAct): Promise<boolean> => {
  const loaded = await whole().catch(() => null)
  await loaded?.openWholeDesk(root, act)
  return loaded !== null
}

// Whoever was here before goes straight in; whoever can only found a network has no doorway.
if (networkName === null || (await anythingKept())) await open({})
else {
  mount(<Doorway network={networkName} onAct={open} />, root)
  // While the first word is typed.
  for (const kind of ['pointerdown', 'keydown'] as const)
    addEventListener(kind, () => void whole().catch(() => null), { once: true })
}
// A page that can only found a network must make room for the one that carries its pin.
if (networkName !== null) void keepOffline()
