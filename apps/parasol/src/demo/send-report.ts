import {
  type Base64url,
  type Charter,
  dayOf,
  type Hash,
  instantOf,
  sha256,
  toBase64url,
} from '@parasol/charter'
import messages from '@parasol/protocol/messages/en.json' with { type: 'json' }
import { type ConsentKind, consentWording, readIntakeRoute, submitReportRoute } from '@parasol/protocol'
import { doWork, makeRequest, newSecret, receiptKeys, sealReport, type Secret } from '@parasol/sealing'
import { ask } from './ask.ts'
import type { InventedReport } from './invented-reports.ts'
import { type Place, random } from './province.ts'

const textOf = (consent: ConsentKind): Hash => sha256(Buffer.from(consentWording(messages.consent[consent])))

const TEN_MINUTES = 10 * 60_000
const TRIES = 2 ** 32

/** Seals and sends one report as a phone does. @returns the receipt */
export async function sendReport(
  phone: string,
  {
    charter,
    place,
    report,
  }: { readonly charter: Charter; readonly place: Place; readonly report: InventedReport },
): Promise<Secret> {
  const receipt = newSecret(random)
  const now = Date.now()
  const sealed = await sealReport({
    charter,
    organisation: place.id,
    cover: null,
    day: dayOf(instantOf(now)),
    form: report.form,
    contact: report.contact ? JSON.stringify(report.contact) : null,
    police: report.police ?? null,
    consents: report.consents.map((answer) => ({ ...answer, text: textOf(answer.consent) })),
    receipt,
    random,
  })
  if (!sealed.ok) throw new Error(sealed.failure)
  const { envelope } = sealed.value
  const { lookup, report: id } = receiptKeys(receipt)
  const expires = instantOf(now + TEN_MINUTES)
  const { network } = charter
  const { wait = 0 } = report
  const request = makeRequest({ network, action: 'submit', wait, body: envelope, expires, lookup })
  const { bits } = await ask(phone, readIntakeRoute, { params: { organisation: place.id } })
  const work = doWork({ report: id, envelope: sha256(envelope), bits, from: 0, count: TRIES })
  if (!work.found) throw new Error('no work found')
  const sent = {
    organisation: place.id,
    request,
    envelope: toBase64url(envelope) as Base64url,
    nonce: work.nonce,
  }
  await ask(phone, submitReportRoute, { body: sent })
  return receipt
}
