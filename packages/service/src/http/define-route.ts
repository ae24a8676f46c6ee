import * as v from 'valibot'
import type { Result } from '../result.ts'

/** The `answer` of a route that sends bytes instead of JSON. */
export const OCTETS: v.GenericSchema<Uint8Array> = v.instance(Uint8Array)

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export type RouteFailure<Code extends string> =
  | Code
  | { readonly code: Code; readonly extra: Readonly<Record<string, number>> }

/** Handlers may answer with data that they themselves may not change. */
type Written<Answer> = Answer extends Uint8Array
  ? Uint8Array
  : Answer extends object
    ? { readonly [Key in keyof Answer]: Written<Answer[Key]> }
    : Answer

export type RouteInput<Body, Params> = {
  readonly body: Body
  readonly params: Params
  /** The bearer token; empty on a route without `bearer`. */
  readonly token: string
}

export type RouteDefinition<Body, Params, Answer, Code extends string> = {
  readonly method: Method
  /** With its parameters in braces: `/v1/feeds/{feed}/tail`. */
  readonly path: string
  readonly summary: string
  readonly params?: v.GenericSchema<unknown, Params>
  readonly body?: v.GenericSchema<unknown, Body>
  readonly answer: v.GenericSchema<Answer, unknown>
  readonly status?: 200 | 201
  readonly bearer?: boolean
  /** The answer never changes, so any cache may keep it for ever. */
  readonly immutable?: boolean
  readonly failures: readonly Code[]
  readonly handler: (
    input: RouteInput<NoInfer<Body>, NoInfer<Params>>,
  ) => Promise<Result<Written<NoInfer<Answer>>, RouteFailure<NoInfer<Code>>>>
}

export type Route<Code extends string> = {
  readonly method: Method
  readonly path: string
  readonly summary: string
  readonly params: v.GenericSchema | null
  readonly body: v.GenericSchema | null
  readonly answer: v.GenericSchema
  readonly status: 200 | 201
  readonly bearer: boolean
  readonly immutable: boolean
  readonly failures: readonly Code[]
  readonly handler: (input: RouteInput<unknown, unknown>) => Promise<Result<unknown, RouteFailure<Code>>>
}

export function defineRoute<const Code extends string, Answer, Body = null, Params = null>(
  route: RouteDefinition<Body, Params, Answer, Code>,
): Route<Code> {
  return {
    method: route.method,
    path: route.path,
    summary: route.summary,
    params: route.params ?? null,
    body: route.body ?? null,
    answer: route.answer,
    status: route.status ?? 200,
    bearer: route.bearer ?? false,
    immutable: route.immutable ?? false,
    failures: route.failures,
    // Whoever calls this has checked body and params against the very schemas that typed the handler.
    handler: route.handler as Route<Code>['handler'],
  }
}
