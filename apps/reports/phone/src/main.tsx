import '@parasol/ui/floor'
import {
  loadLanguage,
  mount,
  offerLanguages,
  preferredLocale,
  startCover,
  startExit,
  startNewest,
  startTheme,
} from '@parasol/ui'
import { App } from './app.tsx'
import { languages } from './shell/languages.ts'
import { startKeeping } from './shell/offline-copy.ts'
import { heedOtherWindows } from './shell/other-windows.ts'
import { FirstScreen as Unfounded } from './unfounded-screen.tsx'

async function start(): Promise<void> {
  // /fit.js has found that this browser cannot run it to the end: what says so stays.
  if (document.documentElement.dataset['unfit'] !== undefined) return
  startExit()
  startCover()
  heedOtherWindows()
  startTheme(() => new Date().getHours())
  const newest = startNewest()
  // Nothing offers to put the page on a home screen before she has chosen a name and a picture.
  addEventListener('beforeinstallprompt', (event) => event.preventDefault())
  offerLanguages(languages)
  await loadLanguage(preferredLocale(languages, navigator.languages))
  await newest
  const root = document.getElementById('app')
  if (root) mount(PARASOL_FOUNDED ? <App /> : <Unfounded />, root)
  // What stands in the page for browsers that cannot run it.
  document.querySelector('.unfit')?.remove()
  // A page without a network must make room for the one that carries its pin.
  if (PARASOL_FOUNDED) startKeeping()
}

void start()
