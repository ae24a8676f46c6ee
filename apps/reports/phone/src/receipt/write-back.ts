import { type Base64url, type Charter, type Hash, sha256, toBase64url } from '@parasol/charter'
import { call } from '@parasol/device'
import {
  consentWording,
  type ConsentKind,
  type ReceiptContent,
  sendToOrganisationRoute,
} from '@parasol/protocol'
import { sealMessage, signConsent } from '@parasol/sealing'
import type { Engine } from '../shell/engine.ts'
import { label } from '../shell/text.ts'
import { type Opened, requestFor } from './open-with-words.ts'

export type WriteOutcome = 'sent' | 'offline' | 'server' | 'moved'

/** Seals one message to the organisation and sends it. 'moved': another window wrote first; open again. */
export async function writeBack(
  engine: Engine,
  charter: Charter,
  { opened, content }: { readonly opened: Opened; readonly content: ReceiptContent },
): Promise<WriteOutcome> {
  const { keys, mailbox } = opened
  const turn = mailbox.next.organisation
  const message = await sealMessage({
    charter,
    report: mailbox.report,
    from: { role: 'receipt', key: keys.sign, content },
    turn,
    day: engine.today(),
    random: engine.random,
  })
  if (!message.ok) return 'server'
  const { sealed } = message.value
  const answer = await call(engine.http, sendToOrganisationRoute, {
    body: {
      request: requestFor(engine, keys, 'send', sealed),
      sequence: turn.sequence,
      sealed: toBase64url(sealed),
    },
  })
  if (answer.ok) return 'sent'
  const { code } = answer.failure
  return code === 'offline' ? 'offline' : code === 'conflict' ? 'moved' : 'server'
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
