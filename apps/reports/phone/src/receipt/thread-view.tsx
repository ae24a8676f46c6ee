import type { OpenedMessage } from '@parasol/sealing'
import { LinkButton, Notice, Tag } from '@parasol/ui'
import type { VNode } from 'preact'
import { t } from '../shell/text.ts'
import { LetterForm } from './letter-form.tsx'
import { fromWhom, messageText } from './message-text.ts'
import { newSinceHers } from './new-since-hers.ts'
import type { Opened } from './open-with-words.ts'
import { cancelWaiting } from './send-content.ts'
import { reply, returned, waitingHere } from './the-receipt.ts'

function Line({ message, fresh }: { readonly message: OpenedMessage; readonly fresh: boolean }): VNode {
  const own = message.by.role === 'receipt'
  return (
    <li class={own ? 'line line-own' : 'line'}>
      <p class="hint">
        {fromWhom(message)} {own && <Tag>{t('receipt.sentTag')}</Tag>}
        {fresh && <Tag kind="info">{t('receipt.newTag')}</Tag>}
      </p>
      <p class="said">{messageText(message)}</p>
    </li>
  )
}

function Waiting(): VNode {
  const waiting = waitingHere.value
  return (
    <>
      {waiting.map(({ sequence, text }, at) => (
        <li key={sequence} class="line line-own">
          <p class="hint">
            {t('receipt.fromYouNow')} <Tag kind="care">{t('receipt.waitingTag')}</Tag>
          </p>
          <p class="said">{text}</p>
          {at === waiting.length - 1 && (
            <LinkButton onPress={cancelWaiting}>{t('receipt.cancelWaiting')}</LinkButton>
          )}
        </li>
      ))}
    </>
  )
}

/** What went to and fro, and writing back. */
export function ThreadView({
  opened,
  onSent,
}: {
  readonly opened: Opened
  readonly onSent: () => Promise<void>
}): VNode {
  const { messages, broken } = opened.mailbox
  const fresh = newSinceHers(messages)
  const empty = messages.length === 0 && waitingHere.value.length === 0
  return (
    <section class="part">
      <h2>{t('receipt.answersTitle')}</h2>
      {empty && <p class="hint">{t('receipt.noMessages')}</p>}
      <ol class="lines">
        {messages.map((message) => (
          <Line key={message.hash} message={message} fresh={fresh.has(message)} />
        ))}
        <Waiting />
      </ol>
      {broken.length > 0 && (
        <Notice kind="care">
          <p>{t('receipt.broken', { count: broken.length })}</p>
        </Notice>
      )}
      {returned.value && (
        <Notice kind="care" live>
          <p>{t('receipt.returned')}</p>
        </Notice>
      )}
      <LetterForm opened={opened} type="reply" text={reply} onSent={onSent} />
    </section>
  )
}
