import {
  bytesUpTo,
  entryIdShape,
  exactBytes,
  hashShape,
  list,
  organisationIdShape,
  versionShape,
} from '@parasol/charter'
import * as v from 'valibot'
import { countShape, feedIdShape, SEGMENT } from '../feed.ts'
import { LARGEST } from '../sizes.ts'
import type { WireRoute } from './route.ts'
import { doneShape, feedParams, numberInPath, sealedUpTo, wrapShape } from './shapes.ts'

const headerTextShape = v.pipe(v.string(), v.minLength(2), v.maxLength(600))
const preimage = exactBytes(32)
const note = v.strictObject({ organisation: organisationIdShape, sealed: sealedUpTo(LARGEST.note) })
const segmentParams = v.strictObject({ feed: feedIdShape, segment: numberInPath })
const epochParams = v.strictObject({ feed: feedIdShape, epoch: numberInPath })

/** An epoch's key, wrapped for each circle (desk feed: inbox) it serves. */
export const epochWrapsShape = list(
  v.strictObject({ organisation: organisationIdShape, version: versionShape, wrap: wrapShape }),
  0,
  500,
)

/** Shape of a FeedTail. */
export const feedTailShape = v.strictObject({
  count: countShape,
  head: hashShape,
  segments: countShape,
  headers: list(headerTextShape, 0, SEGMENT - 1),
  notes: list(note, 0, 500),
  withdrawn: list(v.strictObject({ entry: entryIdShape, preimage }), 0, 100_000),
  recalled: list(entryIdShape, 0, 100_000),
})
/** A feed's present: how long, its head, the headers after the last full segment, notes, what was withdrawn or recalled. */
export type FeedTail = Readonly<v.InferOutput<typeof feedTailShape>>

/** What a feed has now. */
export const readTailRoute = {
  method: 'GET',
  path: '/v1/feeds/{feed}/tail',
  params: feedParams,
  answer: feedTailShape,
  failures: ['not-found', 'restoring'],
} as const satisfies WireRoute

/** The 256 headers of a full segment. */
export const readSegmentRoute = {
  method: 'GET',
  path: '/v1/feeds/{feed}/segments/{segment}',
  params: segmentParams,
  answer: v.strictObject({ headers: list(headerTextShape, SEGMENT, SEGMENT) }),
  immutable: true,
  failures: ['not-found', 'restoring'],
} as const satisfies WireRoute

/** The bodies still kept of a segment, as `splitBodies` reads them; the unfinished segment too. */
export const readBodiesRoute = {
  method: 'GET',
  path: '/v1/feeds/{feed}/bodies/{segment}',
  params: segmentParams,
  answer: 'octets',
  failures: ['not-found', 'restoring'],
} as const satisfies WireRoute

/** An epoch's wrapped keys. */
export const readEpochRoute = {
  method: 'GET',
  path: '/v1/feeds/{feed}/epochs/{epoch}',
  params: epochParams,
  answer: v.strictObject({ wraps: epochWrapsShape }),
  failures: ['not-found', 'restoring'],
} as const satisfies WireRoute

/** Withdraws an entry with the preimage of one of its slots. Again is no failure. */
export const withdrawEntryRoute = {
  method: 'POST',
  path: '/v1/withdrawals',
  body: v.strictObject({ feed: feedIdShape, entry: entryIdShape, preimage }),
  answer: v.strictObject({ withdrawn: v.literal(true) }),
  failures: ['not-found', 'wrong-secret'],
} as const satisfies WireRoute

/** Appends an entry after the head `previous`; `wraps` only with the first entry of an epoch. */
export const appendEntryRoute = {
  method: 'POST',
  path: '/v1/feeds/{feed}/entries',
  bearer: true,
  params: feedParams,
  body: v.strictObject({
    previous: hashShape,
    header: headerTextShape,
    body: bytesUpTo(LARGEST.entry * 1024 + 64),
    wraps: v.exactOptional(epochWrapsShape),
  }),
  answer: v.strictObject({ index: countShape, head: hashShape }),
  status: 201,
  failures: ['not-allowed', 'not-found', 'head-moved', 'superseded-epoch', 'stale-circles', 'conflict'],
} as const satisfies WireRoute

/** Leaves an organisation's note of the head; the one before goes. */
export const leaveNoteRoute = {
  method: 'POST',
  path: '/v1/feeds/{feed}/notes',
  bearer: true,
  params: feedParams,
  body: note,
  answer: doneShape,
  failures: ['not-allowed', 'not-found'],
} as const satisfies WireRoute

/** Deletes a body once its recall was appended. Again is no failure. */
export const recallEntryRoute = {
  method: 'POST',
  path: '/v1/feeds/{feed}/recalls',
  bearer: true,
  params: feedParams,
  body: v.strictObject({ entry: entryIdShape, recall: entryIdShape }),
  answer: doneShape,
  failures: ['not-allowed', 'not-found'],
} as const satisfies WireRoute

/** After a restore: this desk has compared heads and given back what was missing, so the feed serves again. */
export const settleFeedRoute = {
  method: 'POST',
  path: '/v1/feeds/{feed}/settled',
  bearer: true,
  params: feedParams,
  answer: doneShape,
  failures: ['not-allowed', 'not-found'],
} as const satisfies WireRoute
