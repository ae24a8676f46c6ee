import type { Secret } from '@parasol/sealing'
import { Actions, Button, Details, LinkButton, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { now } from '../shell/engine.ts'
import { charterNow } from '../shell/roster.ts'
import { screens } from '../shell/screens.ts'
import { dayInWords, t } from '../shell/text.ts'
import { AllowedView } from './allowed-view.tsx'
import { BecameView } from './became-view.tsx'
import { LockedView } from './locked-view.tsx'
import type { Opened } from './open-with-words.ts'
import { PendingView } from './pending-view.tsx'
import { forgetReceipt, openReceipt } from './the-receipt.ts'
import { ThreadView } from './thread-view.tsx'
import { ToldView } from './told-view.tsx'
import { withdrawalOf } from './withdrawal.ts'
import { dayOf } from '@parasol/charter'

/** What she sent and what came back, with everything she can still do about it. */
export function MailboxView(props: {
  readonly receipt: Secret
  readonly opened: Opened
  readonly onMore: () => void
  readonly onTakeBack: () => void
}): VNode {
  const { receipt, opened, onMore, onTakeBack } = props
  const { report } = opened.mailbox
  const { locked, day } = report.statement
  const name = charterNow()?.organisations.get(opened.organisation)?.name ?? t('sent.unnamed')
  const withdrawal = withdrawalOf(opened, dayOf(now()))
  const again = (): Promise<void> => openReceipt(receipt)
  const close = (): void => {
    forgetReceipt()
    screens.reset({ room: 'start' })
  }
  return (
    <Page heading={t('receipt.mailboxTitle')} lead={t('receipt.to', { name, day: dayInWords(day) })}>
      {withdrawal.at !== 'none' && (
        <PendingView receipt={receipt} opened={opened} withdrawal={withdrawal} onChanged={again} />
      )}
      <BecameView opened={opened} />
      <ThreadView opened={opened} onSent={again} />
      <Actions>
        <Button look="secondary" onPress={again}>
          {t('receipt.refresh')}
        </Button>
        <Button look="secondary" onPress={onMore}>
          {t('receipt.more')}
        </Button>
      </Actions>
      <Details summary={t('receipt.toldTitle')}>
        <ToldView opened={opened} />
      </Details>
      <Details summary={t('receipt.allowedTitle')}>
        <AllowedView opened={opened} onSent={again} />
      </Details>
      {(locked.contact !== null || locked.police !== null) && (
        <Details summary={t('receipt.lockedTitle')}>
          <LockedView opened={opened} onSent={again} />
        </Details>
      )}
      {withdrawal.at === 'none' && (
        <Button look="danger" onPress={onTakeBack}>
          {t('receipt.takeBack')}
        </Button>
      )}
      <LinkButton onPress={close}>{t('receipt.close')}</LinkButton>
    </Page>
  )
}
