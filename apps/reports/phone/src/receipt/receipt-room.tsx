import { Actions, Button, Notice, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { showTop } from '../shell/show-top.ts'
import { screens } from '../shell/screens.ts'
import { SecretForm } from '../shell/secret-form.tsx'
import { t } from '../shell/text.ts'
import { MailboxView } from './mailbox-view.tsx'
import { type AnswerAgain, MoreView } from './more-view.tsx'
import type { OpenWordsFailure } from './open-with-words.ts'
import type { TakenBack } from './take-back.ts'
import { TakeBackView } from './take-back-view.tsx'
import { openReceipt, receiptState } from './the-receipt.ts'

const FAILURES = {
  'not-found': 'receipt.notFound',
  offline: 'receipt.offline',
  server: 'receipt.server',
  damaged: 'receipt.damaged',
  'unknown-organisation': 'receipt.unknownOrganisation',
} as const satisfies Readonly<Record<OpenWordsFailure, string>>

function GoneView({ taken }: { readonly taken: TakenBack }): VNode {
  const done = (): void => {
    receiptState.value = { at: 'words', failure: null, absent: null }
    screens.reset({ room: 'start' })
  }
  return (
    <Page heading={t('receipt.gone')}>
      <p role="status">{t('receipt.goneSays')}</p>
      <p>{t('receipt.goneWarnings', { count: taken.warnings })}</p>
      {taken.left > 0 && (
        <Notice kind="problem">
          <p>{t('receipt.goneLeft', { count: taken.left })}</p>
        </Notice>
      )}
      {!taken.allLooked && (
        <Notice kind="care">
          <p>{t('receipt.gonePart')}</p>
        </Notice>
      )}
      <p class="hint">{t('receipt.takeBackPaper')}</p>
      <Button onPress={done}>{t('sent.home')}</Button>
    </Page>
  )
}

type View = 'mailbox' | 'more' | 'take-back'

/** What twelve words open: answers, writing back, adding, changing what is allowed, and taking it back. */
export function ReceiptRoom({ answerAgain }: { readonly answerAgain: AnswerAgain }): VNode {
  const state = receiptState.value
  const [view, setView] = useState<View>('mailbox')
  useEffect(showTop, [state.at, view])
  useEffect(() => setView('mailbox'), [state.at])
  if (state.at === 'gone') return <GoneView taken={state.taken} />
  const receipt = state.at === 'open' ? state.receipt : state.absent
  const home = (): void => setView('mailbox')
  const again = async (): Promise<void> => (receipt ? openReceipt(receipt) : undefined)
  if (view === 'take-back' && receipt)
    return (
      <TakeBackView
        receipt={receipt}
        opened={state.at === 'open' ? state.opened : null}
        onBack={home}
        onAsked={async () => {
          await again()
          home()
        }}
      />
    )
  if (state.at === 'open' && view === 'more')
    return <MoreView opened={state.opened} answerAgain={answerAgain} onBack={home} onSent={again} />
  if (state.at === 'open')
    return (
      <MailboxView
        receipt={state.receipt}
        opened={state.opened}
        onMore={() => setView('more')}
        onTakeBack={() => setView('take-back')}
      />
    )
  return (
    <Page heading={t('receipt.title')} lead={t('receipt.lead')} onBack={screens.back}>
      <SecretForm
        label={t('receipt.field')}
        hint={t('receipt.formHint')}
        submit={t('receipt.open')}
        failure={state.failure && t(FAILURES[state.failure])}
        onSecret={openReceipt}
      />
      {state.absent && (
        <Actions>
          <Button look="secondary" onPress={() => setView('take-back')}>
            {t('receipt.lookAnyway')}
          </Button>
        </Actions>
      )}
    </Page>
  )
}
