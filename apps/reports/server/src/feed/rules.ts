import type { Charter, Hash, NetworkState, Organisation, OrganisationId } from '@parasol/charter'
import { type EntryHeader, type FeedId, nextHead, readHeader, SEGMENT } from '@parasol/protocol'
import { fail, ok, type Result } from '@parasol/service'

export type FeedState = {
  readonly entries: number
  readonly head: Hash
  readonly epoch: number
  /** Open to desks only, which give back what a restored backup lacks. */
  readonly restoring: boolean
}
export type KnownEntry = { readonly index: number; readonly header: string; readonly head: Hash }
export type CircleVersion = { readonly organisation: OrganisationId; readonly version: number }

/** The organisations whose circles a feed is sealed to; null when the network has no such feed. */
export function servedBy(charter: Charter, feed: FeedId): readonly Organisation[] | null {
  const open = [...charter.organisations.values()].filter(({ status }) => status === 'open')
  if (feed === 'province' || feed === 'desk') return open
  if (!charter.state.areas.some(({ id }) => id === feed)) return null
  return open.filter(({ areas }) => areas.some((area) => area === feed))
}

export const feedsOf = (state: NetworkState): readonly FeedId[] => [
  'province',
  'desk',
  ...state.areas.map(({ id }) => id),
]

/** The keys that a new epoch has to be wrapped to, each in its version of today. */
export const circlesOf = (feed: FeedId, served: readonly Organisation[]): readonly CircleVersion[] =>
  served.map(({ organisation, inbox, circle }) => ({
    organisation,
    version: feed === 'desk' ? inbox.version : circle.version,
  }))

export type Append = {
  readonly previous: Hash
  readonly header: string
  readonly epoch: number
  /** Null when the entry starts no epoch. */
  readonly wraps: readonly CircleVersion[] | null
}

export type Appended = { readonly index: number; readonly head: Hash; readonly repeat: boolean }
export type AppendFailure = 'conflict' | 'head-moved' | 'superseded-epoch' | 'stale-circles' | 'malformed'

type Standing = {
  readonly state: FeedState
  /** What stands under the entry's id already. */
  readonly known: KnownEntry | null
  readonly circles: readonly CircleVersion[]
  /** Whose circles have the key of the epoch in force. */
  readonly wrapped: readonly CircleVersion[]
}

export function decideAppend(
  { previous, header, epoch, wraps }: Append,
  { state, known, circles, wrapped }: Standing,
): Result<Appended, AppendFailure> {
  if (known) {
    if (known.header !== header) return fail('conflict')
    return ok({ index: known.index, head: known.head, repeat: true })
  }
  if (previous !== state.head) return fail('head-moved')
  const next = ok({ index: state.entries, head: nextHead(state.head, header), repeat: false })
  if (epoch === state.epoch) {
    if (wraps !== null) return fail('malformed')
    // Somebody who was removed may hold this epoch's key: what is new goes under the next. What is given back is not new.
    return state.restoring || sameCircles(wrapped, circles) ? next : fail('stale-circles')
  }
  if (epoch !== state.epoch + 1) return fail('superseded-epoch')
  return wraps !== null && sameCircles(wraps, circles) ? next : fail('stale-circles')
}

function sameCircles(wraps: readonly CircleVersion[], circles: readonly CircleVersion[]): boolean {
  const wanted = new Map(circles.map(({ organisation, version }) => [organisation, version]))
  const given = new Map(wraps.map(({ organisation, version }) => [organisation, version]))
  return (
    wraps.length === circles.length &&
    given.size === wanted.size &&
    [...wanted].every(([organisation, version]) => given.get(organisation) === version)
  )
}

export const fitsHeader = (
  header: EntryHeader,
  body: { readonly hash: Hash; readonly bytes: number },
): boolean => header.body === body.hash && body.bytes === bodyBytes(header.size)

export function opensSlot(header: string, slot: Hash): boolean {
  const read = readHeader(header)
  return read.ok && read.value.slots.includes(slot)
}

/** Padded to its size class, with nonce (24) and tag (16). */
const bodyBytes = (kib: number): number => kib * 1024 + 40

export const fullSegments = (entries: number): number => Math.floor(entries / SEGMENT)
