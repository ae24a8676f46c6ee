import type { Day, EntryId, PublicKey } from '@parasol/charter'
import { CHANNELS, type Channel, type Channels, type FeedId } from '@parasol/protocol'

type PassedOn = Channels['warnings'][number]['passedOn']

export const passedOnIn = ({ warnings }: Channels, entry: EntryId): PassedOn =>
  warnings.find((each) => each.entry === entry)?.passedOn ?? []

export type Ticked = {
  readonly feed: FeedId
  readonly entry: EntryId
  readonly channel: Channel
  readonly on: boolean
  readonly by: PublicKey
  readonly day: Day
}

const MOST_WARNINGS = 2000

/** The lists after one channel was ticked or unticked. Who ticked it first stays named; the oldest warning gives way to the newest. */
export function toggled(before: Channels, { feed, entry, channel, on, by, day }: Ticked): Channels {
  const known = passedOnIn(before, entry)
  if (known.some((each) => each.channel === channel) === on) return before
  const passedOn = on
    ? [...known, { channel, by, day }].toSorted(
        (left, right) => CHANNELS.indexOf(left.channel) - CHANNELS.indexOf(right.channel),
      )
    : known.filter((each) => each.channel !== channel)
  const others = before.warnings.filter((each) => each.entry !== entry)
  return { warnings: [...others, { feed, entry, passedOn }].slice(-MOST_WARNINGS) }
}
