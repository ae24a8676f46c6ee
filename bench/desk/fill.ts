import {
  type AreaId,
  type Base64url,
  type Charter,
  type Day,
  instantOf,
  type ReportId,
  sha256,
  toBase64url,
} from '@parasol/charter'
import {
  type Case,
  CASE_PARTS,
  CASE_STATES,
  casePartOf,
  putDocumentRoute,
  submitReportRoute,
} from '@parasol/protocol'
import { doWork, makeRequest, newSecret, receiptKeys, sealDocument, sealReport } from '@parasol/sealing'
import { ask } from '../../apps/parasol/src/demo/ask.ts'
import { type Place, random } from '../../apps/parasol/src/demo/province.ts'

const HOUR_MS = 3_600_000
const AT_ONCE = 8
const HAPPENED = ['threats', 'robbery', 'no-pay', 'condom', 'rude'] as const

export type Filling = {
  readonly origin: string
  readonly charter: Charter
  readonly place: Place
  readonly token: string
  readonly area: AreaId
  readonly day: Day
}

async function sendOne({ origin, charter, place, area, day }: Filling, number: number): Promise<ReportId> {
  const receipt = newSecret(random)
  const happened = [HAPPENED[number % HAPPENED.length] ?? 'threats']
  const sealed = await sealReport({
    charter,
    organisation: place.id,
    cover: null,
    day,
    form: { happened, area, words: `Invented report number ${number}, beside the water.` },
    contact: null,
    police: null,
    consents: [{ consent: 'warn-area', answer: 'yes', text: sha256(new Uint8Array(1)) }],
    receipt,
    random,
  })
  if (!sealed.ok) throw new Error(sealed.failure)
  const { envelope, report } = sealed.value
  const { lookup } = receiptKeys(receipt)
  const { network } = charter
  const expires = instantOf(Date.now() + HOUR_MS)
  const request = makeRequest({ network, action: 'submit', body: envelope, expires, lookup })
  const work = doWork({ report, envelope: sha256(envelope), bits: 0, from: 0, count: 1 })
  if (!work.found) throw new Error('no work found')
  const text = toBase64url(envelope) as Base64url
  const body = { organisation: place.id, request, envelope: text, nonce: work.nonce }
  await ask(origin, submitReportRoute, { body })
  return report
}

/** Sends so many reports through the intake, each sealed as a phone does. */
export async function sendReports(filling: Filling, reports: number): Promise<readonly ReportId[]> {
  const sent: ReportId[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    for (let number = next++; number < reports; number = next++) sent.push(await sendOne(filling, number))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return sent
}

/** What staff did about each report, sealed in their documents: sorted, in one of the states, with a change or two. */
export async function putCases(
  { origin, charter, place, token, area, day }: Filling,
  reports: readonly ReportId[],
): Promise<void> {
  const [person] = place.people
  if (!person) throw new Error('nobody is there')
  const by = person.keys.sign.public
  const caseOf = (report: ReportId, at: number): Case => {
    const state = CASE_STATES[at % 4] ?? 'new'
    return {
      report,
      state,
      assigned: at % 3 === 0 ? by : null,
      due: null,
      snoozed: null,
      sorted: { area, level: 3 },
      conflicts: [],
      escalations: [],
      notes: [],
      changes: [
        { by, day, what: 'sorted', to: `${area} 3` },
        { by, day, what: 'state', to: state },
      ],
    }
  }
  const all = reports.map(caseOf)
  for (const name of CASE_PARTS) {
    const content = { cases: all.filter(({ report }) => casePartOf(report) === name) }
    const document = { name, content }
    const { id: organisation } = place
    const key = person.keys.sign
    const sealed = await sealDocument({ charter, organisation, document, version: 1, key, random })
    if (!sealed.ok) throw new Error(sealed.failure)
    const body = { version: 1, sealed: toBase64url(sealed.value) as Base64url }
    await ask(origin, putDocumentRoute, { token, params: { organisation, name }, body })
  }
}
