import { type EntryId, fail, ok, toBase64url } from '@parasol/charter'
import type { FeedCopy } from '@parasol/device'
import { type EntryHeader, type EntryStatement, type FeedId, recallEntryRoute } from '@parasol/protocol'
import { append } from './append.ts'
import type { Outcome, Work } from './work.ts'

export type Recall = { readonly feed: FeedId; readonly entry: EntryId; readonly reason: string }

export type Recalled = { readonly header: EntryHeader; readonly copy: FeedCopy }

const isOwnRecall = (work: Work, statement: EntryStatement | null, entry: EntryId): boolean =>
  statement?.organisation === work.organisation &&
  statement.record.type === 'recall' &&
  statement.record.entry === entry

/** Takes an entry of the own organisation back: a recall record goes into the feed, and its text is deleted. What was broken
 *  off half-way goes on where it stopped. */
export async function recallEntry(work: Work, { feed, entry, reason }: Recall): Outcome<Recalled> {
  const entries = work.feeds.peek().get(feed)?.copy?.entries ?? []
  const taken = entries.find(({ header }) => header.entry === entry)
  if (!taken) return fail('not-in-feed')
  const begun = entries.find(({ statement }) => isOwnRecall(work, statement, entry))
  if (!begun && taken.statement?.organisation !== work.organisation) return fail('not-yours')
  const id = begun?.header.entry ?? (toBase64url(work.desk.ports.random(16)) as EntryId)
  const record = { type: 'recall', entry, reason } as const
  const appended = await append(work, { feed, entry: id, record, withdrawals: [] })
  if (!appended.ok) return appended
  const answer = await work.call(recallEntryRoute, { params: { feed }, body: { entry, recall: id } })
  return answer.ok ? ok({ header: taken.header, copy: appended.value }) : fail(answer.failure.code)
}
