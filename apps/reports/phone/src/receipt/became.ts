import type { Day, EntryId } from '@parasol/charter'
import type { FeedOfReceipt } from '@parasol/device'
import type { FeedId } from '@parasol/protocol'
import type { OpenedMessage } from '@parasol/sealing'

/** An entry that an organisation says it made from the report. */
export type PublishedEntry = { readonly feed: FeedId; readonly entry: EntryId }

/** Whether an entry is for members to read; the desks' own feed holds none. */
export const isWarning = ({ feed }: Pick<PublishedEntry, 'feed'>): boolean => feed !== 'desk'

/** What became of something staff say they made from her report, as the public list has it. 'left-out': it stands there without
 *  her mark, so that her words cannot take it back. 'missing': it is not there. */
export type Became = 'stands' | 'taken-back' | 'left-out' | 'missing' | 'unchecked'

export type MadeFrom = PublishedEntry & {
  /** The day in the public list; staff's own where it is not there. */
  readonly day: Day
  readonly became: Became
}

type Said = Pick<OpenedMessage, 'statement'>

const recalledBy = (messages: readonly Said[]): ReadonlySet<EntryId> =>
  new Set(
    messages.flatMap(({ statement: { content } }) => (content.type === 'recalled' ? [content.entry] : [])),
  )

/** What staff say they published and have not called back. */
export function publishedBy(messages: readonly Said[]): readonly PublishedEntry[] {
  const recalled = recalledBy(messages)
  return messages.flatMap(({ statement: { content } }) =>
    content.type === 'published' && !recalled.has(content.entry)
      ? [{ feed: content.feed, entry: content.entry }]
      : [],
  )
}

/** @param looked what her receipt finds in each feed; null or nothing where it could not be looked through */
export function madeFrom(
  messages: readonly Said[],
  looked: ReadonlyMap<FeedId, FeedOfReceipt | null>,
): readonly MadeFrom[] {
  const recalled = recalledBy(messages)
  return messages.flatMap(({ statement: { content, day: told } }): readonly MadeFrom[] => {
    if (content.type !== 'published') return []
    const { feed, entry } = content
    const found = looked.get(feed)
    const day = found?.days.get(entry) ?? told
    const became = recalled.has(entry) ? 'taken-back' : becameIn(found, entry)
    return [{ feed, entry, day, became }]
  })
}

function becameIn(found: FeedOfReceipt | null | undefined, entry: EntryId): Became {
  if (!found) return 'unchecked'
  if (!found.days.has(entry)) return 'missing'
  if (found.gone.has(entry)) return 'taken-back'
  return found.own.some((own) => own.entry === entry) ? 'stands' : 'left-out'
}

/** The day on which staff first answered or said that they have read it; null while they have not. */
export const readOn = (messages: readonly Said[]): Day | null =>
  messages.find(({ statement }) => statement.to === 'receipt')?.statement.day ?? null
