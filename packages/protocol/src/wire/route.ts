import type * as v from 'valibot'
import type { FailureCode } from '../failure-codes.ts'

/** One call to the reports server, as the server defines it and the device calls it. */
export type WireRoute = {
  readonly method: 'GET' | 'POST'
  /** `{name}` stands for a member of `params`. */
  readonly path: string
  /** Members of the address; texts as sent. */
  readonly params?: v.GenericSchema
  /** JSON. */
  readonly body?: v.GenericSchema
  /** JSON, or bytes as application/octet-stream. */
  readonly answer: v.GenericSchema | 'octets'
  readonly status?: 200 | 201
  /** Staff only, with `Authorization: Bearer`; without it anybody may call. */
  readonly bearer?: true
  /** The answer to this address never changes. */
  readonly immutable?: true
  /** Besides those any call may meet: see `COMMON_FAILURES`. */
  readonly failures: readonly FailureCode[]
}

/** Failures that any call may meet besides its own. */
export const COMMON_FAILURES = [
  'malformed',
  'not-signed-in',
  'unknown-route',
  'too-large',
  'unsupported-media-type',
  'internal',
  'unavailable',
] as const satisfies readonly FailureCode[]
