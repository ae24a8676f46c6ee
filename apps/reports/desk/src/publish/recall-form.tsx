import { type EntryId, tidyProse } from '@parasol/charter'
import { visibleWarnings } from '@parasol/device'
import type { FeedId } from '@parasol/protocol'
import { Actions, Button, ErrorSummary, Form, Notice, Page, Progress, TextArea } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { explain, type Trouble } from '../shell/failures.ts'
import { tell } from '../shell/news.ts'
import { places } from '../shell/places.ts'
import { t } from '../shell/text.ts'
import { WarningCard } from '../shell/warning-card.tsx'
import { useWork } from '../shell/work/work-context.ts'
import { recallWarning } from './recall.ts'

const LONGEST_REASON = 300

/** Taking a published warning back, with a reason that members see. */
export function RecallForm({ feed, entry }: { readonly feed: FeedId; readonly entry: EntryId }): VNode {
  const work = useWork()
  const reason = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const trouble = useSignal<Trouble | null>(null)
  const progress = useSignal<number | null>(null)
  const copy = work.feeds.value.get(feed)?.copy
  const shown = visibleWarnings(copy ? [copy] : [], work.desk.ports.today()).find(
    (each) => each.entry === entry,
  )
  if (shown && shown.organisation !== work.organisation)
    return (
      <Page heading={t('recall.title')} onBack={places.back}>
        <Notice kind="problem">
          <p>{explain('not-yours')}</p>
        </Notice>
      </Page>
    )
  const recall = async (): Promise<void> => {
    const tidy = tidyProse(reason.peek())
    trouble.value = null
    error.value = tidy === '' ? t('recall.needsReason') : undefined
    if (error.peek()) return
    progress.value = 0
    const recalled = await recallWarning(
      work,
      { feed, entry, reason: tidy },
      (done) => (progress.value = done),
    )
    progress.value = null
    if (!recalled.ok) {
      trouble.value = recalled.failure
      return
    }
    tell(work.news, { id: `recalled-${entry}`, kind: 'good', say: () => t('recall.done') })
    places.back()
  }
  return (
    <Page heading={t('recall.title')} lead={t('recall.lead')} onBack={places.back}>
      {shown && <WarningCard warning={shown.warning} organisation={shown.organisation} day={shown.day} />}
      <ErrorSummary errors={error.value ? [{ name: 'reason', text: error.value }] : []} />
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      <Form onSubmit={recall}>
        <TextArea
          name="reason"
          label={t('recall.reason')}
          hint={t('recall.reasonHint')}
          rows={3}
          maxLength={LONGEST_REASON}
          value={reason}
          error={error.value}
        />
        {progress.value !== null && <Progress label={t('recall.telling')} done={progress.value} />}
        <Actions>
          <Button submit look="danger">
            {t('recall.act')}
          </Button>
        </Actions>
      </Form>
    </Page>
  )
}
