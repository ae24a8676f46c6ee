import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import {
  type Charter,
  type EntryId,
  fail,
  ok,
  type OrganisationId,
  type Random,
  type Result,
} from '@parasol/charter'
import { type ForwardedReport, forwardedReportShape, LARGEST_FORWARDED, WRAP_BYTES } from '@parasol/protocol'
import * as v from 'valibot'
import { draw, readUtf8 } from './bytes.ts'
import { type Context, contextText } from './context.ts'
import { KEY_BYTES } from './key-tree.ts'
import { type AddressFailure, openInbox } from './readers.ts'
import { openWith, sealWith } from './symmetric.ts'
import { unwrapKey, wrapKey } from './wrap.ts'

export type SealForwardFailure = AddressFailure | 'bad-key' | 'too-large'

type ForwardPlace = {
  readonly charter: Charter
  /** Who may read it. */
  readonly to: OrganisationId
  readonly entry: EntryId
}

const contextOf = ({ charter, to, entry }: ForwardPlace): Context => ({
  purpose: 'forward',
  network: charter.network,
  organisation: to,
  id: entry,
})

/** Seals a copy of a report to another organisation's inbox. Not padded by itself: the entry around it is. */
export async function sealForward(
  place: ForwardPlace,
  { content, random }: { readonly content: ForwardedReport; readonly random: Random },
): Promise<Result<Uint8Array, SealForwardFailure>> {
  const inbox = openInbox(place.charter, place.to)
  if (!inbox.ok) return inbox
  const key = draw(random, KEY_BYTES)
  const context = contextOf(place)
  const wrap = await wrapKey({ to: inbox.value, context, key, random })
  if (!wrap.ok) return wrap
  const plaintext = utf8ToBytes(JSON.stringify(content))
  const sealed = concatBytes(wrap.value, sealWith({ key, context: bodyOf(context), plaintext, random }))
  return sealed.length > LARGEST_FORWARDED ? fail('too-large') : ok(sealed)
}

/** Opens such a copy. @param secrets private inbox keys of the organisation it is for, newest first */
export async function openForward(
  place: ForwardPlace,
  { sealed, secrets }: { readonly sealed: Uint8Array; readonly secrets: readonly Uint8Array[] },
): Promise<Result<ForwardedReport, 'malformed' | 'cannot-open'>> {
  const context = contextOf(place)
  for (const secret of secrets) {
    const key = await unwrapKey({ wrap: sealed.slice(0, WRAP_BYTES), context, secret })
    if (!key.ok) continue
    const opened = openWith({ key: key.value, context: bodyOf(context), sealed: sealed.slice(WRAP_BYTES) })
    const text = opened.ok ? readUtf8(opened.value) : opened
    if (!text.ok) continue
    const read = v.safeParse(forwardedReportShape, jsonIn(text.value))
    return read.success ? ok(read.output) : fail('malformed')
  }
  return fail('cannot-open')
}

const bodyOf = (context: Context): string => contextText(context, { of: 1, position: 'body' })

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
