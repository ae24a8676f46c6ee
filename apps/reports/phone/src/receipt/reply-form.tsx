import { tidyProse } from '@parasol/charter'
import { LONGEST_MESSAGE, type ReceiptContent } from '@parasol/protocol'
import { Button, ErrorSummary, Form, TextArea } from '@parasol/ui'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { openEngine } from '../shell/engine.ts'
import { charterNow } from '../shell/roster.ts'
import { t } from '../shell/text.ts'
import type { Opened } from './open-with-words.ts'
import { reply } from './the-receipt.ts'
import { type WriteOutcome, writeBack } from './write-back.ts'

/** Sends one message; 'server' also when the roster is gone from memory. */
export async function sendContent(opened: Opened, content: ReceiptContent): Promise<WriteOutcome> {
  const charter = charterNow()
  return charter ? await writeBack(await openEngine(), charter, { opened, content }) : 'server'
}

/** What a failed message says; null when it went out or needs only a fresh look. */
export const writeError = (outcome: WriteOutcome): string | null =>
  outcome === 'offline' || outcome === 'server' ? t(`receipt.${outcome}`) : null

/** Writing back to the organisation. */
export function ReplyForm({
  opened,
  onSent,
}: {
  readonly opened: Opened
  readonly onSent: () => Promise<void>
}): VNode {
  const [error, setError] = useState<string | null>(null)
  const [sent, setSent] = useState(false)
  const name = 'reply'
  const send = async (): Promise<void> => {
    const text = tidyProse(reply.value)
    setSent(false)
    if (text === '') {
      setError(t('receipt.errorReply'))
      return
    }
    const outcome = await sendContent(opened, { type: 'reply', text })
    setError(outcome === 'moved' ? t('receipt.moved') : writeError(outcome))
    if (outcome === 'sent') {
      reply.value = ''
      setSent(true)
    }
    if (outcome === 'sent' || outcome === 'moved') await onSent()
  }
  return (
    <section class="part">
      <ErrorSummary errors={error ? [{ name, text: error }] : []} />
      <Form onSubmit={send}>
        <TextArea
          name={name}
          label={t('receipt.reply')}
          hint={t('receipt.replyHint')}
          error={error ?? undefined}
          value={reply}
          rows={4}
          maxLength={LONGEST_MESSAGE}
        />
        <Button submit>{t('receipt.send')}</Button>
      </Form>
      <p role="status">{sent ? t('receipt.sentReply') : ''}</p>
    </section>
  )
}
