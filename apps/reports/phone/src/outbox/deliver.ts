import type { Base64url } from '@parasol/charter'
import { call, type Http } from '@parasol/device'
import { readIntakeRoute, sendToOrganisationRoute, submitReportRoute } from '@parasol/protocol'
import { type OutboxEvent, refusalOf } from './outbox-state.ts'
import { type SealedReport, tooOld } from './sealed-report.ts'
import type { WorkQuestion } from './work-contract.ts'

export type DeliverPorts = {
  readonly http: Http
  readonly now: () => SealedReport['since']
  readonly work: (question: WorkQuestion, onSeconds: (seconds: number) => void) => Promise<Base64url>
  readonly tell: (event: OutboxEvent) => void
  /** Called when work is done, so that a kept report need not do it again. */
  readonly worked: (sealed: SealedReport) => Promise<void>
}

// The server may ask for more each time while a flood is on.
const MOST_ROUNDS = 4

async function withWork(sealed: SealedReport, bits: number, ports: DeliverPorts): Promise<SealedReport> {
  if (sealed.work && sealed.work.bits >= bits) return sealed
  ports.tell({ type: 'work', seconds: null })
  const { report, envelopeHash: envelope } = sealed
  const nonce = await ports.work({ report, envelope, bits }, (seconds) =>
    ports.tell({ type: 'work', seconds }),
  )
  const done: SealedReport = { ...sealed, work: { nonce, bits } }
  await ports.worked(done)
  return done
}

async function sendRelease({ release }: SealedReport, http: Http): Promise<boolean> {
  if (!release) return true
  const { request, sequence, sealed } = release
  const sent = await call(http, sendToOrganisationRoute, {
    body: { request, sequence, sealed },
  })
  return sent.ok
}

/** Sends a sealed report until the server has it for good, refuses it, or cannot be reached; always the same bytes.
 *  @param kept whether this phone already keeps it
 *  @returns the event that ends it, which has been told already */
export async function deliver(
  sealed: SealedReport,
  ports: DeliverPorts,
  kept: boolean,
): Promise<OutboxEvent> {
  const end = (event: OutboxEvent): OutboxEvent => {
    ports.tell(event)
    return event
  }
  if (tooOld(sealed, ports.now())) return end({ type: 'refuse', why: 'old' })
  const { organisation } = sealed
  const asked = await call(ports.http, readIntakeRoute, { params: { organisation } })
  if (!asked.ok)
    return end(
      asked.failure.code === 'offline'
        ? { type: 'offline', kept }
        : { type: 'refuse', why: refusalOf(asked.failure.code) },
    )
  let { bits } = asked.value
  let ready = sealed
  for (let round = 0; round < MOST_ROUNDS; round++) {
    ready = await withWork(ready, bits, ports)
    ports.tell({ type: 'post' })
    const { request, work } = ready
    if (!work) break
    const envelope = ready.envelope as Base64url
    const sent = await call(ports.http, submitReportRoute, {
      body: { organisation, request, envelope, nonce: work.nonce },
    })
    if (sent.ok) {
      const released = await sendRelease(ready, ports.http)
      return end({ type: 'stored', lane: sent.value.lane, released })
    }
    const { code, bits: wanted } = sent.failure
    if (code === 'offline') return end({ type: 'offline', kept })
    if (code !== 'work-needed') return end({ type: 'refuse', why: refusalOf(code) })
    bits = wanted ?? bits + 1
  }
  return end({ type: 'refuse', why: 'busy' })
}
