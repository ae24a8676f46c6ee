import type { ReportId } from '@parasol/charter'
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { labelAt, formLabels } from '../shell/form-labels.ts'
import { areaName } from '../shell/names.ts'
import { freshCase } from '../shell/work/case-acts.ts'
import { casesIn } from '../shell/work/cases.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { sortedBy } from '../shell/work/sorted-by.ts'
import { escalationOf } from '../shell/work/steps.ts'
import { charterOf, type Work } from '../shell/work/work.ts'
import {
  type About,
  countStates,
  FIRST_FILTER,
  type InboxFilter,
  filtered,
  type Listed,
} from './inbox-filter.ts'

/** The inbox as one person looks at it, while her desk is unlocked. */
export type InboxView = {
  readonly filter: Signal<InboxFilter>
  readonly listed: ReadonlySignal<readonly Listed[]>
  readonly counts: ReadonlySignal<ReturnType<typeof countStates>>
  readonly found: ReadonlySignal<ReturnType<typeof filtered>>
  /** The row that the keys are on. */
  readonly at: Signal<ReportId | null>
}

function textsOf({ form }: OpenedReport, work: Work): string {
  const labels = formLabels()
  const { morePeople = [], moreVehicles = [], ...first } = form
  const said = [first, ...morePeople, ...moreVehicles].flatMap((answers) =>
    Object.entries(answers).flatMap(([field, answer]) =>
      [answer].flat().map((each) => labelAt(labels, 'option', field, each) ?? each),
    ),
  )
  return [...said, (form.area && areaName(charterOf(work), form.area)) ?? ''].join('\n').toLowerCase()
}

function createView(work: Work): InboxView {
  const filter = signal(FIRST_FILTER)
  const me = work.keys.sign.public
  const texts = new WeakMap<OpenedReport, string>()
  const openedOf = (id: ReportId): OpenedReport | null => {
    const news = work.opened.value.get(id)
    return news?.state === 'opened' ? news.opened : null
  }
  const listed = computed(() => {
    const cases = casesIn(work.caseParts.value)
    return (work.inbox.value?.reports ?? []).map((row): Listed => {
      const kase = cases.get(row.report) ?? freshCase(row.report)
      const urgent = kase.escalations.length > 0 && (escalationOf(work, kase)?.says.open ?? false)
      return { row, case: kase, urgent, hidden: kase.conflicts.includes(me) }
    })
  })
  const about = ({ row, case: { sorted }, hidden }: Listed): About | null => {
    if (sorted || hidden) return sorted
    const opened = openedOf(row.report)
    return opened && sortedBy(opened)
  }
  const textOf = ({ row, case: { notes }, hidden }: Listed): string => {
    if (hidden) return ''
    const opened = openedOf(row.report)
    const known = opened && texts.get(opened)
    const text = known ?? (opened ? textsOf(opened, work) : '')
    if (opened && known === undefined) texts.set(opened, text)
    return `${row.day}\n${text}\n${notes.map((note) => note.text.toLowerCase()).join('\n')}`
  }
  return {
    filter,
    listed,
    counts: computed(() => countStates(listed.value, work.desk.ports.today())),
    found: computed(() =>
      filtered(listed.value, filter.value, { today: work.desk.ports.today(), about, textOf }),
    ),
    at: signal(null),
  }
}

// Gone with the work it belongs to: when the desk is locked.
const views = new WeakMap<Work, InboxView>()

export function inboxViewOf(work: Work): InboxView {
  const view = views.get(work) ?? createView(work)
  views.set(work, view)
  return view
}
