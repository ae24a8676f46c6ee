import { fail, ok, type Result } from '@parasol/charter'
import { type TableFailureCode, tableProblemShape, type TableRoute } from '@parasol/tables-protocol'
import * as v from 'valibot'

/** Every way in which a call can fail that a person may hear of. */
export type Trouble = TableFailureCode | 'offline' | 'unreadable-answer'

const TIMEOUT_MS = 20_000

export type AnswerTo<Route extends TableRoute> = v.InferOutput<Route['answer']>
export type BodyOf<Route extends TableRoute> = Route extends {
  readonly body: infer Body extends v.GenericSchema
}
  ? v.InferInput<Body>
  : undefined

/** Calls one route of the tables server and parses its answer strictly. */
export async function call<Route extends TableRoute>(
  route: Route,
  { body, token }: { readonly body?: BodyOf<Route>; readonly token?: string } = {},
): Promise<Result<AnswerTo<Route>, Trouble>> {
  const headers: Record<string, string> = {}
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`
  let answer: Response
  let said: unknown
  try {
    answer = await fetch(route.path, {
      method: route.method,
      headers,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    said = await answer.json()
  } catch {
    return fail('offline')
  }
  if (!answer.ok) {
    const problem = v.safeParse(tableProblemShape, said)
    return fail(problem.success ? problem.output.code : 'unreadable-answer')
  }
  const parsed = v.safeParse(route.answer, said)
  return parsed.success ? ok(parsed.output as AnswerTo<Route>) : fail('unreadable-answer')
}
