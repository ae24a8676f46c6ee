import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fail, ok } from '../result.ts'
import { createHttp, type Http } from './create-http.ts'
import { defineRoute, OCTETS } from './define-route.ts'

type Code = 'conflict' | 'work-needed'
const STATUS = {
  conflict: 409,
  'work-needed': 429,
  malformed: 400,
  'not-signed-in': 401,
  'not-found': 404,
  'unknown-route': 404,
  'too-large': 413,
  'unsupported-media-type': 415,
  internal: 500,
  unavailable: 503,
} satisfies Record<string, number>

const bytes = v.pipe(
  v.string(),
  v.regex(/^[\w-]*$/),
  v.transform((text) => Buffer.from(text, 'base64url')),
)
const number = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number))
const canary = 'CANARY-Maple-7788'
const seen: unknown[] = []

const routes = [
  defineRoute({
    method: 'POST',
    path: '/v1/notes',
    summary: 'Take in a note',
    body: v.strictObject({ note: v.pipe(v.string(), v.maxLength(200)), count: v.optional(v.number()) }),
    answer: v.strictObject({ stored: v.picklist(['new', 'repeat']) }),
    status: 201,
    failures: ['conflict', 'work-needed'],
    handler: async ({ body }) => {
      if (body.note === 'conflict') return fail('conflict')
      if (body.note === 'work') return fail({ code: 'work-needed', extra: { bits: 20 } })
      if (body.note === 'throw') throw new TypeError(`about ${canary}`)
      if (body.note === 'mismatch') return ok({ stored: 'new', secret: canary } as { stored: 'new' })
      return ok({ stored: 'new' })
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/bytes/{n}',
    summary: 'Echo bytes',
    params: v.strictObject({ n: number }),
    body: v.strictObject({ sealed: bytes }),
    answer: OCTETS,
    failures: [],
    handler: async ({ body, params }) => {
      seen.push(params.n)
      return ok(new Uint8Array(body.sealed))
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/segments/{n}',
    summary: 'A segment that never changes',
    params: v.strictObject({ n: number }),
    answer: v.strictObject({ headers: v.array(v.string()) }),
    immutable: true,
    failures: ['not-found'],
    handler: async ({ params }) => (params.n > 5 ? fail('not-found') : ok({ headers: ['a'] })),
  }),
  defineRoute({
    method: 'GET',
    path: '/v1/inbox',
    summary: 'For staff',
    bearer: true,
    answer: v.strictObject({ token: v.string() }),
    failures: [],
    handler: async ({ token }) => ok({ token }),
  }),
  defineRoute({
    method: 'POST',
    path: '/v1/challenge',
    summary: 'Takes no body',
    answer: v.strictObject({ ok: v.boolean() }),
    failures: [],
    handler: async () => ok({ ok: true }),
  }),
]

let http: Http
let folder: string
let healthy: boolean
const incidents: unknown[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasol-built-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Page</title>')
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'app-1a2b.js.gz'), gzipSync('export {}'))
  writeFileSync(join(folder, 'assets', 'argon2-9f9f.js'), 'postMessage(1)')
  writeFileSync(join(folder, 'build.json'), '{}')
  healthy = true
  incidents.length = 0
  http = createHttp<Code>({
    title: 'Test',
    version: '1',
    routes,
    status: STATUS,
    bodyLimitBytes: 1000,
    checks: { database: async () => healthy },
    onIncident: (thrown) => {
      incidents.push(thrown)
      return '12345678'
    },
    builtApp: folder,
  })
})
afterEach(async () => {
  await http.close()
  rmSync(folder, { recursive: true })
})

const post = (url: string, payload: object) => http.app.inject({ method: 'POST', url, payload })

describe('routes', () => {
  it('answers with the status of the route and never lets an answer be stored', async () => {
    const reply = await post('/v1/notes', { note: 'hello' })
    expect([reply.statusCode, reply.json()]).toEqual([201, { stored: 'new' }])
    expect(reply.headers['cache-control']).toBe('no-store')
  })

  it('lets a segment that never changes be kept for ever, but not its failure', async () => {
    const kept = await http.app.inject('/v1/segments/3')
    expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    const missing = await http.app.inject('/v1/segments/9')
    expect([missing.statusCode, missing.headers['cache-control']]).toEqual([404, 'no-store'])
  })

  it('[PROTOCOL-24] a call that is not known, older or newer, says so and is nothing else', async () => {
    for (const [method, url] of [
      ['GET', '/v2/notes'],
      ['POST', '/v9/notes'],
      ['POST', '/v1/nothing-here'],
    ] as const) {
      const reply = await http.app.inject({ method, url, headers: { accept: 'text/html' } })
      expect([reply.statusCode, reply.json().code]).toEqual([404, 'unknown-route'])
    }
    const known = await http.app.inject('/v1/segments/9')
    expect(known.json().code).toBe('not-found')
  })

  it('gives handlers what a shape transforms to, and sends octets as they are', async () => {
    const reply = await post('/v1/bytes/42', { sealed: 'AQID' })
    expect(reply.headers['content-type']).toBe('application/octet-stream')
    expect([...reply.rawPayload]).toEqual([1, 2, 3])
    expect(seen.at(-1)).toBe(42)
  })

  it.each([
    ['an unknown field', { note: 'a', plaintext: canary }],
    ['a missing field', {}],
    ['a wrong type', { note: 5 }],
    ['a number as text', { note: 'a', count: '5' }],
    ['too long', { note: canary.repeat(20) }],
  ])('refuses %s as malformed, without an echo', async (_name, payload) => {
    const reply = await post('/v1/notes', payload)
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'malformed'])
    expect(reply.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(reply.payload).not.toContain('CANARY')
    expect(reply.json()).toEqual({
      type: 'urn:parasol:problem:malformed',
      title: 'Malformed',
      status: 400,
      code: 'malformed',
    })
    expect(incidents).toEqual([])
  })

  it.each([
    ['broken JSON', '{"note": ', 'application/json', 400],
    ['a prototype in JSON', '{"note":"a","__proto__":{"x":1}}', 'application/json', 400],
    ['text', 'hello', 'text/plain', 415],
    ['a form', 'a=b', 'application/x-www-form-urlencoded', 415],
    ['nothing', '', 'application/json', 400],
    ['too much', JSON.stringify({ note: 'a'.repeat(2000) }), 'application/json', 413],
  ])('refuses %s', async (_name, payload, type, status) => {
    const reply = await http.app.inject({
      method: 'POST',
      url: '/v1/notes',
      payload,
      headers: { 'content-type': type },
    })
    expect([reply.statusCode, reply.json().status]).toEqual([status, status])
    expect(incidents).toEqual([])
  })

  it('refuses a query and a body where none is asked', async () => {
    expect((await http.app.inject('/v1/segments/3?since=4')).statusCode).toBe(400)
    expect((await post('/v1/challenge', { x: 1 })).statusCode).toBe(400)
    expect((await http.app.inject({ method: 'POST', url: '/v1/challenge' })).statusCode).toBe(200)
  })

  it('refuses an address that cannot be decoded', async () => {
    const reply = await http.app.inject('/v1/segments/%zz')
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'malformed'])
    expect(reply.headers['x-frame-options']).toBe('DENY')
  })

  it('turns failures into problems through the one table, with their figures', async () => {
    expect((await post('/v1/notes', { note: 'conflict' })).json()).toMatchObject({
      status: 409,
      code: 'conflict',
    })
    expect((await post('/v1/notes', { note: 'work' })).json()).toMatchObject({
      code: 'work-needed',
      bits: 20,
    })
  })

  it('answers an unexpected exception with an incident number and nothing else', async () => {
    const reply = await post('/v1/notes', { note: 'throw' })
    expect([reply.statusCode, reply.json()]).toMatchObject([500, { code: 'internal', incident: '12345678' }])
    expect(reply.payload).not.toContain('CANARY')
    expect(incidents).toHaveLength(1)
  })

  it('sends no answer that differs from its promise', async () => {
    const reply = await post('/v1/notes', { note: 'mismatch' })
    expect(reply.statusCode).toBe(500)
    expect(reply.payload).not.toContain('CANARY')
  })

  it('asks for a bearer token before a route that needs one', async () => {
    expect((await http.app.inject('/v1/inbox')).json()).toMatchObject({ status: 401, code: 'not-signed-in' })
    const headers = { authorization: 'Bearer abcdefghijklmnop' }
    expect((await http.app.inject({ url: '/v1/inbox', headers })).json()).toEqual({
      token: 'abcdefghijklmnop',
    })
  })
})

describe('headers', () => {
  it.each(['/', '/v1/nothing', '/healthz', '/assets/app-1a2b.js', '/openapi.json'])(
    '[S4] stand on %s',
    async (url) => {
      const { headers } = await http.app.inject(url)
      expect(headers['content-security-policy']).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'",
      )
      expect(headers['content-security-policy']).toContain(
        "require-trusted-types-for 'script'; trusted-types app-url",
      )
      expect(headers['permissions-policy']).toContain('geolocation=()')
      expect(headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
        'strict-transport-security': 'max-age=63072000; includeSubDomains',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      })
      expect(headers['set-cookie']).toBeUndefined()
      expect(headers['server']).toBeUndefined()
    },
  )

  it('[S4] stand on the answer to bytes that are not HTTP', async () => {
    const listening = await http.listen({ host: '127.0.0.1', port: 0 })
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(listening.ok ? listening.value : 0, '127.0.0.1', () =>
        socket.write('nonsense\r\n\r\n'),
      )
      let text = ''
      socket.on('data', (chunk) => (text += chunk)).on('end', () => resolve(text))
    })
    expect(answer).toMatch(/^HTTP\/1.1 400 /)
    expect(answer).toContain('x-frame-options: DENY')
    expect(answer).not.toContain('nonsense')
  })
})

describe('built app', () => {
  it('serves the page fresh and hashed files for ever', async () => {
    const page = await http.app.inject({ url: '/check/list', headers: { accept: 'text/html' } })
    expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache'])
    expect(page.payload).toContain('<title>Page')
    const script = await http.app.inject('/assets/app-1a2b.js')
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  it('serves the packed file to those who accept it', async () => {
    const ask = (encoding: string) =>
      http.app.inject({ url: '/assets/app-1a2b.js', headers: { 'accept-encoding': encoding } })
    expect((await ask('gzip, deflate, br')).headers['content-encoding']).toBe('gzip')
    expect((await ask('gzip;q=0, br')).headers['content-encoding']).toBeUndefined()
    expect((await ask('')).headers['content-encoding']).toBeUndefined()
  })

  it('answers 304 when the file has not changed', async () => {
    const { headers } = await http.app.inject('/')
    const again = await http.app.inject({ url: '/', headers: { 'if-none-match': String(headers['etag']) } })
    expect([again.statusCode, again.payload]).toEqual([304, ''])
  })

  it('lets only the passphrase worker compile WebAssembly', async () => {
    const worker = await http.app.inject('/assets/argon2-9f9f.js')
    expect(worker.headers['content-security-policy']).toContain("'wasm-unsafe-eval'")
    const page = await http.app.inject('/')
    expect(page.headers['content-security-policy']).not.toContain('wasm')
  })

  it('serves nothing else', async () => {
    for (const url of ['/build.json', '/assets/', '/../secret', '/assets/none.js', '/v1/nothing']) {
      expect((await http.app.inject(url)).statusCode, url).toBe(404)
    }
  })
})

describe('life', () => {
  it('is ready while its checks pass, and alive in any case', async () => {
    expect((await http.app.inject('/readyz')).statusCode).toBe(200)
    healthy = false
    const reply = await http.app.inject('/readyz')
    expect([reply.statusCode, reply.json()]).toEqual([503, { status: 'not-ready', failing: ['database'] }])
    expect((await http.app.inject('/healthz')).statusCode).toBe(200)
  })

  it('names a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    expect(await http.listen({ host: '127.0.0.1', port })).toEqual({ ok: false, failure: 'port-taken' })
    other.close()
  })

  it('finishes a request under way before it closes', async () => {
    let release = (): void => undefined
    const slow = createHttp<Code>({
      title: 'Slow',
      version: '1',
      status: STATUS,
      bodyLimitBytes: 1000,
      checks: {},
      onIncident: () => '1',
      routes: [
        defineRoute({
          method: 'POST',
          path: '/v1/slow',
          summary: 'Slow',
          answer: v.strictObject({ ok: v.boolean() }),
          failures: [],
          handler: async () => {
            await new Promise<void>((resolve) => {
              release = resolve
            })
            return ok({ ok: true })
          },
        }),
      ],
    })
    const listening = await slow.listen({ host: '127.0.0.1', port: 0 })
    const address = `http://127.0.0.1:${listening.ok ? listening.value : 0}/v1/slow`
    const underWay = fetch(address, { method: 'POST' })
    await expect.poll(() => release.length === 0 && slow.app.server.listening).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const closed = slow.close()
    release()
    expect((await underWay).status).toBe(200)
    await closed
    await expect(fetch(address, { method: 'POST' })).rejects.toThrow()
  })
})

describe('/openapi.json', () => {
  it('is OpenAPI 3.1 with every route, its shapes and every failure', async () => {
    const document = (await http.app.inject('/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual([
      '/v1/notes',
      '/v1/bytes/{n}',
      '/v1/segments/{n}',
      '/v1/inbox',
      '/v1/challenge',
    ])
    const notes = document.paths['/v1/notes'].post
    expect(Object.keys(notes.responses)).toEqual(['201', '400', '409', '413', '415', '429', '500', '503'])
    const schema = notes.requestBody.content['application/json'].schema
    expect(new Ajv2020().validate(schema, { note: 'a', extra: 1 })).toBe(false)
    expect(new Ajv2020().validate(schema, { note: 'a' })).toBe(true)
  })
})
