import { bytesOf, type Day, type EntryId, fail, ok } from '@parasol/charter'
import type { FeedCopy } from '@parasol/device'
import type { Draft } from '@parasol/protocol'
import { append } from '../shell/work/append.ts'
import { changeDrafts } from '../shell/work/documents.ts'
import { openFromInbox, sendToReporter } from '../shell/work/mailboxes.ts'
import { leaveNote } from '../shell/work/notes.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { mayWarn } from '../shell/work/publishing-consent.ts'
import type { Outcome, Work } from '../shell/work/work.ts'

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

/** Publishes a draft: consent as it stands this minute, the entry, word to the reporter, and the draft is gone.
 *  What was broken off half-way goes on where it stopped. */
export async function publishDraft(work: Work, draft: Draft): Outcome<FeedCopy> {
  const { report: id, feed, record } = draft
  if (!id) return fail('no-consent')
  const news = await openFromInbox(work, id)
  if (news.state === 'refused')
    return fail(news.why === 'withdrawn' || news.why === 'offline' ? news.why : 'cannot-open')
  const { report } = news.opened
  if (mayWarn(report.consents, feed) !== 'yes') return fail('no-consent')
  const entry = entryOf(draft)
  const withdrawals = [bytesOf(report.statement.withdrawal)]
  const appended = await append(work, { feed, entry, record, withdrawals })
  if (!appended.ok) return appended
  const told = await sendToReporter(work, id, { type: 'published', feed, entry }, (opened) =>
    tells(opened, entry),
  )
  if (!told.ok && told.failure !== 'withdrawn') return told
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
