import { exactBytes, organisationIdShape, signedShape } from '@parasol/charter'
import * as v from 'valibot'
import { LARGEST } from '../sizes.ts'
import { NONCE_BYTES } from '../work.ts'
import type { WireRoute } from './route.ts'
import { organisationParams, sealedUpTo } from './shapes.ts'

/** Most bits of work a device may ever be asked for; a server that asks for more is not obeyed. */
export const MOST_WORK_BITS = 32

const bits = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_WORK_BITS))

/** Shape of a Lane. */
export const laneShape = v.picklist(['normal', 'slow'])
/** 'slow': taken in while the server was flooded, with less work than asked for; read later, never dropped. */
export type Lane = v.InferOutput<typeof laneShape>

/** Work asked for now, in leading zero bits: `bits` for the normal lane, `slowBits` for the slow one. */
export const readIntakeRoute = {
  method: 'GET',
  path: '/v1/intake/{organisation}',
  params: organisationParams,
  answer: v.strictObject({ bits, slowBits: bits }),
  failures: ['unknown-organisation', 'not-founded'],
} as const satisfies WireRoute

/** Hands in a report. The answer comes when it is kept for good; the same again is 'repeat'. */
export const submitReportRoute = {
  method: 'POST',
  path: '/v1/reports',
  body: v.strictObject({
    organisation: organisationIdShape,
    request: signedShape,
    envelope: sealedUpTo(LARGEST.report),
    nonce: exactBytes(NONCE_BYTES),
  }),
  answer: v.strictObject({ stored: v.picklist(['new', 'repeat']), lane: laneShape }),
  status: 201,
  failures: [
    'request-refused',
    'request-expired',
    'not-founded',
    'conflict',
    'withdrawn',
    'unknown-organisation',
    'work-needed',
  ],
} as const satisfies WireRoute
