import { Actions, Busy, Button, LinkButton, Notice, Page, TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { lockNow } from '../shell/locking.ts'
import { charterNow, loadRoster } from '../shell/roster.ts'
import { screens } from '../shell/screens.ts'
import { inARow, t } from '../shell/text.ts'
import type { Found } from '../shell/warnings/contracts.ts'
import { remember } from '../shell/warnings/membership.ts'
import type { OpenWarnings, Progress } from '../shell/warnings/open-warnings.ts'
import { FoundList } from './found-list.tsx'
import { FreshLine, noteAge, Refused } from './fresh-line.tsx'
import { lastSearch } from './last-search.ts'

const SHORTEST = 2
const PAGE = 20

/** The names of the feeds searched: areas by name, and the whole province. */
function areasIn(progress: Progress): string {
  const areas = charterNow()?.state.areas ?? []
  const names = (progress.copies?.feeds ?? []).map((feed) =>
    feed === 'province' ? t('check.wholeProvince') : (areas.find(({ id }) => id === feed)?.name ?? feed),
  )
  return names.length > 0 ? inARow(names) : t('check.none')
}

/** Nothing found: in what was searched, how fresh that is, and what it does not mean. */
function NothingFound({ progress }: { readonly progress: Progress }): VNode {
  return (
    <section class="none">
      <h2>{t('check.noneTitle')}</h2>
      <p>
        {t('check.noneScope', {
          count: progress.copies?.warnings ?? 0,
          areas: areasIn(progress),
          age: noteAge(progress),
        })}
      </p>
      <p>
        <strong>{t('check.noneSafe')}</strong>
      </p>
    </section>
  )
}

const WORK = { opening: 'check.opening', syncing: 'check.syncing' } as const

/** One box that takes a piece of anything; results as one types. Nothing typed here leaves this phone. */
export function SearchView({ warnings }: { readonly warnings: OpenWarnings }): VNode {
  const found = useSignal<readonly Found[] | null>(null)
  const most = useSignal(PAGE)
  const broken = useSignal(false)
  const progress = warnings.progress.value
  const typed = lastSearch.value.trim()
  useEffect(() => {
    void loadRoster()
  }, [])
  useEffect(() => {
    most.value = PAGE
  }, [typed])
  useEffect(() => {
    if ([...typed].length < SHORTEST) {
      found.value = null
      broken.value = false
      return undefined
    }
    let wanted = true
    const search = async (): Promise<void> => {
      const answer = await warnings.check(typed, most.value)
      if (!wanted || !answer) return
      broken.value = answer === 'failed'
      if (answer === 'failed') {
        found.value = null
        return
      }
      remember(answer.map(({ shown }) => shown))
      found.value = answer
    }
    void search()
    return () => {
      wanted = false
    }
  }, [typed, progress.copies, most.value])
  return (
    <Page heading={t('check.title')} onBack={screens.back}>
      <FreshLine progress={progress} />
      <Refused progress={progress} />
      <form class="stack" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <TextField
          name="fragment"
          kind="search"
          label={t('check.field')}
          hint={t('check.hint')}
          value={lastSearch}
          maxLength={200}
        />
      </form>
      <p class="hidden-text" role="status">
        {found.value === null
          ? ''
          : found.value.length === 0
            ? t('check.noneTitle')
            : t('check.found', { count: found.value.length })}
      </p>
      {found.value?.length === 0 && <NothingFound progress={progress} />}
      {found.value && found.value.length > 0 && (
        <FoundList found={found.value} most={most.value} onMore={() => void (most.value += PAGE)} />
      )}
      {broken.value && (
        <Notice kind="problem" live>
          <p>{t('check.broken')}</p>
        </Notice>
      )}
      {typed !== '' && !found.value && !broken.value && progress.at !== 'opening' && (
        <p role="status">{t('check.short')}</p>
      )}
      <Busy text={progress.at === 'ready' ? '' : t(WORK[progress.at])} />
      {progress.failure?.reason === 'offline' && <p class="hint">{t('check.offline')}</p>}
      {(progress.copies?.absent ?? 0) > 0 && (
        <Notice kind="care">
          <p>{t('check.absent', { count: progress.copies?.absent ?? 0 })}</p>
        </Notice>
      )}
      {(progress.copies?.unreadable ?? 0) > 0 && (
        <p class="hint">{t('check.partly', { count: progress.copies?.unreadable ?? 0 })}</p>
      )}
      <Actions>
        <Button look="secondary" onPress={() => screens.to({ room: 'warnings', entry: null })}>
          {t('check.newest')}
        </Button>
        <Button look="secondary" onPress={warnings.sync}>
          {t('check.update')}
        </Button>
        <LinkButton onPress={lockNow}>{t('check.lock')}</LinkButton>
      </Actions>
    </Page>
  )
}
