import { type Day, type EntryId, toBase64url } from '@parasol/charter'
import type { FeedCopy } from '@parasol/device'
import type { JudgementRecord } from '@parasol/protocol'
import { append } from '../shell/work/append.ts'
import type { Outcome, Work } from '../shell/work/work.ts'

export type Judged = { readonly entry: EntryId; readonly day: Day; readonly record: JudgementRecord }

/** The judgements in the desks' own feed, newest first. A later one on the same pair stands above an earlier one. */
export const judgementsIn = ({ entries }: FeedCopy): readonly Judged[] =>
  entries
    .flatMap(({ statement }) =>
      statement?.record.type === 'judgement'
        ? [{ entry: statement.entry, day: statement.day, record: statement.record }]
        : [],
    )
    .toReversed()

/** The judgement in force on a pair, whichever way round it was written; `null` while nobody has judged. */
export const judgementOn = (judged: readonly Judged[], one: string, other: string): Judged | null =>
  judged.find(
    ({ record: { left, right } }) => (left === one && right === other) || (left === other && right === one),
  ) ?? null

/** Records what a person decided about a pair, where every desk can read it. Judging the same pair again takes it back. */
export function judge(work: Work, record: Omit<JudgementRecord, 'type'>): Outcome<FeedCopy> {
  const entry = toBase64url(work.desk.ports.random(16)) as EntryId
  return append(work, { feed: 'desk', entry, record: { type: 'judgement', ...record }, withdrawals: [] })
}
