import {
  type Base64url,
  bytesOf,
  type Charter,
  type Hash,
  type Instant,
  instantOf,
  millisecondsOf,
  sha256,
  toBase64url,
} from '@parasol/charter'
import { REQUEST_WINDOW_MS, type Wait } from '@parasol/protocol'
import {
  makeRequest,
  newSecret,
  openReport,
  receiptKeys,
  type ReceiptKeys,
  type Report,
  type SealReportFailure,
  sealMessage,
  sealReport,
  type Secret,
} from '@parasol/sealing'
import type { Engine } from '../shell/engine.ts'
import type { ReportWish } from '../shell/report-wish.ts'
import type { SealedReport } from './sealed-report.ts'

/** Sealed, with the secret behind her twelve words, which is kept nowhere else. */
export type Sealed = { readonly sealed: SealedReport; readonly receipt: Secret }

export type SealFailure = SealReportFailure | 'does-not-open'

export type SealOutcome =
  | { readonly ok: true; readonly value: Sealed }
  | { readonly ok: false; readonly failure: SealFailure }

const hashOf = (text: string): Hash => sha256(new TextEncoder().encode(text))

const DAY_MS = 24 * 3_600_000

/** As late as the server allows, less a margin for a clock that is a little wrong. */
const endOf = (since: Instant, windowMs: number): Instant =>
  instantOf(millisecondsOf(since) + windowMs - Math.min(windowMs / 2, DAY_MS))

type Made = {
  readonly engine: Engine
  readonly charter: Charter
  readonly keys: ReceiptKeys
  readonly since: Instant
}

async function releaseOf(
  report: Report,
  { engine, charter, keys, since }: Made,
): Promise<SealedReport['release']> {
  const key = toBase64url(keys.release.contact) as Base64url
  const turn = { sequence: 1, previous: report.hash }
  const message = await sealMessage({
    charter,
    report,
    from: { role: 'receipt', key: keys.sign, content: { type: 'release', part: 'contact', key } },
    turn,
    day: engine.today(),
    random: engine.random,
  })
  if (!message.ok) return null
  const body = message.value.sealed
  const request = makeRequest({
    network: engine.network,
    action: 'send',
    body,
    expires: endOf(since, REQUEST_WINDOW_MS.send),
    lookup: keys.lookup,
  })
  return { request, sequence: turn.sequence, sealed: toBase64url(body) }
}

/** Seals a checked report under fresh words, opens it once with them to be sure, and signs the permission to send it. */
export async function sealWish(engine: Engine, charter: Charter, wish: ReportWish): Promise<SealOutcome> {
  const receipt = newSecret(engine.random)
  const keys = receiptKeys(receipt)
  const { organisation } = wish
  const sealed = await sealReport({
    charter,
    organisation,
    cover: wish.cover,
    day: engine.today(),
    form: wish.form,
    about: wish.about,
    except: wish.except ?? [],
    byPeer: wish.byPeer ?? false,
    photos: wish.photos,
    contact: wish.contact && JSON.stringify(wish.contact),
    police: wish.police,
    consents: wish.consents.map(({ consent, answer, wording }) => ({
      consent,
      answer,
      text: hashOf(wording),
    })),
    receipt,
    random: engine.random,
  })
  if (!sealed.ok) return sealed
  const { report, envelope } = sealed.value
  const opened = await openReport({
    envelope,
    network: engine.network,
    organisation,
    report,
    reader: { position: 1, receipt: keys },
  })
  if (!opened.ok) return { ok: false, failure: 'does-not-open' }
  const since = engine.now()
  const until = endOf(since, REQUEST_WINDOW_MS.submit)
  const request = makeRequest({
    network: engine.network,
    action: 'submit',
    body: envelope,
    expires: until,
    lookup: keys.lookup,
  })
  const mayContact = wish.consents.some(({ consent, answer }) => consent === 'contact' && answer === 'yes')
  const release =
    mayContact && wish.contact ? await releaseOf(opened.value, { engine, charter, keys, since }) : null
  const ready: SealedReport = {
    report,
    organisation,
    envelope: toBase64url(envelope),
    envelopeHash: sha256(envelope),
    request,
    until,
    since,
    release,
    work: null,
  }
  return { ok: true, value: { sealed: ready, receipt } }
}

/** The same report, with a permission to send it that also says how long taking it back waits. */
export function withWait(
  { network }: Pick<Engine, 'network'>,
  sealed: SealedReport,
  { receipt, wait }: { readonly receipt: Secret; readonly wait: Wait },
): SealedReport {
  const body = bytesOf(sealed.envelope as Base64url)
  const { lookup } = receiptKeys(receipt)
  const request = makeRequest({ network, action: 'submit', wait, body, expires: sealed.until, lookup })
  return { ...sealed, request }
}
