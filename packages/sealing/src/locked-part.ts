import { utf8ToBytes } from '@noble/hashes/utils.js'
import {
  type Base64url,
  bytesOf,
  fail,
  type NetworkId,
  type OrganisationId,
  type Random,
  type ReportId,
  type Result,
  toBase64url,
} from '@parasol/charter'
import { readUtf8 } from './bytes.ts'
import { contextText } from './context.ts'
import type { LockedPart } from './key-tree.ts'
import { pad, unpad } from './padding.ts'
import { openWith, sealWith } from './symmetric.ts'

export type PartOfReport = {
  readonly network: NetworkId
  readonly organisation: OrganisationId
  readonly report: ReportId
  readonly part: LockedPart
}

const contextOf = ({ network, organisation, report, part }: PartOfReport): string =>
  contextText(
    { purpose: 'locked', network, organisation, id: `${report}/${part}` },
    { of: 0, position: 'body' },
  )

export const lockPart = (
  place: PartOfReport,
  { text, key, random }: { readonly text: string; readonly key: Uint8Array; readonly random: Random },
): Base64url =>
  toBase64url(
    sealWith({ key, context: contextOf(place), plaintext: pad(utf8ToBytes(text)), random }),
  ) as Base64url

export type UnlockFailure = 'nothing-locked' | 'malformed' | 'cannot-open'

export function unlockPartOf(
  place: PartOfReport,
  { locked, key }: { readonly locked: Base64url | null; readonly key: Uint8Array },
): Result<string, UnlockFailure> {
  if (locked === null) return fail('nothing-locked')
  const opened = openWith({ key, context: contextOf(place), sealed: bytesOf(locked) })
  if (!opened.ok) return opened
  const plaintext = unpad(opened.value)
  return plaintext.ok ? readUtf8(plaintext.value) : plaintext
}
