import type { Secret } from '@parasol/sealing'
import { Button, Details, LinkButton, Notice, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { openEngine } from '../shell/engine.ts'
import { charterNow } from '../shell/roster.ts'
import { screens } from '../shell/screens.ts'
import { dayInWords, t } from '../shell/text.ts'
import { AllowedView } from './allowed-view.tsx'
import { fromWhom, messageText } from './message-text.ts'
import type { Opened } from './open-with-words.ts'
import { isWarning, leftOut, type PublishedEntry, reachedBy } from './reached.ts'
import { ReplyForm } from './reply-form.tsx'
import { ownWarnings } from './take-back.ts'
import { forgetReceipt, openReceipt } from './the-receipt.ts'
import { ToldView } from './told-view.tsx'

function Messages({ opened: { mailbox } }: { readonly opened: Opened }): VNode {
  return (
    <section class="part">
      <h2>{t('receipt.answersTitle')}</h2>
      {mailbox.messages.length === 0 && <p class="hint">{t('receipt.noMessages')}</p>}
      <ol class="lines">
        {mailbox.messages.map((message) => (
          <li key={message.hash} class={message.by.role === 'receipt' ? 'line line-own' : 'line'}>
            <p class="hint">{fromWhom(message)}</p>
            <p class="said">{messageText(message)}</p>
          </li>
        ))}
      </ol>
      {mailbox.broken.length > 0 && (
        <Notice kind="care">
          <p>{t('receipt.broken', { count: mailbox.broken.length })}</p>
        </Notice>
      )}
    </section>
  )
}

/** Looks in the public feeds whether every warning carries her mark. */
function useLeftOut(opened: Opened, published: readonly PublishedEntry[]): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const look = async (): Promise<void> => {
      const feeds = [...new Set(published.map(({ feed }) => feed))]
      const own = await ownWarnings(await openEngine(), feeds, opened.keys.withdraw)
      setCount(leftOut(published, own).length)
    }
    if (published.length > 0) void look()
  }, [opened])
  return count
}

/** What she sent and what came back, with everything she can still do about it. */
export function MailboxView(props: {
  readonly receipt: Secret
  readonly opened: Opened
  readonly onTakeBack: () => void
}): VNode {
  const { receipt, opened, onTakeBack } = props
  const { statement } = opened.mailbox.report
  const name = charterNow()?.organisations.get(opened.organisation)?.name ?? t('sent.unnamed')
  const way = reachedBy(opened.mailbox.messages)
  const warnings = way.published.filter(isWarning).length
  const missing = useLeftOut(opened, way.published)
  const again = (): Promise<void> => openReceipt(receipt)
  const close = (): void => {
    forgetReceipt()
    screens.reset({ room: 'start' })
  }
  return (
    <Page
      heading={t('receipt.mailboxTitle')}
      lead={t('receipt.to', { name, day: dayInWords(statement.day) })}
    >
      <div role="status">
        <ul class="steps">
          <li>{t(way.reached ? 'receipt.stateReached' : 'receipt.stateStored')}</li>
          {warnings > 0 && <li>{t('receipt.statePublished', { count: warnings })}</li>}
          {warnings < way.published.length && <li>{t('receipt.stateShared')}</li>}
          {way.recalled > 0 && <li>{t('receipt.stateRecalled')}</li>}
        </ul>
      </div>
      {missing > 0 && (
        <Notice kind="problem" live>
          <p>{t('receipt.leftOut')}</p>
        </Notice>
      )}
      <Messages opened={opened} />
      <ReplyForm opened={opened} onSent={again} />
      <Details summary={t('receipt.toldTitle')}>
        <ToldView opened={opened} />
      </Details>
      <Details summary={t('receipt.allowedTitle')}>
        <AllowedView opened={opened} onSent={again} />
      </Details>
      <Button look="danger" onPress={onTakeBack}>
        {t('receipt.takeBack')}
      </Button>
      <LinkButton onPress={close}>{t('receipt.close')}</LinkButton>
    </Page>
  )
}
