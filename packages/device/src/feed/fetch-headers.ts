import { fail, ok, type Result } from '@parasol/charter'
import { type FeedId, type FeedTail, readSegmentRoute, readTailRoute, SEGMENT } from '@parasol/protocol'
import { call } from '../call.ts'
import { syncFailure, type SyncFailure } from '../failures.ts'
import type { Http } from '../http.ts'
import { type Chain, extendChain, firstUnfinished } from './chain.ts'

export type FeedSource = { readonly http: Http; readonly feed: FeedId; readonly token?: string }

/** How many requests a device has under way at once. */
const AT_ONCE = 4

/** Runs `fetchOne` for each number, a few at once; the first failure ends it. */
export async function fetchEach<Value>(
  numbers: readonly number[],
  fetchOne: (number: number) => Promise<Result<Value, SyncFailure>>,
): Promise<Result<readonly Value[], SyncFailure>> {
  const values: Value[] = []
  for (let start = 0; start < numbers.length; start += AT_ONCE) {
    const few = numbers.slice(start, start + AT_ONCE)
    for (const fetched of await Promise.all(few.map(fetchOne))) {
      if (!fetched.ok) return fetched
      values.push(fetched.value)
    }
  }
  return ok(values)
}

/** Fetches the tail and the segments a chain lacks, and continues the chain with them. */
export async function fetchHeaders(
  { http, feed, ...access }: FeedSource,
  chain: Chain,
): Promise<Result<{ readonly chain: Chain; readonly tail: FeedTail }, SyncFailure>> {
  const tail = await call(http, readTailRoute, { params: { feed }, ...access })
  if (!tail.ok) return fail(syncFailure(tail.failure, feed))
  const from = firstUnfinished(chain)
  const lacking = Array.from(
    { length: Math.max(0, tail.value.segments - from / SEGMENT) },
    (_, n) => from / SEGMENT + n,
  )
  const segments = await fetchEach(lacking, async (number) => {
    const segment = await call(http, readSegmentRoute, {
      params: { feed, segment: String(number) },
      ...access,
    })
    return segment.ok ? segment : fail(syncFailure(segment.failure, feed))
  })
  if (!segments.ok) return segments
  if (tail.value.segments * SEGMENT < from) return fail({ reason: 'truncated', about: feed })
  const texts = [...segments.value.flatMap(({ headers }) => headers), ...tail.value.headers]
  const { count, head } = tail.value
  const extended = extendChain(chain, { count, head, from, texts })
  return extended.ok
    ? ok({ chain: extended.value, tail: tail.value })
    : fail({ reason: extended.failure, about: feed })
}
