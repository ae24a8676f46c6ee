import { fail, ok, type Result } from '@parasol/charter'
import { type FailureCode, problemShape, type WireRoute } from '@parasol/protocol'
import * as v from 'valibot'
import type { ApiFailure } from './failures.ts'
import type { Http } from './http.ts'

/** What a route answers, once parsed. */
export type AnswerOf<Route extends WireRoute> = Route['answer'] extends v.GenericSchema
  ? v.InferOutput<Route['answer']>
  : Uint8Array

type Input<Shape> = Shape extends v.GenericSchema ? v.InferInput<Shape> : undefined

export type CallInput<Route extends WireRoute> = (Route extends { readonly params: infer Params }
  ? { readonly params: Input<Params> }
  : { readonly params?: undefined }) &
  (Route extends { readonly body: infer Body }
    ? { readonly body: Input<Body> }
    : { readonly body?: undefined }) &
  (Route extends { readonly bearer: true } ? { readonly token: string } : { readonly token?: string })

function addressOf(path: string, params: unknown): string {
  const values = (params ?? {}) as Readonly<Record<string, unknown>>
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])))
}

function failureOf(status: number, body: unknown): ApiFailure {
  const problem = v.safeParse(problemShape, body)
  if (!problem.success) return { code: status >= 500 ? 'server-error' : 'unreadable-answer' }
  const { code, bits } = problem.output as { readonly code: FailureCode; readonly bits?: number }
  return bits === undefined ? { code } : { code, bits }
}

/** Calls one route of the reports server and parses its answer strictly. */
export async function call<Route extends WireRoute>(
  http: Http,
  route: Route,
  input: CallInput<Route>,
): Promise<Result<AnswerOf<Route>, ApiFailure>> {
  const { params, body, token } = input
  const sent = await http({
    method: route.method,
    path: addressOf(route.path, params),
    answer: route.answer === 'octets' ? 'bytes' : 'json',
    ...(body === undefined ? {} : { body }),
    ...(token === undefined ? {} : { token }),
  })
  if (!sent.ok) return fail({ code: 'offline' })
  const { status, body: answer } = sent.value
  if (status < 200 || status > 299) return fail(failureOf(status, answer))
  if (status !== (route.status ?? 200)) return fail({ code: 'unreadable-answer' })
  if (route.answer === 'octets')
    return answer instanceof Uint8Array ? ok(answer as AnswerOf<Route>) : fail({ code: 'unreadable-answer' })
  const parsed = v.safeParse(route.answer, answer)
  return parsed.success ? ok(parsed.output as AnswerOf<Route>) : fail({ code: 'unreadable-answer' })
}
