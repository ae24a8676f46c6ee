import type { EntryId } from '@parasol/charter'
import type { FeedId } from '@parasol/protocol'
import type { OpenedMessage } from '@parasol/sealing'

/** An entry that an organisation says it made from the report. */
export type PublishedEntry = { readonly feed: FeedId; readonly entry: EntryId }

/** What the messages tell of the way a report has gone. */
export type Reached = {
  readonly reached: boolean
  /** What stands: warnings, and in the desks' own feed what staff of other organisations may compare. */
  readonly published: readonly PublishedEntry[]
  /** How many warnings were called back. */
  readonly recalled: number
}

/** Whether an entry is for members to read; the desks' own feed holds none. */
export const isWarning = ({ feed }: Pick<PublishedEntry, 'feed'>): boolean => feed !== 'desk'

/** Reads it from the verified messages: any word from staff means that they have opened the report. */
export function reachedBy(messages: readonly Pick<OpenedMessage, 'statement'>[]): Reached {
  const contents = messages.map(({ statement }) => statement.content)
  const recalled = contents.flatMap((content) => (content.type === 'recalled' ? [content] : []))
  const gone = new Set(recalled.map(({ entry }) => entry))
  const published = contents.flatMap((content) =>
    content.type === 'published' && !gone.has(content.entry)
      ? [{ feed: content.feed, entry: content.entry }]
      : [],
  )
  return {
    reached: messages.some(({ statement }) => statement.to === 'receipt'),
    published,
    recalled: new Set(recalled.filter(isWarning).map(({ entry }) => entry)).size,
  }
}

/** The published entries that carry no mark of hers, so that her words cannot take them back.
 *  @param own the entries her receipt can take back, by feed; null where the feed could not be looked through */
export const leftOut = (
  published: readonly PublishedEntry[],
  own: ReadonlyMap<FeedId, readonly { readonly entry: EntryId }[] | null>,
): readonly PublishedEntry[] =>
  published.filter(({ feed, entry }) => {
    const mine = own.get(feed)
    return Array.isArray(mine) && !mine.some((each) => each.entry === entry)
  })
