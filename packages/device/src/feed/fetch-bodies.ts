import { fail, ok, type Result } from '@parasol/charter'
import { readBodiesRoute, SEGMENT } from '@parasol/protocol'
import { call } from '../call.ts'
import { syncFailure, type SyncFailure } from '../failures.ts'
import { type Bodies, readBodies } from './bodies.ts'
import type { Chain } from './chain.ts'
import { type FeedSource, fetchEach } from './fetch-headers.ts'

/** Fetches the bodies of whole segments. */
export async function fetchBodies(
  { http, feed, ...access }: FeedSource,
  { chain, segments: numbers }: { readonly chain: Chain; readonly segments: readonly number[] },
): Promise<Result<Bodies, SyncFailure>> {
  const segments = await fetchEach(numbers, async (number) => {
    const octets = await call(http, readBodiesRoute, { params: { feed, segment: String(number) }, ...access })
    if (!octets.ok) return fail(syncFailure(octets.failure, feed))
    const bodies = readBodies(octets.value, chain.headers.slice(number * SEGMENT, (number + 1) * SEGMENT))
    return bodies.ok ? bodies : fail({ reason: bodies.failure, about: feed })
  })
  return segments.ok ? ok(new Map(segments.value.flatMap((bodies) => [...bodies]))) : segments
}
