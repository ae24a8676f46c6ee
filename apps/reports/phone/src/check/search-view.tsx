import { Actions, Busy, Button, LinkButton, Notice, Page, TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { lockNow } from '../shell/locking.ts'
import { loadRoster } from '../shell/roster.ts'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'
import { FreshLine, Refused } from '../shell/warnings/fresh-line.tsx'
import { remember } from '../shell/warnings/membership.ts'
import { NotOpened } from '../shell/warnings/not-opened.tsx'
import type { OpenWarnings } from '../shell/warnings/open-warnings.ts'
import { useNow } from '../shell/warnings/use-now.ts'
import { AnswerView, inShort } from './answer-view.tsx'
import { keypadOpen, lastSearch } from './last-search.ts'
import { Keypad } from './keypad.tsx'
import { type Answered, isLongEnough, showingOf } from './showing.ts'

const PAGE = 20

const WORK = { opening: 'check.opening', syncing: 'check.syncing' } as const

/** One box that takes a piece of anything; results as one types. Nothing typed here leaves this phone. */
export function SearchView({ warnings }: { readonly warnings: OpenWarnings }): VNode {
  const answered = useSignal<Answered | null>(null)
  const most = useSignal(PAGE)
  const progress = warnings.progress.value
  const { copies, failure, at } = progress
  const typed = lastSearch.value.trim()
  const today = useNow().slice(0, 10)
  const showing = showingOf(typed, answered.value, at)
  useEffect(() => {
    void loadRoster()
  }, [])
  useEffect(() => {
    most.value = PAGE
  }, [typed])
  useEffect(() => {
    if (!isLongEnough(typed)) return undefined
    let wanted = true
    const search = async (): Promise<void> => {
      const asked = { fragment: typed, most: most.value }
      const answer = await warnings.check(asked.fragment, asked.most)
      // Then there is another thing to say, and to do.
      if (!wanted || !answer || warnings.progress.peek().at === 'not-opened') return
      if (answer !== 'failed') remember(answer.found.map(({ shown }) => shown))
      answered.value = { ...asked, answer }
    }
    void search()
    return () => {
      wanted = false
    }
  }, [typed, copies, most.value, today])
  return (
    <Page heading={t('check.title')} onBack={screens.back}>
      {at !== 'not-opened' && <FreshLine progress={progress} />}
      <Refused progress={progress} />
      <form class="stack" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <TextField
          name="fragment"
          kind="search"
          inputMode={keypadOpen.value ? 'none' : 'search'}
          label={t('check.field')}
          hint={t('check.hint')}
          value={lastSearch}
          maxLength={200}
        />
        <Button
          look="secondary"
          pressed={keypadOpen.value}
          onPress={() => void (keypadOpen.value = !keypadOpen.value)}
        >
          {t('keypad.open')}
        </Button>
      </form>
      {keypadOpen.value && <Keypad value={lastSearch} onClose={() => void (keypadOpen.value = false)} />}
      <p class="hidden-text" role="status">
        {showing.at === 'answer' ? inShort(showing.answer) : ''}
      </p>
      {showing.at === 'answer' && (
        <AnswerView answer={showing.answer} most={showing.most} onMore={() => void (most.value += PAGE)} />
      )}
      {showing.at === 'broken' && (
        <Notice kind="problem" live>
          <p>{t('check.broken')}</p>
        </Notice>
      )}
      {showing.at === 'short' && <p role="status">{t('check.short')}</p>}
      <Busy text={showing.at === 'searching' ? t('check.searching') : ''} />
      {at === 'not-opened' && <NotOpened onAgain={warnings.sync} />}
      <Busy text={at === 'opening' || at === 'syncing' ? t(WORK[at]) : ''} />
      {failure?.reason === 'offline' && <p class="hint">{t('check.offline')}</p>}
      {(copies?.absent ?? 0) > 0 && (
        <Notice kind="care">
          <p>{t('check.absent', { count: copies?.absent ?? 0 })}</p>
        </Notice>
      )}
      {(copies?.unreadable ?? 0) > 0 && (
        <p class="hint">{t('check.partly', { count: copies?.unreadable ?? 0 })}</p>
      )}
      <Actions>
        <Button look="secondary" onPress={() => screens.to({ room: 'warnings', warning: null })}>
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
