import type { NetworkId, OrganisationId } from '@parasol/charter'
import { type FeedId, SUITE } from '@parasol/protocol'

export type Purpose =
  | 'report'
  | 'message'
  | 'claim'
  | 'document'
  | 'locked'
  | 'welcome'
  | 'epoch'
  | 'circle'
  | 'inbox'
  | 'entry'
  | 'note'
  | 'forward'

export type Context = {
  readonly purpose: Purpose
  readonly network: NetworkId
  /** `null` for an entry, whose organisation only the seal tells. */
  readonly organisation: OrganisationId | null
  readonly id: string
}

/** One wrap's place among `of`; a body has the place 'body'. */
export type Place = { readonly of: number; readonly position: number | 'body' }

/** What HPKE takes as info and associated data, and a body's cipher as associated data. */
export const contextText = (
  { purpose, network, organisation, id }: Context,
  { of, position }: Place,
): string => ['parasol/1', SUITE, purpose, network, organisation ?? '', id, of, position].join('|')

export const epochContext = (
  network: NetworkId,
  organisation: OrganisationId,
  { feed, epoch }: { readonly feed: FeedId; readonly epoch: number },
): Context => ({ purpose: 'epoch', network, organisation, id: `${feed}/${epoch}` })

export const inboxContext = (network: NetworkId, organisation: OrganisationId, version: number): Context => ({
  purpose: 'inbox',
  network,
  organisation,
  id: String(version),
})
