import type { Charter, OrganisationId } from '@parasol/charter'
import { readIntakeRoute, sizeOfEnvelope, submitReportRoute, workBits, WRAPS } from '@parasol/protocol'
import { defineRoute, fail, ok } from '@parasol/service'
import { today } from '../http/days.ts'
import { digestOf } from '../http/digest.ts'
import type { Shared } from '../http/shared.ts'
import { readRequest } from '../http/signed-request.ts'
import type { LoadMeter } from './load-meter.ts'
import { laneFor, NO_WORK, type WorkAsked, workAsked } from './rules.ts'
import { storeReport } from './store.ts'

type Room = Shared & {
  readonly load: LoadMeter
  /** False where whoever runs the server keeps floods away by other means. */
  readonly asksForWork: boolean
}

export function intakeRoutes(room: Room) {
  const { db, network, now, load } = room
  const askedNow = (organisation: OrganisationId): WorkAsked =>
    room.asksForWork ? workAsked(load.load(organisation)) : NO_WORK

  const readIntake = defineRoute({
    ...readIntakeRoute,
    summary: 'How much work a report to this organisation needs now.',
    handler: async ({ params: { organisation } }) =>
      takesReports((await room.charter()).charter, organisation)
        ? ok(askedNow(organisation))
        : fail('unknown-organisation'),
  })

  const submitReport = defineRoute({
    ...submitReportRoute,
    failures: [...submitReportRoute.failures, 'malformed'],
    summary: 'Takes a sealed report; answers only once it is durable.',
    handler: async ({ body: { organisation, request, envelope: encoded, nonce } }) => {
      const envelope = Buffer.from(encoded, 'base64url')
      const size = sizeOfEnvelope(envelope, WRAPS.report)
      if (!size.ok) return fail('malformed')
      const hash = digestOf(envelope)
      const requested = readRequest(room, request, { action: 'submit', body: hash })
      if (!requested.ok) return requested
      const { mailbox: report, wait } = requested.value

      const asked = askedNow(organisation)
      const lane = laneFor(workBits({ report, envelope: hash, nonce }), asked)
      if (lane === 'work-needed') return fail({ code: 'work-needed', extra: { bits: asked.bits } })

      let current = await room.lastCharter()
      for (;;) {
        if (!takesReports(current.charter, organisation)) current = await room.charter()
        if (!takesReports(current.charter, organisation)) return fail('unknown-organisation')
        const outcome = await storeReport(db, {
          network,
          report,
          organisation,
          revision: current.revision,
          day: today(now),
          size: size.value,
          lane,
          hash,
          envelope,
          wait,
        })
        if (outcome === 'charter-moved') {
          current = await room.charter()
          continue
        }
        if (outcome === 'conflict' || outcome === 'withdrawn') return fail(outcome)
        if (outcome === 'new') load.count(organisation, lane)
        return ok({ stored: outcome, lane })
      }
    },
  })

  return [readIntake, submitReport]
}

const takesReports = ({ organisations }: Charter, organisation: OrganisationId): boolean =>
  organisations.get(organisation)?.status === 'open'
