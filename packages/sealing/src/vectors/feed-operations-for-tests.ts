import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { Day, EntryId, Hash, Instant, OrganisationId } from '@parasol/charter'
import { type EntryRecord, type FeedId, slotOf } from '@parasol/protocol'
import { openNote, sealNote } from '../note.ts'
import { openEntry } from '../open-entry.ts'
import { epochKeyCommitment, sealEntry, withdrawalPreimage } from '../seal-entry.ts'
import { type Hex, signer, type VectorTools } from './in-vectors-for-tests.ts'

export const feedOperations = {
  'seal-entry': (
    input: {
      feed: FeedId
      organisation: OrganisationId
      entry: EntryId
      epoch: number
      epochKey: Hex
      index: number
      previous: Hash
      day: Day
      record: EntryRecord
      withdrawals: readonly Hex[]
      staff: Hex
    },
    { random, charter }: VectorTools,
  ) => {
    const { staff, ...entry } = input
    const sealed = sealEntry({
      ...entry,
      charter,
      epochKey: hexToBytes(input.epochKey),
      withdrawals: input.withdrawals.map(hexToBytes),
      key: signer(staff),
      random,
    })
    return sealed.ok ? { ...sealed.value, body: bytesToHex(sealed.value.body) } : sealed
  },
  'open-entry': (
    input: { header: string; body: Hex; epochKey: Hex; feed: FeedId; index: number; previous: Hash },
    { charter }: VectorTools,
  ) => {
    const { header, feed, index, previous } = input
    const expected = { feed, index, previous }
    const body = hexToBytes(input.body)
    return openEntry({ charter, header, body, epochKey: hexToBytes(input.epochKey), expected })
  },
  'epoch-commitment': (input: { key: Hex }) => epochKeyCommitment(hexToBytes(input.key)),
  withdrawal: (input: { secret: Hex; entry: EntryId }) => {
    const preimage = withdrawalPreimage(hexToBytes(input.secret), input.entry)
    return { preimage: bytesToHex(preimage), slot: slotOf(preimage) }
  },
  'seal-note': (
    input: {
      feed: FeedId
      organisation: OrganisationId
      epoch: number
      epochKey: Hex
      index: number
      head: Hash
      at: Instant
      staff: Hex
    },
    { random, charter }: VectorTools,
  ) => {
    const { staff, ...note } = input
    const epochKey = hexToBytes(input.epochKey)
    return bytesToHex(sealNote({ ...note, charter, epochKey, key: signer(staff), random }))
  },
  'open-note': (
    input: { sealed: Hex; epochKey: Hex; feed: FeedId; organisation: OrganisationId; epoch: number },
    { charter }: VectorTools,
  ) => {
    const { feed, organisation, epoch } = input
    const expected = { feed, organisation, epoch }
    const opened = openNote({
      charter,
      sealed: hexToBytes(input.sealed),
      epochKey: hexToBytes(input.epochKey),
      expected,
    })
    return opened.ok ? { ok: true, value: opened.value.note } : opened
  },
} as const
