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
import { App } from './app.tsx'

startExit()
startCover()
startTheme(() => new Date().getHours())
const newest = startNewest()
offerLanguages(available)
await loadLanguage(preferredLocale(available, navigator.languages))
await newest

const root = document.getElementById('app')
if (!root) throw new Error('the page has no place for the tables')
mount(<App />, root)
void keepOffline()
