import { EmptyState, LinkButton, Tag } from '@parasol/ui'
import type { VNode } from 'preact'
import { formLabels, labelAt } from '../shell/form-labels.ts'
import { organisationName } from '../shell/names.ts'
import { shownDay, t } from '../shell/text.ts'
import type { InboxRow, ReportNews } from '../shell/work/opened-report.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { type ReportState, reportState } from './report-state.ts'

const LOOK = {
  closed: 'plain',
  new: 'care',
  read: 'plain',
  'wrote-back': 'info',
  answered: 'good',
  refused: 'problem',
} as const satisfies Readonly<Record<ReportState, string>>

/** What happened, in a few words, once the report is open. */
function summary(news: ReportNews | undefined): string {
  if (news?.state !== 'opened') return ''
  const { happened } = news.opened.form
  if (!Array.isArray(happened)) return t('inbox.happenedUnsaid')
  const labels = formLabels()
  return happened.map((each) => labelAt(labels, 'option', 'happened', each) ?? each).join(' · ')
}

export function InboxList({
  rows,
  shown,
  current,
  onOpen,
  onMore,
}: {
  readonly rows: readonly InboxRow[]
  readonly shown: number
  readonly current: string | null
  readonly onOpen: (row: InboxRow) => void
  readonly onMore: () => void
}): VNode {
  if (rows.length === 0)
    return (
      <EmptyState heading={t('inbox.empty')}>
        <p>{t('inbox.emptyHow')}</p>
      </EmptyState>
    )
  return (
    <>
      <ol class="inbox-list" aria-label={t('inbox.title')}>
        {rows.slice(0, shown).map((row) => (
          <li key={row.report}>
            <Row row={row} current={row.report === current} onOpen={() => onOpen(row)} />
          </li>
        ))}
      </ol>
      {rows.length > shown && (
        <LinkButton onPress={onMore}>{t('inbox.more', { count: rows.length - shown })}</LinkButton>
      )}
    </>
  )
}

function Row({
  row,
  current,
  onOpen,
}: {
  readonly row: InboxRow
  readonly current: boolean
  readonly onOpen: () => void
}): VNode {
  const work = useWork()
  const news = work.opened.value.get(row.report)
  const state = reportState(news)
  const what = summary(news)
  return (
    <button
      type="button"
      class={`inbox-row inbox-row-${state}`}
      data-report={row.report}
      aria-current={current ? 'true' : undefined}
      onClick={onOpen}
    >
      <span class="inbox-row-head">
        <span class="inbox-row-day">{shownDay(row.day)}</span>
        <Tag kind={LOOK[state]}>{t(`inbox.states.${state}`)}</Tag>
      </span>
      {what && <span class="inbox-row-what">{what}</span>}
      <span class="inbox-row-facts">
        {t('inbox.size', { kib: row.size })}
        {row.lane === 'slow' && ` · ${t('inbox.slow')}`}
        {row.organisation !== work.organisation &&
          ` · ${t('inbox.covered', { name: organisationName(charterOf(work), row.organisation) })}`}
      </span>
    </button>
  )
}
