import { createHash, randomBytes } from 'node:crypto'
import type { EntryId, Hash, NetworkId, ReportId, Signed } from '@parasol/charter'
import {
  type EntryHeader,
  envelopeBytes,
  headerText,
  mailboxIdOf,
  REQUEST,
  type RequestAction,
  type Wait,
  SUITE,
  workBits,
} from '@parasol/protocol'
import { signStatement, type TestKey } from './keys.ts'
import { DAY } from './network.ts'

export const hashOf = (bytes: Uint8Array): Hash =>
  createHash('sha256').update(bytes).digest('base64url') as Hash

/** As long and as unreadable as an envelope, with the right first two bytes. */
export function sealedLooking(kib: number, wraps: number): Buffer {
  const bytes = randomBytes(envelopeBytes(kib, wraps))
  bytes[0] = SUITE
  bytes[1] = wraps
  return bytes
}

type Asking = {
  readonly network: NetworkId
  readonly lookup: TestKey
  readonly action: RequestAction
  readonly body: Uint8Array | null
  readonly expires: Date
  readonly wait?: Wait | undefined
}

export const testRequest = ({ network, lookup, action, body, expires, wait }: Asking): Signed =>
  signStatement(
    REQUEST,
    {
      kind: 'request',
      network,
      service: 'reports',
      action,
      mailbox: mailboxIdOf(lookup.public),
      body: body && hashOf(body),
      expires: expires.toISOString(),
      ...(wait === undefined ? {} : { wait }),
    },
    lookup,
  )

/** The first of eight-byte nonces, counted up, that has the bits. */
/** A nonce worth at least `bits`; with none asked, one worth nothing, since one in 256 is worth eight by chance. */
export function workFor(report: ReportId, envelope: Uint8Array, bits: number | undefined): string {
  const hash = hashOf(envelope)
  const bytes = Buffer.alloc(8)
  for (let nonce = 0; ; nonce++) {
    bytes.writeUInt32BE(nonce)
    const text = bytes.toString('base64url') as Parameters<typeof workBits>[0]['nonce']
    const worth = workBits({ report, envelope: hash, nonce: text })
    if (bits === undefined ? worth === 0 : worth >= bits) return text
  }
}

export type TestEntry = {
  readonly entry: EntryId
  readonly header: string
  readonly body: Buffer
  /** What withdraws it, hashed in the first of its slots. */
  readonly preimage: Buffer
}

export function testEntry(epoch: number, change: Partial<EntryHeader> = {}): TestEntry {
  const size = change.size ?? 1
  const body = randomBytes(size * 1024 + 40)
  const preimage = randomBytes(32)
  const entry = change.entry ?? (randomBytes(16).toString('base64url') as EntryId)
  const unused = [1, 2, 3].map(() => hashOf(randomBytes(32)))
  const slots = [hashOf(preimage), ...unused]
  const header = headerText({ entry, epoch, size, slots, day: DAY, body: hashOf(body), ...change })
  return { entry, header, body, preimage }
}
