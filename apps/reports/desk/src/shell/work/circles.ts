import type { Charter, Organisation, PublicKey } from '@parasol/charter'
import type { CircleVersion, EpochRecord, FeedId } from '@parasol/protocol'

/** A key that an epoch is wrapped to: a circle's, or on the desks' own feed an inbox's. */
export type ServedCircle = CircleVersion & { readonly key: PublicKey }

const serves = (feed: FeedId, { status, areas }: Organisation): boolean =>
  status === 'open' && (feed === 'province' || feed === 'desk' || areas.includes(feed))

/** Whom the feed serves now, in the order of the network's list. */
export function circlesServed({ state, organisations }: Charter, feed: FeedId): readonly ServedCircle[] {
  return state.organisations.flatMap(({ id }) => {
    const organisation = organisations.get(id)
    if (!organisation || !serves(feed, organisation)) return []
    const { version, key } = feed === 'desk' ? organisation.inbox : organisation.circle
    return [{ organisation: id, version, key }]
  })
}

const named = ({ organisation, version }: CircleVersion): string => `${organisation} ${version}`

/** Whether an epoch was made for exactly the circles that the feed serves now. */
export function servesAll(epoch: EpochRecord, served: readonly CircleVersion[]): boolean {
  const had = new Set(epoch.circles.map(named))
  return had.size === served.length && served.every((circle) => had.has(named(circle)))
}

/** The feeds that an organisation's desk looks after. */
export const feedsOf = (organisation: Organisation): readonly FeedId[] => [
  'province',
  ...organisation.areas,
  'desk',
]
