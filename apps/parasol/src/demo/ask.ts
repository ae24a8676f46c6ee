import type { WireRoute } from '@parasol/protocol'
import * as v from 'valibot'

type Asked<Route extends WireRoute> = {
  readonly params?: Readonly<Record<string, string>>
  readonly body?: Route extends { readonly body: infer Body extends v.GenericSchema }
    ? v.InferInput<Body>
    : undefined
  readonly token?: string
}

type Answer<Route extends WireRoute> = Route['answer'] extends v.GenericSchema
  ? v.InferOutput<Route['answer']>
  : Uint8Array

/** Asks the running service. The invented network only asks what it may, so any refusal is a fault and is thrown. */
export async function ask<Route extends WireRoute>(
  origin: string,
  route: Route,
  { params = {}, body, token }: Asked<Route>,
): Promise<Answer<Route>> {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
  const answer = await fetch(origin + path, {
    method: route.method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as { readonly code?: string }
    throw new Error(`${route.method} ${route.path}: ${answer.status} ${problem.code ?? ''}`)
  }
  if (route.answer === 'octets') return new Uint8Array(await answer.arrayBuffer())
  return v.parse(route.answer, await answer.json()) as Answer<Route>
}
