import { Busy, Button, Notice, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ReportWish } from '../shell/report-wish.ts'
import { showTop } from '../shell/show-top.ts'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'
import { SendView } from './send-view.tsx'
import { SentView } from './sent-view.tsx'
import {
  forgetSession,
  handOver,
  outbox,
  resumeSession,
  sealedFromThis,
  send,
  startSession,
} from './session.ts'
import { WordsView } from './words-view.tsx'

const toAnswers = (): void => screens.back()

function Sealing(): VNode {
  return (
    <Page heading={t('words.title')}>
      <Busy text={t('answers.working')} />
    </Page>
  )
}

function SealFailed({ failure }: { readonly failure: string }): VNode {
  const gone = failure === 'unknown-organisation' || failure === 'closed-organisation'
  const why =
    failure === 'too-large' ? t('send.refusedLarge') : t(gone ? 'answers.failedGone' : 'answers.failedKeys')
  return (
    <Page heading={t('send.refusedTitle')} onBack={toAnswers}>
      <Notice kind="problem" live>
        <p>{t('answers.failed', { why })}</p>
      </Notice>
      <Button onPress={toAnswers}>{t('send.back')}</Button>
    </Page>
  )
}

/** From the checked report to the server's word that it is stored. */
export function OutboxRoom(props: {
  readonly wish: ReportWish | null
  /** The report is out of her hands: nothing said needs to stay in memory. */
  readonly onHandedOver: () => Promise<void>
}): VNode {
  const { wish, onHandedOver } = props
  const latest = outbox.value
  // Until her report is sealed, the one before it may still stand here.
  const earlier = wish !== null && latest.at === 'open' && !sealedFromThis(wish)
  const now = earlier ? { at: 'sealing' as const } : latest
  const state = now.at === 'open' ? now.session.state.at : now.at
  useEffect(() => {
    void (wish ? startSession(wish) : resumeSession())
  }, [wish])
  useEffect(() => {
    showTop()
    if (!wish || (state !== 'sent' && state !== 'waiting')) return
    void onHandedOver()
    handOver()
    screens.reset({ room: 'start' })
    screens.to({ room: 'outbox' })
  }, [state])
  if (now.at === 'failed') return <SealFailed failure={now.failure} />
  if (now.at !== 'open') return <Sealing />
  const { session } = now
  if (session.state.at === 'sent')
    return (
      <SentView
        session={session}
        onDone={() => {
          forgetSession()
          screens.reset({ room: 'start' })
        }}
      />
    )
  if (session.state.at === 'sealed' && session.receipt)
    return <WordsView receipt={session.receipt} byPeer={session.byPeer} onSend={send} onBack={toAnswers} />
  return <SendView session={session} />
}
