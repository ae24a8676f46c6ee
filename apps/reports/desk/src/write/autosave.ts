import { type Day, type ReportId, type Result } from '@parasol/charter'
import { type Draft, draftHash } from '@parasol/protocol'
import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Trouble } from '../shell/failures.ts'
import { changeDrafts } from '../shell/work/documents.ts'
import type { Work } from '../shell/work/work.ts'
import { recordOf, type WarningFields } from './warning-fields.ts'

const AFTER_MS = 2000

export type SaveState = 'unchanged' | 'waiting' | 'saving' | 'saved' | Trouble

export type Autosave = {
  readonly state: ReadonlySignal<SaveState>
  /** Keeps what is typed now, without waiting. */
  readonly flush: () => Promise<Result<Draft, Trouble>>
  readonly stop: () => void
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

const draftOf = (
  fields: WarningFields,
  place: { readonly id: Draft['id']; readonly report: ReportId; readonly today: Day },
): Draft => ({
  id: place.id,
  report: place.report,
  feed: fields.feed,
  publishOn: DAY.test(fields.publishOn) && fields.publishOn > place.today ? (fields.publishOn as Day) : null,
  record: recordOf(fields),
  updated: place.today,
})

/** What colleagues said of the very same text stays with it; what they said of another goes. */
const withReadings = (before: Draft | undefined, draft: Draft): Draft =>
  before?.readings && draftHash(before) === draftHash(draft) ? { ...draft, readings: before.readings } : draft

/** Keeps a warning in the organisation's sealed drafts a few seconds after every change, as long as it is on screen. */
export function autosave(
  work: Work,
  place: { readonly id: Draft['id']; readonly report: ReportId },
  fields: ReadonlySignal<WarningFields>,
): Autosave {
  const state: Signal<SaveState> = signal('unchanged')
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = JSON.stringify(fields.peek())
  let under: Promise<unknown> = Promise.resolve()

  const save = async (): Promise<Result<Draft, Trouble>> => {
    clearTimeout(timer)
    await under
    const text = JSON.stringify(fields.peek())
    const draft = draftOf(fields.peek(), { ...place, today: work.desk.ports.today() })
    state.value = 'saving'
    const saving = changeDrafts(work, ({ drafts }) => {
      const before = drafts.find(({ id }) => id === draft.id)
      return { drafts: [...drafts.filter((each) => each !== before), withReadings(before, draft)] }
    })
    under = saving
    work.keeping.add(saving)
    const saved = await saving
    work.keeping.delete(saving)
    if (saved.ok) last = text
    const kept = saved.ok ? saved.value.drafts.find(({ id }) => id === draft.id) : undefined
    state.value = saved.ok ? 'saved' : saved.failure
    return saved.ok ? { ok: true, value: kept ?? draft } : saved
  }
  const watch = effect(() => {
    if (JSON.stringify(fields.value) === last) return
    clearTimeout(timer)
    state.value = 'waiting'
    timer = setTimeout(() => void save(), AFTER_MS)
  })
  const hidden = (): void => {
    if (document.visibilityState === 'hidden' && state.peek() === 'waiting') void save()
  }
  document.addEventListener('visibilitychange', hidden)
  const stop = (): void => {
    watch()
    document.removeEventListener('visibilitychange', hidden)
    if (state.peek() === 'waiting') void save()
    clearTimeout(timer)
  }
  return { state, flush: save, stop }
}
