import * as v from 'valibot'

/** Every way a call to the tables server can fail: HTTP status, and what it means in plain words. */
export const TABLE_FAILURES = {
  malformed: { status: 400, meaning: 'The server could not read what was sent.' },
  'not-signed-in': { status: 401, meaning: 'You are signed out.' },
  'not-allowed': { status: 403, meaning: 'This is not yours to do at this table.' },
  'sign-in-refused': { status: 403, meaning: 'These words do not open a seat at this table.' },
  'invitation-refused': { status: 403, meaning: 'This invitation is not valid, or it is used up.' },
  'code-refused': { status: 403, meaning: 'This code does not open a new table here.' },
  'not-found': { status: 404, meaning: 'There is nothing here, or it is gone.' },
  'unknown-route': { status: 404, meaning: 'The server does not know this call.' },
  'name-taken': { status: 409, meaning: 'A table with this short name is there already.' },
  'alias-taken': { status: 409, meaning: 'Somebody at this table has that name already.' },
  'wrong-step': { status: 409, meaning: 'The table is at another step now.' },
  'already-voted': { status: 409, meaning: 'You have voted on this already. A ballot cannot be changed.' },
  'not-on-roll': {
    status: 409,
    meaning: 'You came after voting had begun, so you have no vote on this one.',
  },
  'room-changed': { status: 409, meaning: 'Who is in the room has changed. Look again first.' },
  'last-host': { status: 409, meaning: 'A table needs a host. Make somebody else host first.' },
  'too-large': { status: 413, meaning: 'This is too large to send.' },
  'unsupported-media-type': { status: 415, meaning: 'The server cannot take this kind of content.' },
  'too-many': { status: 429, meaning: 'There are too many here already.' },
  'no-mail': { status: 503, meaning: 'This server sends no e-mail.' },
  internal: { status: 500, meaning: 'Something went wrong on the server.' },
  unavailable: { status: 503, meaning: 'The server cannot answer right now.' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly meaning: string }>>

/** One of the failures; `code` of the problem details. */
export type TableFailureCode = keyof typeof TABLE_FAILURES

const CODES = Object.keys(TABLE_FAILURES) as readonly TableFailureCode[]

/** RFC 9457 problem details; loose, as a proxy may add members. */
export const tableProblemShape = v.looseObject({ code: v.picklist(CODES) })
