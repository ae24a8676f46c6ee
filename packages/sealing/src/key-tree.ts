import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 as digest } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import {
  bytesOf,
  type InvitationId,
  type PublicKey,
  type Random,
  type ReportId,
  toBase64url,
} from '@parasol/charter'
import { invitationIdOf, mailboxIdOf } from '@parasol/protocol'
import { draw } from './bytes.ts'
import type { Secret } from './secret.ts'

export type SignKey = { readonly secret: Uint8Array; readonly public: PublicKey }
export type SealKey = { readonly secret: Uint8Array; readonly public: PublicKey }

export const KEY_BYTES = 32

/** RFC 5869 with SHA-256; one salt for the whole protocol, one label a purpose. */
export const deriveKey = (ikm: Uint8Array, label: string): Uint8Array =>
  hkdf(digest, ikm, utf8ToBytes('parasol/1'), utf8ToBytes(label), KEY_BYTES)

export const signKeyOf = (secret: Uint8Array): SignKey => ({
  secret,
  public: toBase64url(ed25519.getPublicKey(secret)) as PublicKey,
})

export const sealKeyOf = (secret: Uint8Array): SealKey => ({
  secret,
  public: toBase64url(x25519.getPublicKey(secret)) as PublicKey,
})

export const newSealKey = (random: Random): SealKey => sealKeyOf(draw(random, KEY_BYTES))

/** A point of low order gives everybody the same shared secret: RFC 9180 section 7.1.4 refuses it. */
export function canSealTo(key: PublicKey): boolean {
  try {
    x25519.getSharedSecret(PROBE, bytesOf(key))
    return true
  } catch {
    return false
  }
}

const PROBE = new Uint8Array(KEY_BYTES).fill(1)

export type ReceiptKeys = {
  readonly report: ReportId
  readonly lookup: SignKey
  readonly sign: SignKey
  readonly receive: SealKey
  readonly withdraw: Uint8Array
  readonly release: Readonly<Record<LockedPart, Uint8Array>>
}
export type LockedPart = 'contact' | 'police'

export type MemberKeys = { readonly receive: SealKey }
export type StaffKeys = { readonly sign: SignKey; readonly receive: SealKey }
export type StewardKeys = { readonly sign: SignKey }
export type InvitationKeys = {
  readonly invitation: InvitationId
  readonly lookup: SignKey
  readonly sign: SignKey
  readonly welcome: Uint8Array
}

const signing = (secret: Secret, label: string): SignKey => signKeyOf(deriveKey(secret, label))
const sealing = (secret: Secret, label: string): SealKey => sealKeyOf(deriveKey(secret, label))

export function receiptKeys(secret: Secret): ReceiptKeys {
  const lookup = signing(secret, 'receipt/lookup')
  return {
    report: mailboxIdOf(lookup.public),
    lookup,
    sign: signing(secret, 'receipt/sign'),
    receive: sealing(secret, 'receipt/receive'),
    withdraw: deriveKey(secret, 'receipt/withdraw'),
    release: {
      contact: deriveKey(secret, 'receipt/release/contact'),
      police: deriveKey(secret, 'receipt/release/police'),
    },
  }
}

export const memberKeys = (secret: Secret): MemberKeys => ({ receive: sealing(secret, 'member/receive') })

export const staffKeys = (secret: Secret): StaffKeys => ({
  sign: signing(secret, 'staff/sign'),
  receive: sealing(secret, 'staff/receive'),
})

/** What an organisation's inbox is wrapped to besides its staff; its secret lies in pieces with people it named. */
export const recoveryKey = (secret: Secret): SealKey => sealing(secret, 'recovery/receive')

export const stewardKeys = (secret: Secret): StewardKeys => ({ sign: signing(secret, 'steward/sign') })

/** A person's key at one table: from the same words, keys of two tables have nothing in common. @param table its id */
export const tableKey = (secret: Secret, table: string): SignKey => signing(secret, `table/${table}/sign`)

/** The key of an invitation to a table. */
export const tableInvitationKey = (secret: Secret): SignKey => signing(secret, 'table-invitation/sign')

export function invitationKeys(secret: Secret): InvitationKeys {
  const lookup = signing(secret, 'invitation/lookup')
  return {
    invitation: invitationIdOf(lookup.public),
    lookup,
    sign: signing(secret, 'invitation/sign'),
    welcome: deriveKey(secret, 'invitation/welcome'),
  }
}
