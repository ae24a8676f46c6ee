import type { Instant } from '@parasol/charter'
import type { FeedCopy } from '@parasol/device'
import type { Copies } from './contracts.ts'
import type { KeptIndex } from './kept-index.ts'

/** The newest note of the feed that is furthest behind: a fresh feed must not hide a stale one. Feeds nobody has used
 *  yet have no note and do not count. */
function furthestBehind(copies: readonly FeedCopy[]): Instant | null {
  const used = copies.filter(({ epoch }) => epoch > 0).map(({ newestNote }) => newestNote)
  if (used.length === 0 || used.includes(null)) return null
  return used.reduce((oldest, note) => (oldest !== null && note !== null && note < oldest ? note : oldest))
}

/** Whether an entry is here and shows nothing, though nobody took its warning back. */
const unreadable = ({ gone }: FeedCopy['entries'][number]): boolean =>
  gone?.why === 'refused' || gone?.why === 'no-key'

/** Whether the server gives no body for it, and no reason: it has run out, or is held back. */
const absent = ({ gone }: FeedCopy['entries'][number]): boolean => gone?.why === 'absent'

/** Where the copies stand, in figures. */
export const copiesOf = (
  copies: readonly FeedCopy[],
  { held, unread }: Pick<KeptIndex, 'held' | 'unread'>,
): Copies => ({
  warnings: held.size,
  feeds: copies.map(({ feed }) => feed),
  newestNote: furthestBehind(copies),
  unreadable: copies.flatMap(({ entries }) => entries.filter(unreadable)).length + unread.size,
  absent: copies.flatMap(({ entries }) => entries.filter(absent)).length,
})
