import type { Instant } from '@parasol/charter'
import type { FeedCopy, VisibleWarning } from '@parasol/device'
import type { Described } from '@parasol/matching'
import type { Copies } from './contracts.ts'

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
export const copiesOf = (copies: readonly FeedCopy[], warnings: readonly VisibleWarning[]): Copies => ({
  warnings: warnings.length,
  feeds: copies.map(({ feed }) => feed),
  newestNote: furthestBehind(copies),
  unreadable: copies.flatMap(({ entries }) => entries.filter(unreadable)).length,
  absent: copies.flatMap(({ entries }) => entries.filter(absent)).length,
})

/** A warning as matching reads it. */
export function describedOf({ entry, day, warning }: VisibleWarning): Described {
  const { facts, place, text, when } = warning
  return {
    id: entry,
    date: day,
    ...facts,
    text: [when, place, text].filter((part) => part !== '').join('\n'),
  }
}
