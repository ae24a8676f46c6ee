import type { ReportId } from '@parasol/charter'
import { Button, Notice, Page, useShortcuts } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { ComponentChildren, VNode } from 'preact'
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks'
import { explain, type Trouble } from '../shell/failures.ts'
import { NewsBoard } from '../shell/news-board.tsx'
import { go, places } from '../shell/places.ts'
import { t } from '../shell/text.ts'
import { loadCases } from '../shell/work/cases.ts'
import { refreshInbox } from '../shell/work/mailboxes.ts'
import type { InboxRow, OpenedReport } from '../shell/work/opened-report.ts'
import { useWork } from '../shell/work/work-context.ts'
import { Filters } from './filters.tsx'
import type { Listed } from './inbox-filter.ts'
import { InboxList } from './inbox-list.tsx'
import { inboxViewOf } from './inbox-view.ts'
import { openEach } from './open-in-view.ts'
import { ReportReader } from './report-reader.tsx'

const AGAIN_MS = 60_000
const CASES_AGAIN_MS = 300_000

/** Reports that have come in: the list, and the one that is open. */
export function InboxRoom({
  report,
  shortcuts,
  above,
  beside,
}: {
  readonly report: ReportId | null
  readonly shortcuts: boolean
  /** What other rooms show above the list. */
  readonly above: ComponentChildren
  /** What other rooms show under an open report. */
  readonly beside: (opened: OpenedReport) => ComponentChildren
}): VNode {
  const work = useWork()
  const view = inboxViewOf(work)
  const trouble = useSignal<Trouble | null>(null)
  const withdrawn = work.inbox.value?.withdrawn ?? []

  const refresh = async (): Promise<void> => {
    const inbox = await refreshInbox(work)
    trouble.value = inbox.ok ? null : inbox.failure
  }
  const refreshCases = async (): Promise<void> => {
    const cases = await loadCases(work)
    if (!cases.ok) trouble.value = cases.failure
  }
  useEffect(() => {
    void refresh()
    const timers = [
      setInterval(() => void refresh(), AGAIN_MS),
      setInterval(() => void refreshCases(), CASES_AGAIN_MS),
    ]
    return () => timers.forEach(clearInterval)
  }, [work])

  const keysHeld = work.inboxKeys.value.length
  const partsHeld = work.caseParts.value.size
  const looking = useRef(new AbortController())
  const openInView = useCallback(
    (seen: readonly Listed[]): void => {
      looking.current.abort()
      looking.current = new AbortController()
      void openEach(work, seen, looking.current.signal)
    },
    [work, keysHeld, partsHeld],
  )
  useEffect(() => () => looking.current.abort(), [])

  const open = (row: InboxRow): void => {
    const place = { room: 'inbox', report: row.report } as const
    if (places.current.peek().room === 'inbox' && report !== null) places.replace(place)
    else go(place)
  }
  const keys = useMemo(() => {
    const step = (by: 1 | -1) => () => {
      const { shown } = view.found.peek()
      const now = shown.findIndex(({ row }) => row.report === (view.at.peek() ?? report))
      const next = shown[now === -1 ? 0 : Math.min(shown.length - 1, Math.max(0, now + by))]
      if (!next) return
      if (view.at.peek() === next.row.report)
        document.querySelector<HTMLElement>(`[data-report="${next.row.report}"]`)?.focus()
      view.at.value = next.row.report
    }
    return {
      j: step(1),
      k: step(-1),
      r: () => void Promise.all([refresh(), refreshCases()]),
      '/': () => document.getElementById('inbox-find')?.focus(),
    }
  }, [work, report])
  useShortcuts(keys, shortcuts)

  return (
    <div class={report === null ? 'desk-columns desk-columns-list' : 'desk-columns desk-columns-open'}>
      <div class="desk-side">
        <Page {...(report === null ? { heading: t('inbox.title') } : {})}>
          {report !== null && <h2 class="side-title">{t('inbox.title')}</h2>}
          {report === null && <NewsBoard news={work.news} />}
          {report === null && above}
          {trouble.value && (
            <Notice kind="problem" live>
              <p>{explain(trouble.value)}</p>
            </Notice>
          )}
          {withdrawn.length > 0 && (
            <p class="hint" role="status">
              {t('inbox.withdrawn', { count: withdrawn.length })}
            </p>
          )}
          <Filters onOpenAll={(signal) => openEach(work, view.listed.peek(), signal)} />
          <Button look="quiet" onPress={refresh}>
            {t('inbox.refresh')}
          </Button>
          <InboxList current={report} onOpen={open} onSeen={openInView} />
        </Page>
      </div>
      {report !== null && (
        <div class="desk-main">
          <ReportReader key={report} id={report} beside={beside} />
        </div>
      )}
    </div>
  )
}
