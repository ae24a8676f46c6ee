import { tidyProse } from '@parasol/charter'
import { LONGEST_MESSAGE, type ReceiptContent } from '@parasol/protocol'
import { Actions, Button, ErrorSummary, Form, LinkButton, Notice, TextArea } from '@parasol/ui'
import type { Signal } from '@preact/signals'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../shell/text.ts'
import type { Opened } from './open-with-words.ts'
import { keepContent, sendContent, writeError } from './send-content.ts'

type Progress = 'asking' | 'sent' | 'kept' | null

/** A text to the organisation: a message, or something more for the report. Without a connection this phone keeps it, sealed,
 *  if she wants. */
export function LetterForm(props: {
  readonly opened: Opened
  readonly type: 'reply' | 'addition'
  readonly text: Signal<string>
  readonly onSent: () => Promise<void>
}): VNode {
  const { opened, type, text: written, onSent } = props
  const [error, setError] = useState<string | null>(null)
  const [progress, setProgress] = useState<Progress>(null)
  const content = (): ReceiptContent => ({ type, text: tidyProse(written.peek()) })
  const send = async (): Promise<void> => {
    setProgress(null)
    if (tidyProse(written.peek()) === '') {
      setError(t('receipt.errorReply'))
      return
    }
    const outcome = await sendContent(opened, content())
    setError(outcome === 'offline' ? null : writeError(outcome))
    if (outcome === 'offline') setProgress('asking')
    if (outcome === 'sent') {
      written.value = ''
      setProgress('sent')
    }
    if (outcome === 'sent' || outcome === 'moved') await onSent()
  }
  const keep = async (): Promise<void> => {
    const kept = await keepContent(content(), tidyProse(written.peek()))
    setError(kept ? null : t('receipt.server'))
    setProgress(kept ? 'kept' : null)
    if (kept) written.value = ''
  }
  return (
    <div class="stack">
      <ErrorSummary errors={error ? [{ name: type, text: error }] : []} />
      <Form onSubmit={send}>
        <TextArea
          name={type}
          label={t(type === 'reply' ? 'receipt.reply' : 'receipt.addition')}
          hint={t(type === 'reply' ? 'receipt.replyHint' : 'receipt.additionHint')}
          error={error ?? undefined}
          value={written}
          rows={4}
          maxLength={LONGEST_MESSAGE}
        />
        <Button submit>{t(type === 'reply' ? 'receipt.send' : 'receipt.sendAddition')}</Button>
      </Form>
      {progress === 'asking' && (
        <Notice kind="care" live>
          <p>{t('receipt.keepAsk')}</p>
          <p class="hint">{t('receipt.keepSays')}</p>
          <Actions>
            <Button look="secondary" onPress={keep}>
              {t('send.keep')}
            </Button>
            <LinkButton onPress={() => setProgress(null)}>{t('send.dont')}</LinkButton>
          </Actions>
        </Notice>
      )}
      <p role="status">
        {progress === 'sent' ? t('receipt.sentReply') : progress === 'kept' ? t('receipt.keptReply') : ''}
      </p>
    </div>
  )
}
