import { bytesOf, type Charter, fail, ok, type OrganisationId, type Result } from '@parasol/charter'
import { readPageRoute, SLOTS_PER_PAGE } from '@parasol/protocol'
import { readPage, type SealKey } from '@parasol/sealing'
import { call } from './call.ts'
import { syncFailure, type SyncFailure } from './failures.ts'
import type { FeedReader } from './feed/epochs.ts'
import type { Http } from './http.ts'

export type CirclePlace = {
  readonly http: Http
  readonly charter: Charter
  readonly organisation: OrganisationId
  /** The member's place among the circle's wraps. */
  readonly slot: number
  readonly receive: SealKey
}

/** Fetches the page of 64 places that holds this member's slot and opens the circle's key there.
 *  `no-key`: the place holds nothing for this member any more. */
export async function readCircleKey({
  http,
  charter,
  organisation,
  slot,
  receive,
}: CirclePlace): Promise<Result<FeedReader, SyncFailure>> {
  const failed = (reason: SyncFailure['reason']) => fail({ reason, about: organisation })
  const listed = charter.organisations.get(organisation)
  if (!listed) return failed('no-key')
  const params = { organisation, page: String(Math.floor(slot / SLOTS_PER_PAGE)) }
  const answer = await call(http, readPageRoute, { params })
  if (!answer.ok) return fail(syncFailure(answer.failure, organisation))
  if (answer.value.version < listed.circle.version) return failed('rolled-back')
  if (answer.value.version > listed.circle.version) return failed('withheld')
  const circle = await readPage({
    network: charter.network,
    organisation,
    circle: listed.circle,
    page: bytesOf(answer.value.page),
    slot,
    secret: receive.secret,
  })
  if (!circle.ok) return failed('no-key')
  return ok({ organisation, version: listed.circle.version, secret: circle.value.secret })
}
