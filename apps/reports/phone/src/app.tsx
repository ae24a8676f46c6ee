import { useScreenFocus } from '@parasol/ui'
import { signal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { ReportRoom } from './report/report-room.tsx'
import { forgetDraft } from './report/the-draft.ts'
import { BeforeView } from './shell/before-view.tsx'
import { Frame } from './shell/frame.tsx'
import { lazyView } from './shell/lazy-view.tsx'
import type { ReportWish } from './shell/report-wish.ts'
import { keyOf, type Screen, screens } from './shell/screens.ts'
import { StartView } from './shell/start-view.tsx'
import { DRAFT_STORE, isKept, LETTERS_STORE, OUTBOX_STORE } from './shell/stores.ts'
import { draftKept } from './shell/waiting.ts'

const Outbox = lazyView(async () => (await import('./outbox/outbox-room.tsx')).OutboxRoom)
const Receipt = lazyView(async () => (await import('./receipt/receipt-room.tsx')).ReceiptRoom)
const AnswerAgain = lazyView(async () => (await import('./report/answer-again.tsx')).AnswerAgain)
// What shows a warning comes along: fetched only when one is opened, it would tell the server that one was found.
const Check = lazyView(async () => {
  const [{ CheckRoom }] = await Promise.all([
    import('./check/check-room.tsx'),
    import('./warnings/warning-room.tsx'),
    import('./warnings/meanings-view.tsx'),
    import('./about/about-room.tsx'),
  ])
  return CheckRoom
})
const Warning = lazyView(async () => (await import('./warnings/warning-room.tsx')).WarningRoom)
const Meanings = lazyView(async () => (await import('./warnings/meanings-view.tsx')).MeaningsView)
const About = lazyView(async () => (await import('./about/about-room.tsx')).AboutRoom)
const Support = lazyView(async () => (await import('./support/support-room.tsx')).SupportRoom)
const Settings = lazyView(async () => (await import('./settings/settings-room.tsx')).SettingsRoom)

/** The report just checked, on its way from the report to the outbox. */
const wish = signal<ReportWish | null>(null)

let forgetSaid = forgetDraft

/** @param forget how to forget what was said, once it is sent or waits */
function toOutbox(checked: ReportWish, forget = forgetDraft): void {
  forgetSaid = forget
  wish.value = checked
  screens.to({ room: 'outbox' })
}

/** Once it is sent, or waits on this phone, nothing said stays in memory, nor as a draft. */
async function handedOver(): Promise<void> {
  wish.value = null
  forgetSaid()
  // A word about a warning, sent meanwhile, leaves the draft of a report alone.
  if (draftKept.peek() && forgetSaid === forgetDraft)
    await (await import('./report/kept-draft.ts')).dropKeptDraft()
}

function View({ screen }: { readonly screen: Screen }): VNode {
  switch (screen.room) {
    case 'start':
      return <StartView />
    case 'before':
      return <BeforeView next={screen.next} />
    case 'report':
      return <ReportRoom screen={screen} onReady={toOutbox} />
    case 'outbox':
      return <Outbox wish={wish.value} onHandedOver={handedOver} />
    case 'receipt':
      return <Receipt answerAgain={AnswerAgain} />
    case 'check':
      return <Check />
    case 'warnings':
      return <Warning warning={screen.warning} />
    case 'meanings':
      return <Meanings />
    case 'about':
      return <About screen={screen} onReady={toOutbox} />
    case 'support':
      return <Support page={screen.page} />
    case 'settings':
      return <Settings page={screen.page ?? null} />
  }
}

/** Looks for a locked draft and for what waits to be sent once the first screen stands, without loading anything when there is
 *  none. */
async function resumeWhatIsKept(): Promise<void> {
  draftKept.value = await isKept(DRAFT_STORE)
  if (await isKept(OUTBOX_STORE)) await (await import('./outbox/session.ts')).resumeWaiting()
  if (await isKept(LETTERS_STORE)) await (await import('./receipt/waiting-letters.ts')).resumeLetters()
}

/** The rooms, joined. */
export function App(): VNode {
  const screen = screens.current.value
  useScreenFocus(screen)
  useEffect(() => {
    void resumeWhatIsKept()
  }, [])
  return (
    <Frame>
      <View key={keyOf(screen)} screen={screen} />
    </Frame>
  )
}
