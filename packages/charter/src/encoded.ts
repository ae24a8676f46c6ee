import { sha256 as digest } from '@noble/hashes/sha2.js'
import * as v from 'valibot'
import { fromBase64url, toBase64url } from './base64url.ts'

/** Fresh, unpredictable bytes, as many as asked for: handed in by whoever has chance. */
export type Random = (bytes: number) => Uint8Array

declare const brand: unique symbol

/** A text whose shape has been checked; `Name` keeps one kind from passing for another. Only types know of it. */
export type Brand<Name extends string> = string & { readonly [brand]: Name }

/** Bytes of any number as base64url. */
export type Base64url = Brand<'Base64url'>
/** 32 bytes: an Ed25519 public key (RFC 8032) or an X25519 one (RFC 7748). The shape does not say which, nor that it is a point. */
export type PublicKey = Brand<'PublicKey'>
/** 64 bytes: an Ed25519 signature (RFC 8032). */
export type Signature = Brand<'Signature'>
/** 32 bytes: a SHA-256 digest. */
export type Hash = Brand<'Hash'>
/** 16 bytes: the first of the founding statement's hash. */
export type NetworkId = Brand<'NetworkId'>
/** 16 bytes, drawn at random when an organisation is first listed. */
export type OrganisationId = Brand<'OrganisationId'>
/** 16 bytes, derived from a receipt's lookup key. Also the id of the report's mailbox. */
export type ReportId = Brand<'ReportId'>
/** 16 bytes, drawn at random for each entry of a feed. */
export type EntryId = Brand<'EntryId'>
/** 16 bytes, derived from an invitation's lookup key. */
export type InvitationId = Brand<'InvitationId'>
/** Any of the 16-byte ids. */
export type Id = NetworkId | OrganisationId | ReportId | EntryId | InvitationId
/** Any text that stands for bytes. */
export type Encoded = Base64url | PublicKey | Signature | Hash | Id

const LETTER = '[A-Za-z0-9_-]'
const LAST_OF_TWO = '[AQgw]'
const LAST_OF_THREE = '[AEIMQUYcgkosw048]'
const ANY_LENGTH = new RegExp(`^(?:${LETTER}{4})*(?:${LETTER}${LAST_OF_TWO}|${LETTER}{2}${LAST_OF_THREE})?$`)

// The last letter's spare bits are zero, so that one value has one spelling (RFC 4648, section 3.5).
function spellingOf(bytes: number): RegExp {
  const letters = Math.ceil((bytes * 4) / 3)
  const last = [LETTER, LAST_OF_TWO, LAST_OF_THREE][bytes % 3]
  return new RegExp(`^${LETTER}{${letters - 1}}${last}$`)
}

/** The same check under a narrower type. Nothing is added to the shape itself, so it still turns into JSON Schema. */
export const branded = <Name extends string>(
  shape: v.GenericSchema<string, string>,
): v.GenericSchema<string, Brand<Name>> => shape as v.GenericSchema<string, Brand<Name>>

/** Shape of exactly `bytes` bytes in canonical base64url. */
export const exactBytes = <Name extends string = 'Base64url'>(bytes: number) =>
  branded<Name>(v.pipe(v.string(), v.regex(spellingOf(bytes))))

/** Shape of 0 to `bytes` bytes in canonical base64url. */
export const bytesUpTo = (bytes: number) =>
  branded<'Base64url'>(v.pipe(v.string(), v.maxLength(Math.ceil((bytes * 4) / 3)), v.regex(ANY_LENGTH)))

/** Shape of a PublicKey. */
export const publicKeyShape = exactBytes<'PublicKey'>(32)
/** Shape of a Signature. */
export const signatureShape = exactBytes<'Signature'>(64)
/** Shape of a Hash. */
export const hashShape = exactBytes<'Hash'>(32)
/** Shape of a NetworkId. */
export const networkIdShape = exactBytes<'NetworkId'>(16)
/** Shape of an OrganisationId. */
export const organisationIdShape = exactBytes<'OrganisationId'>(16)
/** Shape of a ReportId. */
export const reportIdShape = exactBytes<'ReportId'>(16)
/** Shape of an EntryId. */
export const entryIdShape = exactBytes<'EntryId'>(16)
/** Shape of an InvitationId. */
export const invitationIdShape = exactBytes<'InvitationId'>(16)

/** The bytes of a text whose shape was checked.
 *  @throws TypeError when it was not: that is a bug of the caller, never a person's input */
export function bytesOf(text: Encoded): Uint8Array {
  const bytes = fromBase64url(text)
  if (!bytes.ok) throw new TypeError('bytesOf: its shape was never checked')
  return bytes.value
}

/** SHA-256 (FIPS 180-4) of any bytes. */
export const sha256 = (bytes: Uint8Array): Hash => toBase64url(digest(bytes)) as Hash
