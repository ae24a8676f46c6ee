import { type Charter, readUnverified, tidyProse } from '@parasol/charter'
import { consentShape, LONGEST_MESSAGE } from '@parasol/protocol'
import type { OpenedMessage } from '@parasol/sealing'
import { Actions, Button, ErrorSummary, Form, Notice, TextArea } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { Handle } from '../shell/card-view.tsx'
import { explain, type Trouble } from '../shell/failures.ts'
import { formLabels } from '../shell/form-labels.ts'
import { feedName, organisationName } from '../shell/names.ts'
import { shownDay, t } from '../shell/text.ts'
import { openFromInbox, sendToReporter } from '../shell/work/mailboxes.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'

/** What went to and fro in the mailbox of a report, and what staff answer. */
export function Thread({ opened }: { readonly opened: OpenedReport }): VNode {
  const work = useWork()
  const charter = charterOf(work)
  return (
    <section class="panel" aria-labelledby="thread">
      <h2 id="thread">{t('thread.title')}</h2>
      <p class="hint">{t('thread.how')}</p>
      <ol class="thread" aria-label={t('thread.title')}>
        {opened.messages.map((message) => (
          <li key={message.hash} class={`message message-to-${message.statement.to}`}>
            <p class="message-head">
              <Author message={message} own={work.keys.sign.public} /> · {shownDay(message.statement.day)}
            </p>
            <p class="said">{messageText(charter, message)}</p>
          </li>
        ))}
      </ol>
      {opened.messages.length === 0 && <p class="unsaid">{t('thread.none')}</p>}
      {opened.broken.map(({ to, sequence, failure }) => (
        <Notice key={`${to} ${sequence}`} kind="problem">
          <p>{t('thread.broken', { sequence })}</p>
          <p>{failure === 'withheld' ? explain('withheld') : t('thread.brokenHow')}</p>
        </Notice>
      ))}
      <AnswerForm opened={opened} />
    </section>
  )
}

function Author({ message, own }: { readonly message: OpenedMessage; readonly own: string }): VNode {
  const { by } = message
  if (by.role === 'receipt') return <strong>{t('thread.reporter')}</strong>
  return (
    <strong>
      {by.key === own ? t('thread.you') : <Handle of={by.key} />}
      {by.role === 'former-staff' && ` (${t('thread.former')})`}
    </strong>
  )
}

function messageText(charter: Charter, { statement: { content } }: OpenedMessage): string {
  switch (content.type) {
    case 'acknowledgement':
      return t('thread.acknowledgement')
    case 'answer':
    case 'reply':
      return content.text
    case 'published':
      if (content.to) return t('thread.forwarded', { name: organisationName(charter, content.to) })
      if (content.feed === 'desk') return t('thread.shared')
      return t('thread.published', { feed: feedName(charter, content.feed) })
    case 'recalled':
      if (content.feed === 'desk') return t('thread.unshared')
      return t('thread.recalled', { feed: feedName(charter, content.feed) })
    case 'not-published':
      return t('thread.notPublished', { text: content.text })
    case 'addition':
      return t('thread.addition', { text: content.text })
    case 'correction':
      return t('thread.correction')
    case 'withdrawal':
      return t('thread.withdrawal', { day: shownDay(content.on) })
    case 'kept':
      return t('thread.kept')
    case 'release':
      return t(`thread.release.${content.part}`)
    case 'consent': {
      const consent = readUnverified(content.statement, consentShape)
      if (!consent.ok) return t('thread.consentChanged')
      const { ask } = formLabels().consent[consent.value.consent]
      return t('thread.consent', { ask, answer: t(`report.consent.${consent.value.answer}`) })
    }
  }
}

type Kind = 'answer' | 'not-published'

function AnswerForm({ opened }: { readonly opened: OpenedReport }): VNode {
  const work = useWork()
  const text = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const trouble = useSignal<Trouble | null>(null)
  const sent = useSignal(false)
  const send = async (kind: Kind): Promise<void> => {
    const tidy = tidyProse(text.peek())
    sent.value = false
    trouble.value = null
    error.value = tidy === '' ? t('thread.needsText') : undefined
    if (error.peek()) return
    const outcome = await sendToReporter(work, opened.id, { type: kind, text: tidy })
    trouble.value = outcome.ok ? null : outcome.failure
    sent.value = outcome.ok
    if (outcome.ok) text.value = ''
  }
  return (
    <>
      <ErrorSummary errors={error.value ? [{ name: 'answer', text: error.value }] : []} />
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
          <p>{t('thread.stillHere')}</p>
        </Notice>
      )}
      {sent.value && (
        <Notice kind="good" live>
          <p>{t('thread.sent')}</p>
        </Notice>
      )}
      <Form onSubmit={() => send('answer')}>
        <TextArea
          name="answer"
          label={t('thread.answer')}
          hint={t('thread.answerHint')}
          rows={4}
          maxLength={LONGEST_MESSAGE}
          value={text}
          error={error.value}
        />
        <Actions>
          <Button submit>{t('thread.send')}</Button>
          <Button look="quiet" onPress={() => send('not-published')}>
            {t('thread.sendNotPublished')}
          </Button>
          <Button look="quiet" onPress={() => openFromInbox(work, opened.id)}>
            {t('thread.refresh')}
          </Button>
        </Actions>
      </Form>
    </>
  )
}
