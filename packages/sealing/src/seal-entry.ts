import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import {
  type Charter,
  type Day,
  type EntryId,
  fail,
  type Hash,
  ok,
  type OrganisationId,
  type Random,
  type Result,
  sha256,
  toBase64url,
} from '@parasol/charter'
import {
  ENTRY,
  type EntryRecord,
  type FeedId,
  headerText,
  LARGEST,
  nextHead,
  sizeClass,
  SLOTS,
  slotOf,
} from '@parasol/protocol'
import { draw } from './bytes.ts'
import { entryKey } from './entry-key.ts'
import { deriveKey, KEY_BYTES, type SignKey } from './key-tree.ts'
import { signStatement } from './sign.ts'
import { bytesOfSigned, sealSignedWith } from './signed-bytes.ts'
import { citeOf } from './standing.ts'

export const newEpochKey = (random: Random): Uint8Array => draw(random, KEY_BYTES)

export const epochKeyCommitment = (key: Uint8Array): Hash =>
  sha256(concatBytes(utf8ToBytes('parasol/1/epoch'), key))

export const withdrawalPreimage = (withdraw: Uint8Array, entry: EntryId): Uint8Array =>
  deriveKey(withdraw, `parasol/1/withdraw/${entry}`)

export const reportAlias = (withdraw: Uint8Array): Hash =>
  toBase64url(deriveKey(withdraw, 'parasol/1/alias')) as Hash

export type EntryToSeal = {
  readonly charter: Charter
  readonly feed: FeedId
  readonly organisation: OrganisationId
  readonly entry: EntryId
  readonly epoch: number
  readonly epochKey: Uint8Array
  readonly index: number
  readonly previous: Hash
  readonly day: Day
  readonly record: EntryRecord
  /** Withdrawal secrets of the reports behind it, at most four. */
  readonly withdrawals: readonly Uint8Array[]
  readonly key: SignKey
  readonly random: Random
}

export type SealedEntry = { readonly header: string; readonly body: Uint8Array; readonly head: Hash }

export function sealEntry(toSeal: EntryToSeal): Result<SealedEntry, 'too-large'> {
  const { charter, feed, organisation, entry, epoch, index, previous, day, record, random } = toSeal
  const { network } = charter
  const cite = citeOf(charter, organisation)
  const said = { network, feed, organisation, entry, epoch, index, previous, cite, day, record }
  const signed = signStatement(ENTRY, { kind: 'entry', ...said }, toSeal.key)
  const size = sizeClass(bytesOfSigned(signed).length)
  if (size > LARGEST.entry) return fail('too-large')
  const shown = { entry, epoch, size, slots: slotsFor(toSeal), day }
  const body = sealSignedWith(entryKey({ network, feed }, shown, toSeal.epochKey), { signed, random })
  const header = headerText({ ...shown, body: sha256(body) })
  return ok({ header, body, head: nextHead(previous, header) })
}

/** Used and unused slots look alike, and their order tells nothing: hashes and random bytes, sorted. */
function slotsFor({ withdrawals, entry, random }: EntryToSeal): Hash[] {
  if (withdrawals.length > SLOTS) throw new RangeError(`an entry has ${SLOTS} slots`)
  const used = withdrawals.map((withdraw) => slotOf(withdrawalPreimage(withdraw, entry)))
  const unused = Array.from({ length: SLOTS - used.length }, () => toBase64url(draw(random, 32)) as Hash)
  return [...used, ...unused].toSorted()
}
