import { bytesOf, type Charter, fail, ok, type OrganisationId, type Result } from '@parasol/charter'
import { readPageRoute, SLOTS_PER_PAGE } from '@parasol/protocol'
import { readPage, type SealKey } from '@parasol/sealing'
import { call } from './call.ts'
import { syncFailure, type SyncFailure } from './failures.ts'
import type { FeedReader } from './feed/epochs.ts'
import type { Http } from './http.ts'

export type CircleToRead = {
  readonly http: Http
  readonly charter: Charter
  readonly organisation: OrganisationId
  readonly receive: SealKey
}

export type CirclePlace = CircleToRead & {
  /** The member's place among the circle's wraps. */
  readonly slot: number
}

// More members than any circle has: a server that never stops must not keep a phone looking for ever.
const MOST_PAGES = 1024

type Page = { readonly open: (slot: number) => Promise<FeedReader | null> }

/** One page of 64 places. `null`: the circle has no such page. */
async function fetchPage(
  { http, charter, organisation, receive }: CircleToRead,
  number: number,
): Promise<Result<Page | null, SyncFailure>> {
  const failed = (reason: SyncFailure['reason']) => fail({ reason, about: organisation })
  const listed = charter.organisations.get(organisation)
  if (!listed) return failed('no-key')
  const { circle } = listed
  const answer = await call(http, readPageRoute, { params: { organisation, page: String(number) } })
  if (!answer.ok)
    return answer.failure.code === 'not-found' ? ok(null) : fail(syncFailure(answer.failure, organisation))
  if (answer.value.version < circle.version) return failed('rolled-back')
  if (answer.value.version > circle.version) return failed('withheld')
  const bytes = bytesOf(answer.value.page)
  const { network } = charter
  const open = async (slot: number): Promise<FeedReader | null> => {
    const { secret } = receive
    const read = await readPage({ network, organisation, circle, page: bytes, slot, secret })
    return read.ok ? { organisation, version: circle.version, secret: read.value.secret } : null
  }
  return ok({ open })
}

/** Fetches the page that holds this member's slot and opens the circle's key there. `no-key`: the place holds nothing for this
 *  member any more. */
export async function readCircleKey(place: CirclePlace): Promise<Result<FeedReader, SyncFailure>> {
  const page = await fetchPage(place, Math.floor(place.slot / SLOTS_PER_PAGE))
  if (!page.ok) return page
  const reader = await page.value?.open(place.slot)
  return reader ? ok(reader) : fail({ reason: 'no-key', about: place.organisation })
}

/** Looks through the pages, from the first, for the place that opens with this key; for a member who comes back with her own words
 *  alone. `no-key`: she has none in this circle. */
export async function findCirclePlace(
  circle: CircleToRead,
): Promise<Result<{ readonly slot: number; readonly reader: FeedReader }, SyncFailure>> {
  for (let number = 0; number < MOST_PAGES; number++) {
    const page = await fetchPage(circle, number)
    if (!page.ok) return page
    if (!page.value) break
    for (let place = 0; place < SLOTS_PER_PAGE; place++) {
      const slot = number * SLOTS_PER_PAGE + place
      const reader = await page.value.open(slot)
      if (reader) return ok({ slot, reader })
    }
  }
  return fail({ reason: 'no-key', about: circle.organisation })
}
