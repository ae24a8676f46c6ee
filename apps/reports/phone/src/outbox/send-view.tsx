import { Actions, Busy, Button, LinkButton, Notice, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { screens } from '../shell/screens.ts'
import { dayInWords, t } from '../shell/text.ts'
import type { Refusal } from './outbox-state.ts'
import { WriteAnother } from './write-another.tsx'
import { forgetSession, keep, remove, send, type Session } from './session.ts'

const WHY = {
  withdrawn: 'send.refusedWithdrawn',
  conflict: 'send.refusedConflict',
  organisation: 'send.refusedOrganisation',
  large: 'send.refusedLarge',
  busy: 'send.refusedBusy',
  old: 'send.refusedOld',
  other: 'send.refusedOther',
} as const satisfies Readonly<Record<Refusal, string>>

const AGAIN: readonly Refusal[] = ['busy', 'other']

function home(): void {
  forgetSession()
  screens.reset({ room: 'start' })
}

function Underway({ session: { state } }: { readonly session: Session }): VNode {
  const sending = state.at === 'sending'
  const time =
    state.at === 'working' && state.seconds !== null ? t('send.time', { seconds: state.seconds }) : ''
  return (
    <Page heading={t('send.title')}>
      <Busy text={sending ? t('send.sending') : `${t('send.preparing')} ${time}`} />
    </Page>
  )
}

function AskToKeep(): VNode {
  return (
    <Page heading={t('send.offlineTitle')}>
      <p>{t('send.offline')}</p>
      <p class="hint">{t('send.offlineKeeps')}</p>
      <Actions>
        <Button onPress={keep}>{t('send.keep')}</Button>
        <Button look="secondary" onPress={() => send()}>
          {t('send.retry')}
        </Button>
        <LinkButton onPress={remove}>{t('send.dont')}</LinkButton>
      </Actions>
    </Page>
  )
}

function Waiting({ session }: { readonly session: Session }): VNode {
  const [sure, setSure] = useState(false)
  return (
    <Page heading={t('send.waitingTitle')}>
      <Notice kind="care" live>
        <p>{t('send.waiting')}</p>
      </Notice>
      <p>{t('send.waitingSince', { when: dayInWords(session.sealed.since.slice(0, 10)) })}</p>
      {sure && <p role="status">{t('send.cancelSure')}</p>}
      <Actions>
        {session.byPeer && <WriteAnother />}
        <Button onPress={() => send()}>{t('send.retry')}</Button>
        <Button look="danger" onPress={() => (sure ? remove() : setSure(true))}>
          {t('send.cancel')}
        </Button>
        <LinkButton onPress={() => screens.reset({ room: 'start' })}>{t('app.home')}</LinkButton>
      </Actions>
    </Page>
  )
}

function Refused({ why, session }: { readonly why: Refusal; readonly session: Session }): VNode {
  return (
    <Page heading={t('send.refusedTitle')}>
      <Notice kind="problem" live>
        <p>{t(WHY[why])}</p>
      </Notice>
      <Actions>
        {AGAIN.includes(why) && <Button onPress={() => send()}>{t('app.tryAgain')}</Button>}
        {session.kept ? (
          <Button look="danger" onPress={remove}>
            {t('send.cancel')}
          </Button>
        ) : (
          <Button
            look="secondary"
            onPress={() => {
              forgetSession()
              screens.back()
            }}
          >
            {t('send.back')}
          </Button>
        )}
      </Actions>
    </Page>
  )
}

/** A sealed report on its way, with every way it can stop on it. */
export function SendView({ session }: { readonly session: Session }): VNode {
  const { state } = session
  if (state.at === 'asking') return <AskToKeep />
  if (state.at === 'waiting') return <Waiting session={session} />
  if (state.at === 'refused') return <Refused why={state.why} session={session} />
  if (state.at === 'removed')
    return (
      <Page heading={t('send.refusedTitle')}>
        <p role="status">{t('send.removed')}</p>
        <Button onPress={home}>{t('app.home')}</Button>
      </Page>
    )
  return <Underway session={session} />
}
