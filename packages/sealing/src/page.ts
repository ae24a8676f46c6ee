import { concatBytes } from '@noble/hashes/utils.js'
import {
  fail,
  type NetworkId,
  type OrganisationId,
  type PublicKey,
  type Random,
  type Result,
} from '@parasol/charter'
import { SLOTS_PER_PAGE, WRAP_BYTES } from '@parasol/protocol'
import type { Context } from './context.ts'
import type { SealKey } from './key-tree.ts'
import { decoyWrap, unwrapSealKeyAt, type UnwrapFailure, wrapKeyAt } from './wrap.ts'

export type SlotOfMember = { readonly slot: number; readonly receive: PublicKey }

export type PageToMake = {
  readonly network: NetworkId
  readonly organisation: OrganisationId
  readonly version: number
  readonly page: number
  /** The circle's private key. */
  readonly circle: Uint8Array
  readonly members: readonly SlotOfMember[]
  readonly random: Random
}

const contextOf = (network: NetworkId, organisation: OrganisationId, version: number): Context => ({
  purpose: 'circle',
  network,
  organisation,
  id: String(version),
})

const placeOf = (slot: number) => ({ of: SLOTS_PER_PAGE, position: slot })

export const pageOf = (slot: number): number => Math.floor(slot / SLOTS_PER_PAGE)

/** A member whose key cannot be sealed to gets a decoy: one bad key must not stop a circle from changing. */
export async function makePage(toMake: PageToMake): Promise<Uint8Array> {
  const { network, organisation, version, page, circle: key, members, random } = toMake
  const context = contextOf(network, organisation, version)
  const wraps: Uint8Array[] = []
  for (let place = 0; place < SLOTS_PER_PAGE; place++) {
    const slot = page * SLOTS_PER_PAGE + place
    const to = members.find((member) => member.slot === slot)?.receive
    const wrap = to ? await wrapKeyAt({ to, context, key, random }, placeOf(slot)) : null
    wraps.push(wrap?.ok ? wrap.value : decoyWrap(random))
  }
  return concatBytes(...wraps)
}

export type PageToRead = {
  readonly network: NetworkId
  readonly organisation: OrganisationId
  /** As the organisation's signed state names it. */
  readonly circle: { readonly version: number; readonly key: PublicKey }
  readonly page: Uint8Array
  readonly slot: number
  /** The member's private receive key. */
  readonly secret: Uint8Array
}

export async function readPage({
  network,
  organisation,
  circle,
  page,
  slot,
  secret,
}: PageToRead): Promise<Result<SealKey, UnwrapFailure | 'swapped-key'>> {
  if (page.length !== SLOTS_PER_PAGE * WRAP_BYTES) return fail('malformed')
  const at = (slot % SLOTS_PER_PAGE) * WRAP_BYTES
  const wrap = page.slice(at, at + WRAP_BYTES)
  const context = contextOf(network, organisation, circle.version)
  return await unwrapSealKeyAt({ wrap, context, secret, expected: circle.key }, placeOf(slot))
}
