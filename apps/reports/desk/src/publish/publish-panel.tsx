import { type ReportId, type Result, tidyProse } from '@parasol/charter'
import { type Draft, LONGEST_MESSAGE, type WarningRecord } from '@parasol/protocol'
import { Actions, Button, Dialog, Form, Notice, TextArea } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { explain, type Trouble } from '../shell/failures.ts'
import { feedName } from '../shell/names.ts'
import { tell } from '../shell/news.ts'
import { NotYours } from '../shell/not-yours.tsx'
import { places } from '../shell/places.ts'
import { RuleHere } from '../shell/policies.tsx'
import { shownDay, t } from '../shell/text.ts'
import { WarningCard } from '../shell/warning-card.tsx'
import { hold } from '../shell/work/held.ts'
import { sendToReporter } from '../shell/work/mailboxes.ts'
import { may, mayPublish, twoToPublish } from '../shell/work/may.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { answersInDoubt, mayWarn } from '../shell/work/publishing-consent.ts'
import { readingState } from '../shell/work/steps.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { publishDraft } from './publish-draft.ts'
import { SecondReading } from './second-reading-view.tsx'

export type PublishPanelProps = {
  readonly id: Draft['id']
  readonly opened: OpenedReport
  /** Keeps what is typed and gives the draft back. */
  readonly draft: () => Promise<Result<Draft, Trouble>>
  readonly record: WarningRecord
  readonly feed: Draft['feed']
  readonly publishOn: string
  readonly complete: boolean
}

/** What members would see, whether she allows it, and the act of publishing. */
export function PublishPanel(props: PublishPanelProps): VNode {
  const { id, opened, record, feed, complete } = props
  const work = useWork()
  const two = twoToPublish(work)
  const kept = work.drafts.value?.content.drafts.find((draft) => draft.id === id)
  const approved = !two || (kept !== undefined && readingState(work, kept) === 'approved')
  const today = work.desk.ports.today()
  const allowance = mayWarn(opened, feed)
  const later = props.publishOn > today ? props.publishOn : null
  const asking = useSignal(false)
  const shown = useSignal<'missing' | null>(null)
  const begin = (): void => {
    shown.value = complete ? null : 'missing'
    asking.value = complete
  }
  return (
    <section class="stack panel publish" aria-labelledby="preview">
      <h2 id="preview">{t('publish.preview')}</h2>
      <WarningCard warning={record} organisation={work.organisation} day={today} />
      {allowance === 'no' && (
        <Notice kind="problem">
          <p>{t('publish.refused')}</p>
        </Notice>
      )}
      {allowance === 'ask' && !answersInDoubt(opened) && <AskFirst report={opened.id} />}
      {answersInDoubt(opened) && (
        <Notice kind="problem">
          <p>{t('report.inDoubt')}</p>
        </Notice>
      )}
      {shown.value === 'missing' && !complete && (
        <Notice kind="problem" live>
          <p>{t('publish.missing')}</p>
        </Notice>
      )}
      {allowance === 'yes' && two && <SecondReading id={id} complete={complete} flush={props.draft} />}
      {allowance === 'yes' && !may(work, 'editor') && <NotYours task="editor" />}
      {allowance === 'yes' && may(work, 'editor') && !mayPublish(work) && <p>{t('policy.notYou')}</p>}
      <RuleHere charter={charterOf(work)} rule="publishers" />
      <RuleHere charter={charterOf(work)} rule="second-reader" />
      {allowance === 'yes' && mayPublish(work) && !approved && (
        <p class="hint">{explain('needs-second-reader')}</p>
      )}
      {allowance === 'yes' && mayPublish(work) && approved && (
        <Actions>
          <Button id="publish-begin" onPress={begin}>
            {later ? t('publish.keep', { day: shownDay(later) }) : t('publish.publish')}
          </Button>
        </Actions>
      )}
      {asking.value && <Confirm {...props} later={later} onClose={() => void (asking.value = false)} />}
    </section>
  )
}

function Confirm({
  draft,
  record,
  feed,
  later,
  onClose,
}: PublishPanelProps & { readonly later: string | null; readonly onClose: () => void }): VNode {
  const work = useWork()
  const trouble = useSignal<Trouble | null>(null)
  const name = feedName(charterOf(work), feed)
  const done = (text: () => string): void => {
    tell(work.news, { id: `draft-${name}`, kind: 'good', say: text })
    onClose()
    places.replace({ room: 'warnings', recall: null })
  }
  const confirm = async (): Promise<void> => {
    trouble.value = null
    const kept = await draft()
    if (!kept.ok) {
      trouble.value = kept.failure
      return
    }
    if (later) return done(() => t('publish.kept', { day: shownDay(later) }))
    const news = `draft-${name}`
    hold(work, {
      say: () => t('publish.held', { feed: name }),
      takenBack: () => tell(work.news, { id: news, kind: 'info', say: () => t('publish.takenBack') }),
      run: async () => {
        const published = await publishDraft(work, kept.value)
        const said = published.ok ? null : published.failure
        if (said === null)
          tell(work.news, { id: news, kind: 'good', say: () => t('publish.done', { feed: name }) })
        else if (said === 'withdrawn')
          tell(work.news, { id: news, kind: 'care', say: () => t('publish.withdrawn') })
        else
          tell(work.news, {
            id: news,
            kind: 'problem',
            say: () => `${explain(said)} ${t('publish.draftStays')}`,
          })
      },
    })
    onClose()
    places.replace({ room: 'warnings', recall: null })
  }
  return (
    <Dialog heading={later ? t('publish.keepTitle') : t('publish.confirmTitle')} onClose={onClose}>
      <p>
        {later ? t('publish.keepHow', { day: shownDay(later) }) : t('publish.confirmHow', { feed: name })}
      </p>
      <WarningCard warning={record} organisation={work.organisation} day={work.desk.ports.today()} />
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
          <p>{t('publish.draftStays')}</p>
        </Notice>
      )}
      <Button onPress={confirm}>{later ? t('publish.keepAct') : t('publish.confirm', { feed: name })}</Button>
    </Dialog>
  )
}

/** She has not said whether others may be warned: staff ask her, in the mailbox of her report. */
function AskFirst({ report }: { readonly report: ReportId }): VNode {
  const work = useWork()
  const text = useSignal(t('publish.question'))
  const outcome = useSignal<'sent' | Trouble | null>(null)
  const ask = async (): Promise<void> => {
    const tidy = tidyProse(text.peek())
    if (tidy === '') return
    const sent = await sendToReporter(work, report, { type: 'answer', text: tidy })
    outcome.value = sent.ok ? 'sent' : sent.failure
  }
  return (
    <Notice kind="care" heading={t('publish.askTitle')}>
      <p>{t('publish.askHow')}</p>
      <Form onSubmit={ask}>
        <TextArea
          name="question"
          label={t('publish.questionLabel')}
          rows={4}
          maxLength={LONGEST_MESSAGE}
          value={text}
        />
        <Actions>
          <Button submit look="secondary">
            {t('publish.ask')}
          </Button>
        </Actions>
      </Form>
      <p role="status">
        {outcome.value === 'sent' ? t('publish.asked') : outcome.value ? explain(outcome.value) : ''}
      </p>
    </Notice>
  )
}
