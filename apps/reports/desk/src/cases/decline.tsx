import { tidyProse } from '@parasol/charter'
import { LONGEST_MESSAGE } from '@parasol/protocol'
import { Button, currentLanguage, Dialog, ErrorSummary, Form, RadioGroup, TextArea } from '@parasol/ui'
import { useSignal, useSignalEffect } from '@preact/signals'
import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { problem, tell } from '../shell/news.ts'
import { t } from '../shell/text.ts'
import { actOnCase } from '../shell/work/cases.ts'
import { hold } from '../shell/work/held.ts'
import { sendToReporter } from '../shell/work/mailboxes.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { useWork } from '../shell/work/work-context.ts'
import { DECLINE_REASONS, type DeclineReason, declineText, type DeclineLanguage } from './decline-texts.ts'

/** No warning will come of a report: she is told why, in a text that staff look over first. It goes out after ten seconds, unless it is
 *  taken back. */
export function Decline({
  opened,
  onClose,
}: {
  readonly opened: OpenedReport
  readonly onClose: () => void
}): VNode {
  const work = useWork()
  const reason = useSignal<DeclineReason | null>('too-little')
  const language = useSignal<DeclineLanguage | null>(currentLanguage()?.locale === 'fr' ? 'fr' : 'en')
  const first = declineText('too-little', language.peek() ?? 'en')
  const text = useSignal(first)
  const filled = useRef(first)
  const error = useSignal<string | undefined>(undefined)
  useSignalEffect(() => {
    const next = declineText(reason.value ?? 'too-little', language.value ?? 'en')
    // What somebody has written herself is never written over.
    if (text.peek() !== filled.current) return
    filled.current = next
    text.value = next
  })
  const send = (): void => {
    const tidy = tidyProse(text.peek())
    error.value = tidy === '' ? t('thread.needsText') : undefined
    if (tidy === '') return
    const { id } = opened
    const news = `declined-${id}`
    hold(work, {
      say: () => t('decline.held'),
      takenBack: () => tell(work.news, { id: news, kind: 'info', say: () => t('decline.takenBack') }),
      run: async () => {
        const told = await sendToReporter(work, id, { type: 'not-published', text: tidy })
        if (!told.ok) return problem(work.news, news, told.failure)
        const closed = await actOnCase(work, id, { what: 'state', to: 'declined' })
        if (!closed.ok) return problem(work.news, news, closed.failure)
        tell(work.news, { id: news, kind: 'good', say: () => t('decline.done') })
      },
    })
    onClose()
  }
  return (
    <Dialog heading={t('decline.title')} onClose={onClose}>
      <p>{t('decline.how')}</p>
      <ErrorSummary errors={error.value ? [{ name: 'decline-text', text: error.value }] : []} />
      <Form onSubmit={send}>
        <RadioGroup
          name="decline-reason"
          label={t('decline.reason')}
          value={reason}
          choices={DECLINE_REASONS.map((each) => ({ value: each, label: t(`decline.reasons.${each}`) }))}
        />
        <RadioGroup
          name="decline-language"
          label={t('decline.language')}
          value={language}
          choices={[
            { value: 'en', label: 'English', lang: 'en' },
            { value: 'fr', label: 'Français', lang: 'fr' },
          ]}
        />
        <TextArea
          name="decline-text"
          label={t('decline.text')}
          hint={t('decline.textHint')}
          rows={7}
          maxLength={LONGEST_MESSAGE}
          lang={language.value ?? 'en'}
          value={text}
          error={error.value}
        />
        <Button submit>{t('decline.send')}</Button>
      </Form>
    </Dialog>
  )
}
