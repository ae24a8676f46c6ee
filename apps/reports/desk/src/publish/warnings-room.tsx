import type { EntryId } from '@parasol/charter'
import { visibleWarnings } from '@parasol/device'
import type { FeedId } from '@parasol/protocol'
import { Actions, Button, EmptyState, Notice, Page, RadioGroup, Table } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { explain, type Trouble } from '../shell/failures.ts'
import { NewsBoard } from '../shell/news-board.tsx'
import { feedName } from '../shell/names.ts'
import { go } from '../shell/places.ts'
import { shownDay, t } from '../shell/text.ts'
import { WarningCard } from '../shell/warning-card.tsx'
import { feedsOf } from '../shell/work/circles.ts'
import { startWithoutPast } from '../shell/work/epochs.ts'
import { refreshFeed, refreshFeeds } from '../shell/work/feeds.ts'
import { charterOf, type FeedNews, ownState } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { Drafts } from './drafts.tsx'
import { PassedOn } from './passed-on.tsx'
import { RecallForm } from './recall-form.tsx'

/** What is published, what waits, and how fresh each feed is. */
export function WarningsRoom({
  recall,
}: {
  readonly recall: { readonly feed: FeedId; readonly entry: EntryId } | null
}): VNode {
  return recall ? <RecallForm {...recall} /> : <Overview />
}

function Overview(): VNode {
  const work = useWork()
  const charter = charterOf(work)
  const own = ownState(work)
  const feeds = own.ok ? feedsOf(own.value).filter((feed) => feed !== 'desk') : []
  const chosen = useSignal<string | null>('all')
  const copies = [...work.feeds.value.values()].flatMap(({ copy }) => copy ?? [])
  const warnings = visibleWarnings(copies, work.desk.ports.today()).filter(
    ({ feed }) => chosen.value === 'all' || feed === chosen.value,
  )
  return (
    <Page heading={t('warnings.title')} lead={t('warnings.lead')}>
      <NewsBoard news={work.news} />
      <Drafts />
      <section class="stack panel" aria-labelledby="feeds">
        <h2 id="feeds">{t('warnings.feeds')}</h2>
        <p class="hint">{t('warnings.feedsHow')}</p>
        <Table
          caption={t('warnings.feeds')}
          columns={[
            { name: 'feed', label: t('warnings.feed') },
            { name: 'entries', label: t('warnings.entries'), numeric: true },
            { name: 'fresh', label: t('warnings.fresh') },
          ]}
          rows={feeds.map((feed) => {
            const news = work.feeds.value.get(feed)
            return {
              id: feed,
              cells: {
                feed: feedName(charter, feed),
                entries: String(
                  visibleWarnings(news?.copy ? [news.copy] : [], work.desk.ports.today()).length,
                ),
                fresh: <Freshness feed={feed} news={news} />,
              },
            }
          })}
        />
        <Actions>
          <Button look="secondary" onPress={() => go({ room: 'sheets' })}>
            {t('sheets.open')}
          </Button>
          <Button look="quiet" onPress={() => refreshFeeds(work)}>
            {t('warnings.refresh')}
          </Button>
        </Actions>
      </section>
      <section class="stack" aria-labelledby="published">
        <h2 id="published">{t('warnings.published')}</h2>
        {feeds.length > 1 && (
          <RadioGroup
            name="feed-shown"
            label={t('warnings.show')}
            value={chosen}
            choices={[
              { value: 'all', label: t('warnings.all') },
              ...feeds.map((feed) => ({ value: feed as string, label: feedName(charter, feed) })),
            ]}
          />
        )}
        {warnings.length === 0 && (
          <EmptyState heading={t('warnings.none')}>
            <p>{t('warnings.noneHow')}</p>
          </EmptyState>
        )}
        <ul class="warnings" aria-label={t('warnings.published')}>
          {warnings.map(({ entry, feed, organisation, day, warning }) => (
            <li key={entry}>
              <p class="caption">{feedName(charter, feed)}</p>
              <WarningCard warning={warning} organisation={organisation} day={day} />
              {organisation === work.organisation && <PassedOn feed={feed} entry={entry} />}
              {organisation === work.organisation && (
                <Button look="quiet" onPress={() => go({ room: 'warnings', recall: { feed, entry } })}>
                  {t('warnings.recall')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}

function Freshness({ feed, news }: { readonly feed: FeedId; readonly news: FeedNews | undefined }): VNode {
  const work = useWork()
  const trouble = useSignal<Trouble | null>(null)
  if (!news) return <span>{t('warnings.notYet')}</span>
  const begin = async (): Promise<void> => {
    const started = await startWithoutPast(work, feed)
    trouble.value = started.ok ? null : started.failure
  }
  if (news.failure?.reason === 'no-key')
    return (
      <Notice kind="care">
        <p>{t('warnings.letIn')}</p>
        <Button look="secondary" onPress={begin}>
          {t('warnings.startNow')}
        </Button>
        {trouble.value && <p role="status">{explain(trouble.value)}</p>}
      </Notice>
    )
  if (news.failure)
    return (
      <span class="field-error">
        {explain(news.failure.reason)}{' '}
        <Button look="quiet" onPress={() => refreshFeed(work, feed)}>
          {t('warnings.again')}
        </Button>
      </span>
    )
  const note = news.copy?.newestNote
  return (
    <span>
      {note ? t('warnings.vouched', { day: shownDay(note.slice(0, 10)) }) : t('warnings.notVouched')}
    </span>
  )
}
