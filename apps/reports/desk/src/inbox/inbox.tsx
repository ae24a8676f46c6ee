import type { ReportId } from '@parasol/charter'
import { Button, Notice, Page, useShortcuts } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { explain, type Trouble } from '../shell/failures.ts'
import { NewsBoard } from '../shell/news-board.tsx'
import { go, places } from '../shell/places.ts'
import { t } from '../shell/text.ts'
import { openFromInbox, refreshInbox } from '../shell/work/mailboxes.ts'
import type { InboxRow, OpenedReport } from '../shell/work/opened-report.ts'
import { useWork } from '../shell/work/work-context.ts'
import { InboxList } from './inbox-list.tsx'
import { ReportReader } from './report-reader.tsx'
import { inOrder } from './report-state.ts'

const PAGE = 30
const AGAIN_MS = 60_000

/** Reports that have come in: the list, and the one that is open. */
export function InboxRoom({
  report,
  shortcuts,
  beside,
}: {
  readonly report: ReportId | null
  readonly shortcuts: boolean
  /** What other rooms show under an open report. */
  readonly beside: (opened: OpenedReport) => ComponentChildren
}): VNode {
  const work = useWork()
  const shown = useSignal(PAGE)
  const trouble = useSignal<Trouble | null>(null)
  const rows = inOrder(work.inbox.value?.reports ?? [])
  const withdrawn = work.inbox.value?.withdrawn ?? []

  const refresh = async (): Promise<void> => {
    const inbox = await refreshInbox(work)
    trouble.value = inbox.ok ? null : inbox.failure
  }
  useEffect(() => {
    void refresh()
    const timer = setInterval(() => void refresh(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [work])

  const keysHeld = work.inboxKeys.value.length
  useEffect(() => {
    let looking = keysHeld > 0
    const look = async (): Promise<void> => {
      for (const row of rows.slice(0, shown.value)) {
        if (!looking) return
        const news = work.opened.peek().get(row.report)
        const worthTrying = !news || (news.state === 'refused' && news.why === 'cannot-open')
        if (worthTrying) await openFromInbox(work, row.report)
      }
    }
    void look()
    return () => {
      looking = false
    }
  }, [work, rows.length, shown.value, keysHeld])

  const open = (row: InboxRow): void => {
    const place = { room: 'inbox', report: row.report } as const
    if (report === null) go(place)
    else places.replace(place)
  }
  const keys = useMemo(() => {
    const step = (by: 1 | -1) => () => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.inbox-row')]
      const at = buttons.findIndex(
        (button) => button === document.activeElement || button.ariaCurrent === 'true',
      )
      buttons[at === -1 ? 0 : Math.min(buttons.length - 1, Math.max(0, at + by))]?.focus()
    }
    return { j: step(1), k: step(-1), r: () => void refresh() }
  }, [work])
  useShortcuts(keys, shortcuts)

  return (
    <div class={report === null ? 'desk-columns desk-columns-list' : 'desk-columns desk-columns-open'}>
      <div class="desk-side">
        <Page {...(report === null ? { heading: t('inbox.title') } : {})}>
          {report !== null && <h2 class="side-title">{t('inbox.title')}</h2>}
          {report === null && <NewsBoard news={work.news} />}
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
          <InboxList
            rows={rows}
            shown={shown.value}
            current={report}
            onOpen={open}
            onMore={() => void (shown.value += PAGE)}
          />
          <Button look="quiet" onPress={refresh}>
            {t('inbox.refresh')}
          </Button>
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
