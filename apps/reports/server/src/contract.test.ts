import * as protocol from '@parasol/protocol'
import type { WireRoute } from '@parasol/protocol'
import { postgresesForTests } from '@parasol/service/for-tests'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Example, type Examples, fillExamples } from './test-examples.ts'
import { callsOf, serverOn } from './test-server.ts'

type Content = Record<string, { schema: object }>
type Operation = { responses: Record<string, { content: Content }>; security?: object[] }
type Document = { openapi: string; paths: Record<string, Record<string, Operation>>; components: object }

const routes = (Object.values(protocol) as readonly unknown[]).filter(
  (value): value is WireRoute =>
    typeof value === 'object' && value !== null && 'failures' in value && 'path' in value,
)
const nameOf = ({ method, path }: WireRoute): string => `${method} ${path}`
const staffRoutes = routes.filter(({ bearer }) => bearer)

const [postgres] = postgresesForTests()
const { begin, end, server } = serverOn(postgres?.binaries ?? '')
let examples: Examples = {}
let document: Document
let tokens: Record<Role | 'unknown', string>

const ROLES = ['staff', 'coordinator', 'other', 'steward'] as const
type Role = (typeof ROLES)[number]

beforeAll(async () => {
  await begin()
  examples = await fillExamples(server())
  document = (await server().get<Document>('/openapi.json')).body
  tokens = await freshTokens()
})
afterAll(end)

/** Kelp's staff and coordinator, staff of another organisation, a steward: the examples are about Kelp. */
async function freshTokens(): Promise<Record<Role | 'unknown', string>> {
  const { kelp, moss, stewards } = server().network
  return {
    staff: await server().signIn(kelp.staff),
    coordinator: await server().signIn(kelp.coordinator),
    other: await server().signIn(moss.staff),
    steward: await server().signIn(stewards[0]),
    unknown: 'x'.repeat(43),
  }
}

const exampleOf = async (name: string): Promise<Example> => {
  const example = examples[name]
  if (!example) throw new Error(`no example of ${name}`)
  return example()
}
const call = ({ method }: WireRoute, { path, body }: Example, token?: string) =>
  callsOf(server().app.desk, method)(path, { ...(body && { body }), ...(token !== undefined && { token }) })

const MAY: Record<string, readonly Role[]> = {
  'GET /v1/inbox': ['staff', 'coordinator', 'other'],
  'GET /v1/roster/proposals': ['steward'],
  'POST /v1/roster/proposals': ['steward'],
  'POST /v1/roster/organisation': ['coordinator'],
  'POST /v1/sign-out': [...ROLES],
}
const mayCall = (name: string): readonly Role[] => MAY[name] ?? ['staff', 'coordinator']
// To others a report is simply not there, so that nobody can ask whether one is.
const HIDDEN = new Set(['POST /v1/inbox/open', 'POST /v1/inbox/send', 'POST /v1/inbox/rewrap'])

describe('the contract of the reports server', () => {
  it('has an address for exactly the routes of the protocol, and describes exactly these', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(document.openapi).toBe('3.1.0')
    expect(described.toSorted()).toEqual(routes.map(nameOf).toSorted())
    expect(Object.keys(examples).toSorted()).toEqual(routes.map(nameOf).toSorted())
  })

  it("serves the phone's origin the public calls only", async () => {
    const phone = await callsOf(server().app.phone, 'GET')<Document>('/openapi.json')
    const described = Object.entries(phone.body.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const open = routes.filter(({ bearer, path }) => !bearer && !path.startsWith('/v1/sign-in')).map(nameOf)
    expect(described.toSorted()).toEqual(open.toSorted())
    for (const route of staffRoutes) {
      const { path, body } = await exampleOf(nameOf(route))
      const options = { ...(body && { body }), token: tokens.coordinator }
      const answer = await callsOf(server().app.phone, route.method)<{ code: string }>(path, options)
      expect([nameOf(route), answer.status]).toEqual([nameOf(route), 404])
    }
  })

  it.each(routes.map((route) => [nameOf(route), route] as const))(
    '%s answers as described',
    async (name, route) => {
      const token = route.bearer && (await freshTokens())[mayCall(name)[0] ?? 'staff']
      const answer = await call(route, await exampleOf(name), token || undefined)
      expect(answer.status).toBe(route.status ?? 200)
      const described = document.paths[route.path]?.[route.method.toLowerCase()]
      const content = described?.responses[String(answer.status)]?.content ?? {}
      const [type] = String(answer.headers['content-type']).split(';')
      expect(Object.keys(content)).toEqual([type])
      if (type !== 'application/json') return
      const ajv = new Ajv2020({ strict: false, validateFormats: false })
      const schema = { ...content[type]?.schema, components: document.components }
      expect(ajv.validate(schema, answer.body), ajv.errorsText()).toBe(true)
    },
  )

  it.each(staffRoutes.map((route) => [nameOf(route), route] as const))(
    '%s is open to whom it should be and to nobody else',
    async (name, route) => {
      const statuses: Record<string, number> = {
        nobody: (await call(route, await exampleOf(name))).status,
        unknown: (await call(route, await exampleOf(name), tokens.unknown)).status,
      }
      const fresh = name === 'POST /v1/sign-out' ? await freshTokens() : tokens
      for (const role of ROLES)
        statuses[role] = (await call(route, await exampleOf(name), fresh[role])).status
      const closed = (role: Role): number => (role === 'other' && HIDDEN.has(name) ? 404 : 403)
      const open = route.status ?? 200
      expect(statuses).toEqual({
        nobody: 401,
        unknown: 401,
        ...Object.fromEntries(
          ROLES.map((role) => [role, mayCall(name).includes(role) ? open : closed(role)]),
        ),
      })
    },
  )

  it.each(routes.filter(({ body }) => body).map((route) => [nameOf(route), route] as const))(
    '%s refuses a field that nobody asked for, wherever it stands',
    async (name, route) => {
      const { path, body = {} } = await exampleOf(name)
      const token = tokens[mayCall(name)[0] ?? 'staff']
      for (const stuffed of withOneMore(body)) {
        const answer = await call(route, { path, body: stuffed as object }, token)
        expect(answer).toMatchObject({ status: 400, body: { code: 'malformed' } })
      }
    },
  )

  it.each(routes.map((route) => [nameOf(route), route] as const))(
    '%s takes nothing in its query',
    async (name, route) => {
      const { path, body } = await exampleOf(name)
      const asked = { path: `${path}?since=1`, ...(body && { body }) }
      expect(await call(route, asked, tokens.coordinator)).toMatchObject({ status: 400 })
    },
  )

  it('keeps every answer but segments out of caches, with the security headers on all', async () => {
    for (const route of routes) {
      const answer = await call(route, await exampleOf(nameOf(route)), (await freshTokens()).coordinator)
      const expected = route.immutable ? 'public, max-age=31536000, immutable' : 'no-store'
      expect([nameOf(route), answer.headers['cache-control']]).toEqual([nameOf(route), expected])
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
  })
})

/** The value once for each object in it, with one field more there. */
function withOneMore(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, at) => withOneMore(item).map((other) => value.with(at, other)))
  }
  if (typeof value !== 'object' || value === null) return []
  const deeper = Object.entries(value).flatMap(([field, inner]) =>
    withOneMore(inner).map((other) => ({ ...value, [field]: other })),
  )
  return [{ ...value, extra: 'x' }, ...deeper]
}

describe('before the founding', () => {
  const empty = serverOn(postgres?.binaries ?? '', { founded: false })
  beforeAll(empty.begin)
  afterAll(empty.end)

  it('answers every call with not-founded', async () => {
    for (const route of routes) {
      const { path, body } = await exampleOf(nameOf(route))
      const options = { ...(body && { body }), token: tokens.unknown }
      expect(await callsOf(empty.server().app.desk, route.method)(path, options)).toMatchObject({
        status: 404,
        body: { code: 'not-founded' },
      })
    }
    expect(await empty.server().get('/readyz')).toMatchObject({ status: 200 })
  })
})
