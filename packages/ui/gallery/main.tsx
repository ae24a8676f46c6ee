import type { VNode } from 'preact'
import { available } from 'virtual:languages'
import {
  LanguageSwitch,
  Shell,
  keepOffline,
  loadLanguage,
  mount,
  offerLanguages,
  onExit,
  preferredLocale,
  startCover,
  startExit,
  startNewest,
  startTheme,
  useScreenFocus,
} from '../src/index.ts'
import { DeskPieces } from './desk.tsx'
import { First } from './first-screen.tsx'
import { Pieces } from './pieces.tsx'
import { Question, Story } from './question.tsx'
import { Review } from './review.tsx'
import { screens } from './route.ts'
import type { Screen } from './route.ts'

const views: Record<Screen, () => VNode> = {
  first: First,
  question: Question,
  story: Story,
  review: Review,
  pieces: Pieces,
  desk: DeskPieces,
}

function Gallery(): VNode {
  const screen = screens.current.value
  useScreenFocus(screen)
  const View = views[screen]
  return (
    <Shell name="Parasol" tools={<LanguageSwitch />} width={screen === 'desk' ? 'wide' : 'reading'}>
      <View key={screen} />
    </Shell>
  )
}

startExit()
startCover()
startTheme(() => 12)
// One hook that fails and one that leaves a trace: the first must not stop the second.
onExit(() => {
  throw new Error('A hook that fails')
})
onExit(() => {
  window.name = 'keys dropped'
})
offerLanguages(available)
await loadLanguage(preferredLocale(available, navigator.languages))
await startNewest()
const root = document.getElementById('app')
if (root) mount(<Gallery />, root)
void keepOffline()
