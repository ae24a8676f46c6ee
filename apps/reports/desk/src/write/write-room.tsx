import type { ReportId, Result } from '@parasol/charter'
import { longestShown } from '@parasol/device'
import type { Draft } from '@parasol/protocol'
import { Busy, Notice, Page } from '@parasol/ui'
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import type { Trouble } from '../shell/failures.ts'
import { places } from '../shell/places.ts'
import { Amendments } from '../shell/report/amendments.tsx'
import { type AfterAnswer, AnsweredForm } from '../shell/report/answered-form.tsx'
import { Consents } from '../shell/report/consents.tsx'
import { Locked } from '../shell/report/locked.tsx'
import { Photos } from '../shell/report/photos.tsx'
import { WithdrawalNotice } from '../shell/report/withdrawal-notice.tsx'
import { shownDay, t } from '../shell/text.ts'
import { openFromInbox } from '../shell/work/mailboxes.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { feedsFor } from '../shell/work/publishing-consent.ts'
import { charterOf, ownState } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { autosave } from './autosave.ts'
import { Fields } from './fields.tsx'
import { Identifying } from './identifying.tsx'
import { categoriesIn, placeOf, withLine } from './take-over.ts'
import { problemsWith, recordOf } from './warning-fields.ts'
import { createWriteForm } from './write-form.ts'

/** What the publish room needs to show and publish what is being written here. */
export type Written = {
  readonly id: Draft['id']
  readonly opened: OpenedReport
  readonly draft: () => Promise<Result<Draft, Trouble>>
  readonly record: Draft['record']
  readonly feed: Draft['feed']
  readonly publishOn: string
  readonly complete: boolean
}

/** A warning is written beside the report it comes from: a second text, for other readers. */
export function WriteRoom({
  id,
  report,
  publisher,
}: {
  readonly id: Draft['id']
  readonly report: ReportId
  readonly publisher: (written: Written) => ComponentChildren
}): VNode {
  const work = useWork()
  const news = work.opened.value.get(report)
  const withdrawn = work.inbox.value?.withdrawn.includes(report) ?? false
  const isWithdrawn = withdrawn || (news?.state === 'refused' && news.why === 'withdrawn')
  useEffect(() => {
    if (!news) void openFromInbox(work, report)
  }, [work, report])
  if (withdrawn || news?.state === 'refused')
    return (
      <Page heading={t('write.title')} onBack={places.back}>
        <Notice kind="problem" live>
          <p>{t(isWithdrawn ? 'report.withdrawn' : 'report.refused')}</p>
        </Notice>
      </Page>
    )
  if (!news)
    return (
      <Page heading={t('write.title')} onBack={places.back}>
        <Busy text={t('report.openingHow')} />
      </Page>
    )
  return <Beside key={id} id={id} opened={news.opened} publisher={publisher} />
}

function Beside({
  id,
  opened,
  publisher,
}: {
  readonly id: Draft['id']
  readonly opened: OpenedReport
  readonly publisher: (written: Written) => ComponentChildren
}): VNode {
  const work = useWork()
  const charter = charterOf(work)
  const { statement } = opened.report
  const own = ownState(work)
  const areas = own.ok ? own.value.areas : []
  const feeds = feedsFor(opened.form, areas)
  const form = useMemo(
    () =>
      createWriteForm({
        today: work.desk.ports.today(),
        draft: work.drafts.peek()?.content.drafts.find((draft) => draft.id === id) ?? null,
        happened: opened.form.happened,
        feeds,
        longest: longestShown(charterOf(work)),
        areas: areas.filter((area) => area === opened.form.area),
      }),
    [id],
  )
  const saver = useMemo(() => autosave(work, { id, report: opened.id }, form.fields), [id])
  useEffect(() => saver.stop, [saver])
  const fields = form.fields.value
  const problems = problemsWith(fields)
  const takeOver = (field: string, label: string, text: string): void => {
    const place = placeOf(field)
    if (place === 'categories') form.categories.value = categoriesIn(opened.form.happened)
    if (place === null || place === 'categories') return
    const line = place === 'description' ? `${label}: ${text}` : text
    const target = place === 'description' ? form.description : form.facts[place]
    target.value = withLine(target.peek(), line)
  }
  const takeOverButton: AfterAnswer = ({ field, label, text }) =>
    text !== null &&
    placeOf(field) && (
      <button type="button" class="take-over" onClick={() => takeOver(field, label, text)}>
        {t('write.takeOver')}
        <span class="hidden-text">{` ${label}`}</span>
      </button>
    )
  return (
    <div class="desk-halves">
      <div class="desk-half">
        <Page onBack={places.back}>
          <div class="beside-head">
            <h2 class="side-title">{t('report.title', { day: shownDay(statement.day) })}</h2>
            <p class="hint">{t('write.source')}</p>
          </div>
          <div class="beside stack" role="region" aria-label={t('write.side')} tabIndex={0}>
            <WithdrawalNotice opened={opened} />
            <Amendments opened={opened} charter={charter} after={takeOverButton} />
            <AnsweredForm form={statement.form} charter={charter} unsaidApart after={takeOverButton} />
            <Photos opened={opened} />
            <Locked opened={opened} charter={charter} />
            <Consents opened={opened} />
          </div>
        </Page>
      </div>
      <div class="desk-half">
        <Page heading={t('write.title')} lead={t('write.lead')}>
          <Fields
            form={form}
            feeds={feeds}
            opened={opened}
            problems={problems}
            underText={<Identifying opened={opened} fields={fields} />}
          />
          <SaveLine state={saver.state.value} />
          {publisher({
            id,
            opened,
            draft: saver.flush,
            record: recordOf(fields),
            feed: fields.feed,
            publishOn: fields.publishOn,
            complete: problems.length === 0,
          })}
        </Page>
      </div>
    </div>
  )
}

function SaveLine({ state }: { readonly state: ReturnType<typeof autosave>['state']['value'] }): VNode {
  const calm = state === 'unchanged' || state === 'waiting' || state === 'saving' || state === 'saved'
  return (
    <p class={calm ? 'hint save-line' : 'field-error save-line'} role="status">
      {calm ? t(`write.save.${state}`) : t('write.save.failed')}
    </p>
  )
}
