import { CASE_STATES } from '@parasol/protocol'
import { handleOf } from '@parasol/sealing'
import { Button, Details, LinkButton } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { areaName } from '../shell/names.ts'
import { Select } from '../shell/select.tsx'
import { t } from '../shell/text.ts'
import { charterOf, ownState } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { FIRST_FILTER, type InboxFilter, SORTS } from './inbox-filter.ts'
import { inboxViewOf } from './inbox-view.ts'

/** What of the inbox is shown, and in what order; how many there are of each. */
export function Filters({
  onOpenAll,
}: {
  readonly onOpenAll: (signal: AbortSignal) => Promise<void>
}): VNode {
  const work = useWork()
  const view = inboxViewOf(work)
  const filter = view.filter.value
  const counts = view.counts.value
  const { shown, unsorted } = view.found.value
  const set = (change: Partial<InboxFilter>): void =>
    void (view.filter.value = { ...view.filter.peek(), ...change })
  const charter = charterOf(work)
  const own = ownState(work)
  const me = work.keys.sign.public
  const colleagues = own.ok ? own.value.staff.map(({ key }) => key).filter((key) => key !== me) : []
  const states = ['open', 'snoozed', ...CASE_STATES, 'all'] as const
  const stateLabel = (state: (typeof states)[number]): string =>
    state === 'open' || state === 'snoozed' || state === 'all'
      ? t(`inbox.filter.${state}`)
      : t(`case.states.${state}`)
  const changed = filter !== FIRST_FILTER
  return (
    <div class="stack filters" role="search" aria-label={t('inbox.filter.label')}>
      <div class="field">
        <label class="label" for="inbox-find">
          {t('inbox.filter.find')}
        </label>
        <input
          class="input"
          id="inbox-find"
          name="inbox-find"
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={filter.text}
          onInput={({ currentTarget }) => set({ text: currentTarget.value })}
        />
      </div>
      <Details summary={t('inbox.filter.summary', { state: stateLabel(filter.state) })}>
        <div class="filter-choices">
          <Select
            name="inbox-state"
            label={t('inbox.filter.state')}
            value={filter.state}
            choices={states.map((state) => ({
              value: state,
              label: t('inbox.filter.counted', { what: stateLabel(state), count: counts[state] }),
            }))}
            onChoose={(state) => set({ state })}
          />
          <Select
            name="inbox-assigned"
            label={t('inbox.filter.assigned')}
            value={filter.assigned}
            choices={[
              { value: 'anybody', label: t('inbox.filter.anybody') },
              { value: me, label: t('inbox.filter.me') },
              { value: 'nobody', label: t('inbox.filter.nobody') },
              ...colleagues.map((key) => ({ value: key, label: handleOf(key) })),
            ]}
            onChoose={(assigned) => set({ assigned })}
          />
          <Select
            name="inbox-area"
            label={t('inbox.filter.area')}
            value={filter.area}
            choices={[
              { value: 'any', label: t('inbox.filter.any') },
              ...charter.state.areas.map(({ id }) => ({ value: id, label: areaName(charter, id) ?? id })),
            ]}
            onChoose={(area) => set({ area })}
          />
          <Select
            name="inbox-urgency"
            label={t('inbox.filter.urgency')}
            value={filter.urgency}
            choices={(['any', 'urgent', 'danger'] as const).map((urgency) => ({
              value: urgency,
              label: t(`inbox.filter.urgencies.${urgency}`),
            }))}
            onChoose={(urgency) => set({ urgency })}
          />
          <Select
            name="inbox-sort"
            label={t('inbox.filter.sort')}
            value={filter.sort}
            choices={SORTS.map((sort) => ({ value: sort, label: t(`inbox.filter.sorts.${sort}`) }))}
            onChoose={(sort) => set({ sort })}
          />
        </div>
      </Details>
      <p class="hint" role="status">
        {t('inbox.filter.shown', { count: shown.length, all: view.listed.value.length })}
        {unsorted > 0 && ` ${t('inbox.filter.unsorted', { count: unsorted })}`}
      </p>
      {changed && (
        <LinkButton onPress={() => void (view.filter.value = FIRST_FILTER)}>
          {t('inbox.filter.clear')}
        </LinkButton>
      )}
      {(unsorted > 0 || filter.text.trim() !== '') && <OpenAll onOpenAll={onOpenAll} />}
    </div>
  )
}

/** Opening every report takes a while: it is asked for, shows how far it is, and can be stopped. */
function OpenAll({
  onOpenAll,
}: {
  readonly onOpenAll: (signal: AbortSignal) => Promise<void>
}): VNode | null {
  const work = useWork()
  const running = useSignal<AbortController | null>(null)
  const reports = work.inbox.value?.reports ?? []
  const opened = work.opened.value
  const left = reports.filter(({ report }) => !opened.has(report)).length
  if (left === 0) return null
  const begin = async (): Promise<void> => {
    const stop = new AbortController()
    running.value = stop
    await onOpenAll(stop.signal)
    running.value = null
  }
  return (
    <div class="open-all">
      <p class="hint">{t('inbox.filter.unopened', { count: left })}</p>
      {running.value ? (
        <Button look="quiet" onPress={() => running.peek()?.abort()}>
          {t('inbox.filter.stop')}
        </Button>
      ) : (
        <Button look="quiet" onPress={() => void begin()}>
          {t('inbox.filter.openAll')}
        </Button>
      )}
    </div>
  )
}
