import * as v from 'valibot'

type Failure = { readonly status: number; readonly meaning: string }

/** Every way a call to the reports server can fail: HTTP status, and what it means in plain words. */
export const FAILURES = {
  malformed: { status: 400, meaning: 'The server could not read what was sent.' },
  'not-signed-in': { status: 401, meaning: 'You are signed out.' },
  'not-allowed': { status: 403, meaning: 'You are signed in, but this is not yours to see or change.' },
  'sign-in-refused': { status: 403, meaning: 'Signing in did not work.' },
  'request-refused': { status: 403, meaning: 'The signature does not fit this request.' },
  'request-expired': {
    status: 403,
    meaning: 'The request came too late or too early. A clock may be wrong.',
  },
  'not-found': { status: 404, meaning: 'There is nothing here, or it is gone.' },
  'unknown-route': {
    status: 404,
    meaning: 'The server does not know this call: it is older or newer than what asked.',
  },
  'not-founded': { status: 404, meaning: 'This server has no network yet.' },
  conflict: { status: 409, meaning: 'Something else is already kept in this place.' },
  'already-claimed': { status: 409, meaning: 'Somebody has used this invitation before.' },
  'head-moved': { status: 409, meaning: 'Somebody added to this feed first.' },
  'superseded-epoch': { status: 409, meaning: 'The feed has a newer key.' },
  'version-moved': { status: 409, meaning: 'Somebody changed this first.' },
  'not-successor': { status: 409, meaning: 'This does not follow from what is in force now.' },
  withdrawn: { status: 410, meaning: 'This report was withdrawn.' },
  'too-large': { status: 413, meaning: 'This is too large to send.' },
  'unsupported-media-type': { status: 415, meaning: 'The server cannot take this kind of content.' },
  'unknown-organisation': { status: 422, meaning: 'The organisation is not here, or it is closed.' },
  'wrong-secret': { status: 422, meaning: 'This secret does not belong to the warning.' },
  'stale-circles': { status: 422, meaning: 'The keys of the organisations have changed.' },
  'charter-refused': { status: 422, meaning: 'The signatures or rules of the network do not allow this.' },
  'work-needed': { status: 429, meaning: 'The server is busy and asks this device to work a little more.' },
  'too-many': { status: 429, meaning: 'There are too many here already.' },
  internal: { status: 500, meaning: 'Something went wrong on the server.' },
  unavailable: { status: 503, meaning: 'The server cannot answer right now.' },
  restoring: { status: 503, meaning: 'The server is being put back in order.' },
} as const satisfies Readonly<Record<string, Failure>>

/** One of the failures; `code` of the problem details. */
export type FailureCode = keyof typeof FAILURES

const CODES = Object.keys(FAILURES) as readonly FailureCode[]

/** RFC 9457 problem details. Loose, alone of all shapes: a proxy or a newer server may add members.
 *  `bits` comes with 'work-needed': leading zero bits asked for. */
export const problemShape = v.looseObject({
  code: v.picklist(CODES),
  bits: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(256))),
})
/** How the server tells a failure. */
export type Problem = Readonly<v.InferOutput<typeof problemShape>>
