import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Base64url,
  type Charter,
  dayOf,
  type Hash,
  instantOf,
  type ReportId,
  toBase64url,
} from '@parasol/charter'
import { submitReportRoute } from '@parasol/protocol'
import { makeRequest, newSecret, receiptKeys, sealReport } from '@parasol/sealing'
import { inventReport } from '../../apps/parasol/src/demo/invented-reports.ts'
import { type Place, random } from '../../apps/parasol/src/demo/province.ts'
import type { Seeded } from '../../apps/parasol/src/demo/seeded.ts'

export type Acknowledged = {
  readonly report: ReportId
  /** Of the statement inside the seal. */
  readonly hash: Hash
  readonly stored: 'new' | 'repeat'
  /** How often it was sent. */
  readonly tries: number
}

export type Client = {
  readonly phone: string
  readonly charter: Charter
  readonly place: Place
  readonly chance: Seeded
}

const ANSWER_WITHIN_MS = 5_000
const EXPIRES_MS = 24 * 3_600_000
const AGAIN_MS = [10, 150] as const
const NONCE = toBase64url(new Uint8Array(8)) as Base64url

async function sealed({ charter, place, chance }: Client) {
  const receipt = newSecret(random)
  const [area] = charter.state.areas
  if (!area) throw new Error('the invented network has no area')
  const now = Date.now()
  const report = await sealReport({
    charter,
    organisation: place.id,
    cover: null,
    day: dayOf(instantOf(now)),
    form: inventReport(chance, area).form,
    contact: null,
    police: null,
    consents: [],
    receipt,
    random,
  })
  if (!report.ok) throw new Error(report.failure)
  const { envelope, hash, report: id } = report.value
  const { lookup } = receiptKeys(receipt)
  const expires = instantOf(now + EXPIRES_MS)
  const request = makeRequest({ network: charter.network, action: 'submit', body: envelope, expires, lookup })
  const sent = { organisation: place.id, request, envelope: toBase64url(envelope), nonce: NONCE }
  return { report: id, hash, body: JSON.stringify(sent) }
}

/** @returns null when nothing, or nothing that counts, was answered: to be sent again as it is */
async function post(phone: string, body: string): Promise<Acknowledged['stored'] | null> {
  const asked = fetch(phone + submitReportRoute.path, {
    method: submitReportRoute.method,
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  })
  const answer = await asked.catch(() => null)
  if (!answer) return null
  const told: unknown = await answer.json().catch(() => null)
  if (answer.status === submitReportRoute.status) {
    const { stored } = (told ?? {}) as { readonly stored?: unknown }
    return stored === 'new' || stored === 'repeat' ? stored : null
  }
  if (answer.status >= 500) return null
  throw new Error(`a report was refused: ${answer.status} ${JSON.stringify(told)}`)
}

/** Seals one report and sends the same bytes until the server says that it keeps them. */
export async function sendUntilAcknowledged(client: Client): Promise<Acknowledged> {
  const { report, hash, body } = await sealed(client)
  for (let tries = 1; ; tries++) {
    const stored = await post(client.phone, body)
    if (stored !== null) return { report, hash, stored, tries }
    await sleep(randomInt(...AGAIN_MS))
  }
}
