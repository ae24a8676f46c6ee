import { applyTheme, loadLanguage, mount, offerLanguages, preferredLocale, startExit } from '@parasol/ui'
import { App } from './app.tsx'
import { languages } from './shell/languages.ts'
import { startKeeping } from './shell/offline-copy.ts'
import { FirstScreen as Unfounded } from './unfounded-screen.tsx'

async function start(): Promise<void> {
  startExit()
  offerLanguages(languages)
  applyTheme('auto', new Date().getHours())
  await loadLanguage(preferredLocale(languages, navigator.languages))
  const root = document.getElementById('app')
  if (root) mount(PARASOL_FOUNDED ? <App /> : <Unfounded />, root)
  // What stands in the page for browsers that cannot run it.
  document.querySelector('.unfit')?.remove()
  // A page without a network must make room for the one that carries its pin.
  if (PARASOL_FOUNDED) startKeeping()
}

void start()
