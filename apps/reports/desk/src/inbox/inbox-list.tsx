import type { ReportId } from '@parasol/charter'
import { handleOf } from '@parasol/sealing'
import { EmptyState, Tag } from '@parasol/ui'
import { useComputed } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { formLabels, labelAt } from '../shell/form-labels.ts'
import { areaName, organisationName } from '../shell/names.ts'
import { shownDay, t } from '../shell/text.ts'
import type { InboxRow, ReportNews } from '../shell/work/opened-report.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { type Listed, overdue, snoozed } from './inbox-filter.ts'
import { inboxViewOf } from './inbox-view.ts'
import { reportState } from './report-state.ts'
import { useWindow } from './windowed.ts'

const LOOK = {
  new: 'care',
  'in-work': 'info',
  waiting: 'plain',
  'second-reader': 'info',
  published: 'good',
  declined: 'plain',
  closed: 'plain',
} as const

const SETTLE_MS = 120

/** What happened, in a few words, once the report is open. */
function summary(news: ReportNews | undefined): string {
  if (news?.state !== 'opened') return ''
  const { about } = news.opened.report.statement
  if (about) return `${t('aboutWarning.title')}: ${t(`aboutWarning.says-${about.says}`)}`
  const { happened } = news.opened.form
  if (!Array.isArray(happened)) return t('inbox.happenedUnsaid')
  const labels = formLabels()
  return happened.map((each) => labelAt(labels, 'option', 'happened', each) ?? each).join(' · ')
}

/** The reports that the filter leaves. However many there are, only those near the view are drawn. */
export function InboxList({
  current,
  onOpen,
  onSeen,
}: {
  readonly current: ReportId | null
  readonly onOpen: (row: InboxRow) => void
  /** Called with the reports in view when the list has come to rest. */
  readonly onSeen: (seen: readonly Listed[]) => void
}): VNode {
  const work = useWork()
  const { found, at, listed } = inboxViewOf(work)
  const { shown } = found.value
  const list = useRef<HTMLOListElement>(null)
  const near = useWindow(list, shown.length)
  const { from, to, rowPx } = near.value
  const keyed = useComputed(() => found.value.shown.findIndex(({ row }) => row.report === at.value)).value

  useLayoutEffect(() => {
    if (at.value === null) return
    list.current?.querySelector<HTMLElement>(`[data-report="${at.value}"]`)?.focus()
  }, [at.value])
  useEffect(() => {
    const timer = setTimeout(() => onSeen(shown.slice(from, to)), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [onSeen, shown, from, to])

  if (listed.value.length === 0)
    return (
      <EmptyState heading={t('inbox.empty')}>
        <p>{t('inbox.emptyHow')}</p>
      </EmptyState>
    )
  if (shown.length === 0)
    return (
      <EmptyState heading={t('inbox.nothingLeft')}>
        <p>{t('inbox.nothingLeftHow')}</p>
      </EmptyState>
    )
  // The row under the keys stays drawn wherever the list is scrolled to, so that it keeps the focus.
  const places = new Set(Array.from({ length: Math.max(0, to - from) }, (_, each) => from + each))
  if (keyed >= 0) places.add(keyed)
  return (
    <ol
      class="inbox-list"
      aria-label={t('inbox.title')}
      ref={list}
      style={{ blockSize: `${shown.length * rowPx}px` }}
    >
      {[...places]
        .toSorted((left, right) => left - right)
        .map((place) => {
          const each = shown[place]
          return (
            each && (
              <li
                key={each.row.report}
                aria-posinset={place + 1}
                aria-setsize={shown.length}
                style={{ insetBlockStart: `${place * rowPx}px` }}
              >
                <Row
                  listed={each}
                  current={each.row.report === current}
                  onOpen={() => onOpen(each.row)}
                  onFocus={() => void (at.value = each.row.report)}
                />
              </li>
            )
          )
        })}
    </ol>
  )
}

function Row({
  listed: { row, case: kase, urgent, hidden },
  current,
  onOpen,
  onFocus,
}: {
  readonly listed: Listed
  readonly current: boolean
  readonly onOpen: () => void
  readonly onFocus: () => void
}): VNode {
  const work = useWork()
  // Of everything opened, a row looks only at its own report.
  const news = useComputed(() => work.opened.value.get(row.report)).value
  const state = hidden ? 'closed' : reportState(news)
  const today = work.desk.ports.today()
  const charter = charterOf(work)
  const area = kase.sorted?.area
  const facts = [
    kase.assigned === work.keys.sign.public
      ? t('inbox.withYou')
      : kase.assigned && t('inbox.with', { who: handleOf(kase.assigned) }),
    kase.due && t('inbox.due', { day: shownDay(kase.due) }),
    snoozed(kase, today) && kase.snoozed && t('inbox.putOff', { day: shownDay(kase.snoozed) }),
    area && (areaName(charter, area) ?? area),
    t('inbox.size', { kib: row.size }),
    row.lane === 'slow' && t('inbox.slow'),
    row.organisation !== work.organisation &&
      t('inbox.covered', { name: organisationName(charter, row.organisation) }),
  ].filter(Boolean)
  return (
    <button
      type="button"
      class={urgent ? 'inbox-row inbox-row-urgent' : 'inbox-row'}
      data-report={row.report}
      aria-current={current ? 'true' : undefined}
      onClick={onOpen}
      onFocus={onFocus}
    >
      <span class="inbox-row-head">
        <span class="inbox-row-day">{shownDay(row.day)}</span>
        <span class="inbox-row-tags">
          {urgent && <Tag kind="problem">{t('inbox.urgent')}</Tag>}
          {overdue(kase, today) && <Tag kind="care">{t('inbox.overdue')}</Tag>}
          {(state === 'wrote-back' || state === 'refused') && (
            <Tag kind={state === 'refused' ? 'problem' : 'info'}>{t(`inbox.states.${state}`)}</Tag>
          )}
          <Tag kind={LOOK[kase.state]}>{t(`case.states.${kase.state}`)}</Tag>
        </span>
      </span>
      <span class="inbox-row-what">{hidden ? t('inbox.hidden') : summary(news)}</span>
      <span class="inbox-row-facts">{facts.join(' · ')}</span>
    </button>
  )
}
