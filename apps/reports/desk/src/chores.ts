import { lookAfterClaims, offerRenewal } from './members/look-after-claims.ts'
import { giveBack, settle } from './publish/give-back.ts'
import { dueDrafts, halfPublished, publishDraft } from './publish/publish-draft.ts'
import { refreshCharter } from './shell/desk.ts'
import { explain } from './shell/failures.ts'
import { feedName } from './shell/names.ts'
import { dismiss, problem, tell } from './shell/news.ts'
import { t } from './shell/text.ts'
import { letGoOfOldAudit } from './shell/work/audit.ts'
import { feedsOf } from './shell/work/circles.ts'
import { loadCases } from './shell/work/cases.ts'
import { loadChannels, loadDrafts, loadJudgements, loadRegister, loadRota } from './shell/work/documents.ts'
import { ensureEpoch } from './shell/work/epochs.ts'
import { readFollowedKeys, readInboxKeys } from './shell/work/inbox-keys.ts'
import { refreshInbox } from './shell/work/mailboxes.ts'
import { mayPublish } from './shell/work/may.ts'
import { leaveNote } from './shell/work/notes.ts'
import { lockAnew } from './shell/work/rewrap.ts'
import { heedWithdrawals } from './shell/work/take-down.ts'
import { circleStanding } from './shell/work/renew-circle.ts'
import { charterOf, ownState, type Work } from './shell/work/work.ts'
import type { FeedId } from '@parasol/protocol'

async function lookAfterMembers(work: Work): Promise<void> {
  const standing = circleStanding(work)
  const renewal = { without: [], voided: [] }
  if (standing === 'unfinished') offerRenewal(work, 'circle', { say: () => t('chores.unfinished'), renewal })
  if (standing === 'lost') offerRenewal(work, 'circle', { say: () => t('chores.lost'), renewal })
  await lookAfterClaims(work)
}

async function lookAfterRestored(work: Work, feed: FeedId): Promise<void> {
  const compared = await giveBack(work, feed)
  const name = () => feedName(charterOf(work), feed)
  if (!compared.ok) return problem(work.news, `feed-${feed}`, compared.failure)
  if (compared.value !== 'whole') {
    const { value } = compared
    return tell(work.news, {
      id: `feed-${feed}`,
      kind: 'problem',
      say: () => t(`chores.restored.${value}`, { feed: name() }),
    })
  }
  const run = async (): Promise<void> => {
    const settled = await settle(work, feed)
    if (!settled.ok) return problem(work.news, `feed-${feed}`, settled.failure)
    dismiss(work.news, `feed-${feed}`)
    await lookAfterFeed(work, feed)
  }
  tell(work.news, {
    id: `feed-${feed}`,
    kind: 'care',
    say: () => t('chores.restored.whole', { feed: name() }),
    act: { label: () => t('chores.settle'), run },
  })
}

async function lookAfterFeed(work: Work, feed: FeedId): Promise<void> {
  const copy = await ensureEpoch(work, feed)
  if (copy.ok) {
    dismiss(work.news, `feed-${feed}`)
    const noted = await leaveNote(work, copy.value)
    if (!noted.ok) problem(work.news, `note-${feed}`, noted.failure)
    return
  }
  if (copy.failure === 'restoring') return lookAfterRestored(work, feed)
  const { failure } = copy
  const name = () => feedName(charterOf(work), feed)
  tell(work.news, {
    id: `feed-${feed}`,
    kind: failure === 'no-key' ? 'info' : 'problem',
    say: () =>
      failure === 'no-key' ? t('chores.letIn', { feed: name() }) : `${name()}: ${explain(failure)}`,
  })
}

async function takeDownWhatIsDue(work: Work): Promise<void> {
  const taken = await heedWithdrawals(work)
  if (!taken.ok) return problem(work.news, 'taken-back', taken.failure)
  const { value: count } = taken
  if (count > 0)
    tell(work.news, { id: 'taken-back', kind: 'info', say: () => t('chores.takenBack', { count }) })
}

async function publishWhatIsDue(work: Work): Promise<void> {
  const drafts = work.drafts.peek()?.content.drafts ?? []
  const copies = [...work.feeds.peek().values()].flatMap(({ copy }) => copy ?? [])
  const ready = mayPublish(work) ? dueDrafts(drafts, work.desk.ports.today()) : []
  const due = new Set([...ready, ...halfPublished(drafts, copies)])
  for (const draft of due) {
    const published = await publishDraft(work, draft)
    const feed = () => feedName(charterOf(work), draft.feed)
    const id = `due-${draft.id}`
    if (published.ok)
      tell(work.news, { id, kind: 'good', say: () => t('chores.published', { feed: feed() }) })
    else if (published.failure === 'withdrawn')
      tell(work.news, { id, kind: 'care', say: () => t('publish.withdrawn') })
    else {
      const { failure } = published
      tell(work.news, {
        id,
        kind: 'care',
        say: () => `${t('chores.notPublished', { feed: feed() })} ${explain(failure)}`,
      })
    }
  }
}

/** What a desk does by itself when it opens: keys, members, feeds, dated notes, inbox, warnings whose day has come. */
export async function openUp(work: Work): Promise<void> {
  const charter = await refreshCharter(work.desk)
  if (!charter.ok) problem(work.news, 'charter', charter.failure.reason)
  const own = ownState(work)
  if (!own.ok) return
  const keys = await readInboxKeys(work)
  if (!keys.ok) return problem(work.news, 'keys', keys.failure)
  const cases = await loadCases(work)
  if (!cases.ok) problem(work.news, 'cases', cases.failure)
  await readFollowedKeys(work)
  const register = await loadRegister(work)
  if (!register.ok) problem(work.news, 'register', register.failure)
  const drafts = await loadDrafts(work)
  if (!drafts.ok) problem(work.news, 'drafts', drafts.failure)
  const judgements = await loadJudgements(work)
  if (!judgements.ok) problem(work.news, 'judgements', judgements.failure)
  const [rota, channels] = [await loadRota(work), await loadChannels(work)]
  if (!rota.ok) problem(work.news, 'rota', rota.failure)
  if (!channels.ok) problem(work.news, 'channels', channels.failure)
  const inbox = await refreshInbox(work)
  if (!inbox.ok) problem(work.news, 'inbox', inbox.failure)
  if (register.ok) await lookAfterMembers(work)
  for (const feed of feedsOf(own.value)) await lookAfterFeed(work, feed)
  if (inbox.ok) await takeDownWhatIsDue(work)
  if (drafts.ok) await publishWhatIsDue(work)
  if (inbox.ok) await lockAnew(work)
  const trimmed = await letGoOfOldAudit(work)
  if (!trimmed.ok) problem(work.news, 'audit', trimmed.failure)
}
