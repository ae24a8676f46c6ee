import {
  type Base64url,
  type Charter,
  type Hash,
  instantOf,
  millisecondsOf,
  sha256,
  toBase64url,
} from '@parasol/charter'
import { call, type Http } from '@parasol/device'
import {
  consentWording,
  type ConsentKind,
  type ReceiptContent,
  REQUEST_WINDOW_MS,
  sendToOrganisationRoute,
} from '@parasol/protocol'
import { makeRequest, sealMessage, signConsent } from '@parasol/sealing'
import type { Engine } from '../shell/engine.ts'
import { label } from '../shell/text.ts'
import type { Opened } from './open-with-words.ts'
import type { SealedLetter } from './sealed-letter.ts'

/** 'moved': another window wrote first; open again. 'gone': nothing is stored under her words any more. */
export type WriteOutcome = 'sent' | 'offline' | 'server' | 'moved' | 'gone'

/** Sealed and signed for sending, with the hash that the next one names. */
type Written = { readonly letter: SealedLetter; readonly hash: Hash }

const DAY_MS = 24 * 3_600_000

/** Seals one message to the organisation; null when that is not possible, as when it left the network. */
export async function sealLetter(
  engine: Engine,
  charter: Charter,
  { opened, content }: { readonly opened: Opened; readonly content: ReceiptContent },
): Promise<Written | null> {
  const { keys, mailbox } = opened
  const { network, random } = engine
  const turn = mailbox.next.organisation
  const message = await sealMessage({
    charter,
    report: mailbox.report,
    from: { role: 'receipt', key: keys.sign, content },
    turn,
    day: engine.today(),
    random,
  })
  if (!message.ok) return null
  const { sealed, hash } = message.value
  // As late as the server allows, less a margin for a clock that is a little wrong.
  const expires = instantOf(millisecondsOf(engine.now()) + REQUEST_WINDOW_MS.send - DAY_MS)
  const request = makeRequest({ network, action: 'send', body: sealed, expires, lookup: keys.lookup })
  return {
    letter: { report: keys.report, ...turn, request, sealed: toBase64url(sealed) as Base64url },
    hash,
  }
}

/** Hands a sealed message in; the same again is no second one. */
export async function postLetter(
  http: Http,
  { request, sequence, sealed }: SealedLetter,
): Promise<WriteOutcome> {
  const answer = await call(http, sendToOrganisationRoute, { body: { request, sequence, sealed } })
  if (answer.ok) return 'sent'
  switch (answer.failure.code) {
    case 'offline':
      return 'offline'
    case 'conflict':
      return 'moved'
    case 'not-found':
    case 'request-expired':
      return 'gone'
    default:
      return 'server'
  }
}

/** A later answer to one consent, signed by the receipt. */
export function consentContent(
  { keys, mailbox }: Opened,
  consent: ConsentKind,
  answer: 'yes' | 'no',
): ReceiptContent {
  const wording = consentWording({
    ask: label(`consent.${consent}.ask`),
    sees: label(`consent.${consent}.sees`),
  })
  const text: Hash = sha256(new TextEncoder().encode(wording))
  return { type: 'consent', statement: signConsent(mailbox.report, { consent, answer, text }, keys.sign) }
}

/** Hands over the key of a locked part; cannot be called back. */
export const releaseContent = ({ keys }: Opened, part: 'contact' | 'police'): ReceiptContent => ({
  type: 'release',
  part,
  key: toBase64url(keys.release[part]) as Base64url,
})
