import { bytesOf, type Day, type EntryId, fail, ok, type Result, toBase64url } from '@parasol/charter'
import { call, type FeedCopy } from '@parasol/device'
import { type Draft, withdrawEntryRoute } from '@parasol/protocol'
import { type Report, withdrawalPreimage } from '@parasol/sealing'
import { t } from '../shell/text.ts'
import { noteAct } from '../shell/work/audit.ts'
import { append } from '../shell/work/append.ts'
import { actOnCase } from '../shell/work/cases.ts'
import { changeDrafts } from '../shell/work/documents.ts'
import { refreshFeed } from '../shell/work/feeds.ts'
import { openFromInbox, refreshInbox, sendToReporter } from '../shell/work/mailboxes.ts'
import { mayPublish, twoToPublish } from '../shell/work/may.ts'
import { leaveNote } from '../shell/work/notes.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { mayWarn } from '../shell/work/publishing-consent.ts'
import { readingState } from '../shell/work/steps.ts'
import type { Outcome, Work } from '../shell/work/work.ts'
import { recallWarning } from './recall.ts'

/** A draft's id is the id its warning will have, so that publishing can be broken off and tried again. */
const entryOf = ({ id }: Draft): EntryId => id as string as EntryId

const tells = ({ messages }: OpenedReport, entry: EntryId): boolean =>
  messages.some(({ statement: { content } }) => content.type === 'published' && content.entry === entry)

export async function dropDraft(work: Work, id: Draft['id']): Outcome {
  const changed = await changeDrafts(work, (before) => ({
    drafts: before.drafts.filter((draft) => draft.id !== id),
  }))
  return changed.ok ? ok(true) : changed
}

/** The report is gone, and its draft with it. */
async function gone(work: Work, { id }: Draft): Outcome<never> {
  const dropped = await dropDraft(work, id)
  if (!dropped.ok) return dropped
  await refreshInbox(work)
  return fail('withdrawn')
}

/** She took her report back while its warning went out, and so could not find it: the desk withdraws it in her place. */
async function reveal(work: Work, draft: Draft, { statement }: Report): Outcome<never> {
  const { feed } = draft
  const entry = entryOf(draft)
  const preimage = toBase64url(withdrawalPreimage(bytesOf(statement.withdrawal), entry))
  const answer = await call(work.desk.ports.http, withdrawEntryRoute, { body: { feed, entry, preimage } })
  if (!answer.ok) return fail(answer.failure.code)
  const copy = await refreshFeed(work, feed)
  if (!copy.ok) return copy
  await leaveNote(work, copy.value)
  return gone(work, draft)
}

/** The report is gone, and with it what would withdraw its warning. Should the warning stand, because publishing was
 *  broken off, the organisation takes it back. */
async function takeDown(work: Work, draft: Draft): Outcome<never> {
  const { feed } = draft
  const copy = await refreshFeed(work, feed)
  if (!copy.ok) return copy
  const entry = entryOf(draft)
  const stands = copy.value.entries.some(({ header, statement }) => header.entry === entry && statement)
  if (!stands) return gone(work, draft)
  const recalled = await recallWarning(work, { feed, entry, reason: t('publish.withdrawnReason') }, () => {})
  return recalled.ok ? gone(work, draft) : recalled
}

/** Whether the roster lets whoever sits here publish, and a second person has said yes where the organisation asks for one. What stands in
 *  its feed already may always be finished. */
function mayPublishNow(work: Work, draft: Draft): Result<true, 'not-your-task' | 'needs-second-reader'> {
  const copies = [...work.feeds.peek().values()].flatMap(({ copy }) => copy ?? [])
  if (halfPublished([draft], copies).length > 0) return ok(true)
  if (!mayPublish(work)) return fail('not-your-task')
  const approved = !twoToPublish(work) || readingState(work, draft) === 'approved'
  return approved ? ok(true) : fail('needs-second-reader')
}

/** Publishes a draft: consent as it stands this minute, the entry, word to the reporter, and the draft is gone.
 *  What was broken off half-way goes on where it stopped. Answers 'withdrawn' when she has taken her report back: no
 *  warning of it stands then. */
export async function publishDraft(work: Work, draft: Draft): Outcome<FeedCopy> {
  const { report: id, feed, record } = draft
  if (!id) return fail('no-consent')
  const allowed = mayPublishNow(work, draft)
  if (!allowed.ok) return allowed
  const news = await openFromInbox(work, id)
  if (news.state === 'refused') {
    if (news.why === 'withdrawn') return takeDown(work, draft)
    return fail(news.why === 'offline' ? news.why : 'cannot-open')
  }
  const { report } = news.opened
  if (mayWarn(news.opened, feed) !== 'yes') return fail('no-consent')
  const entry = entryOf(draft)
  const withdrawals = [bytesOf(report.statement.withdrawal)]
  const appended = await append(work, { feed, entry, record, withdrawals })
  if (!appended.ok) return appended
  noteAct(work, 'published', id)
  const told = await sendToReporter(work, id, { type: 'published', feed, entry }, (opened) =>
    tells(opened, entry),
  )
  if (!told.ok) return told.failure === 'withdrawn' ? reveal(work, draft, report) : told
  const done = await actOnCase(work, id, { what: 'state', to: 'published' })
  if (!done.ok && done.failure !== 'withdrawn') return done
  const dropped = await dropDraft(work, draft.id)
  if (!dropped.ok) return dropped
  await leaveNote(work, appended.value)
  return appended
}

/** Drafts that staff chose to hold back until a day which has come. */
export const dueDrafts = (drafts: readonly Draft[], today: Day): readonly Draft[] =>
  drafts.filter(({ publishOn }) => publishOn !== null && publishOn <= today)

/** Drafts whose warning stands in its feed already: publishing was broken off before the reporter was told. */
export const halfPublished = (drafts: readonly Draft[], copies: readonly FeedCopy[]): readonly Draft[] =>
  drafts.filter((draft) =>
    copies.some(
      ({ feed, entries }) =>
        feed === draft.feed && entries.some(({ header }) => header.entry === entryOf(draft)),
    ),
  )
