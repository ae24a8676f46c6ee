import type { Day } from '@parasol/charter'
import type { VisibleWarning } from '@parasol/device'
import { Actions, Button, EmptyState, LinkButton, Page } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { screens } from '../shell/screens.ts'
import { dayInWords, t } from '../shell/text.ts'
import { FreshLine, noteAge, Refused } from '../shell/warnings/fresh-line.tsx'
import { MeaningsLink } from '../shell/warnings/meanings-link.tsx'
import { remember } from '../shell/warnings/membership.ts'
import type { News, NewsFilter } from '../shell/warnings/news.ts'
import { NotOpened } from '../shell/warnings/not-opened.tsx'
import type { OpenWarnings } from '../shell/warnings/open-warnings.ts'
import { useNow } from '../shell/warnings/use-now.ts'
import { WarningHead } from '../shell/warnings/warning-head.tsx'
import { warningKey } from '../shell/warnings/warning-key.ts'
import { NewsFilterView } from './news-filter-view.tsx'

const PAGE = 20

/** Warnings that were published on one day. */
function OneDay({
  day,
  warnings,
}: {
  readonly day: Day
  readonly warnings: readonly VisibleWarning[]
}): VNode {
  return (
    <section class="part">
      <h3>{dayInWords(day)}</h3>
      <ol class="lines">
        {warnings.map((shown) => (
          <li key={warningKey(shown)} class="card">
            <WarningHead shown={shown} />
            <LinkButton onPress={() => screens.to({ room: 'warnings', warning: warningKey(shown) })}>
              {t('warning.open')}
            </LinkButton>
          </li>
        ))}
      </ol>
    </section>
  )
}

function ByDay({
  heading,
  warnings,
}: {
  readonly heading: string
  readonly warnings: readonly VisibleWarning[]
}): VNode | null {
  if (warnings.length === 0) return null
  const days = [...new Set(warnings.map(({ day }) => day))]
  return (
    <section class="part">
      <h2>{heading}</h2>
      {days.map((day) => (
        <OneDay key={day} day={day} warnings={warnings.filter((each) => each.day === day)} />
      ))}
    </section>
  )
}

/** What the list says when there is nothing new, and no more than that: it does not know what has not reached the phone. */
function NothingNew({ news, age }: { readonly news: News; readonly age: string }): VNode | null {
  const { fresh, held, lookedOn, total } = news
  if (held === 0)
    return (
      <EmptyState heading={t('news.none')}>
        <p>{t('news.asOf', { age })}</p>
      </EmptyState>
    )
  if (total === 0)
    return (
      <EmptyState heading={t('news.noneChosen')}>
        <p>{t('news.asOf', { age })}</p>
      </EmptyState>
    )
  if (fresh.length > 0 || lookedOn === null) return null
  return (
    <p>
      {t('news.noneNew', { day: dayInWords(lookedOn) })} {t('news.asOf', { age })}
    </p>
  )
}

/** What is new near a member, by day, without counting at her: what came since she last looked, then what was there before. */
export function NewsView({ warnings }: { readonly warnings: OpenWarnings }): VNode {
  const news = useSignal<News | null>(null)
  const chosen = useSignal<NewsFilter | null>(null)
  const most = useSignal(PAGE)
  const progress = warnings.progress.value
  const today = useNow().slice(0, 10)
  useEffect(() => {
    let wanted = true
    const look = async (): Promise<void> => {
      const told = await warnings.news(most.value, chosen.value)
      if (!wanted || told === 'failed') return
      remember([...told.fresh, ...told.earlier])
      news.value = told
    }
    void look()
    return () => {
      wanted = false
    }
  }, [warnings, progress.copies, most.value, chosen.value, today])
  const now = news.value
  const shown = now ? now.fresh.length + now.earlier.length : 0
  return (
    <Page heading={t('news.title')} onBack={screens.back}>
      {progress.at === 'not-opened' ? (
        <NotOpened onAgain={warnings.sync} />
      ) : (
        <FreshLine progress={progress} />
      )}
      <Refused progress={progress} />
      {now && progress.at !== 'not-opened' && (
        <>
          <NewsFilterView
            news={now}
            onChoose={(filter) => {
              most.value = PAGE
              chosen.value = filter
            }}
          />
          {progress.copies && <NothingNew news={now} age={noteAge(progress.copies)} />}
          <ByDay
            heading={now.lookedOn ? t('news.since', { day: dayInWords(now.lookedOn) }) : ''}
            warnings={now.fresh}
          />
          <ByDay heading={t(now.lookedOn ? 'news.earlier' : 'news.all')} warnings={now.earlier} />
          {shown < now.total && (
            <>
              <p class="hint" role="status">
                {t('news.shown', { shown, total: now.total })}
              </p>
              <Button look="secondary" onPress={() => void (most.value += PAGE)}>
                {t('warning.more')}
              </Button>
            </>
          )}
          <Actions>
            <Button look="secondary" onPress={warnings.sync}>
              {t('check.update')}
            </Button>
            {shown > 0 && <MeaningsLink />}
          </Actions>
        </>
      )}
    </Page>
  )
}
