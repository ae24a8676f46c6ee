import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchHttp, type Http } from './http.ts'

const requests: IncomingMessage[] = []
const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/json': (response) => response.setHeader('content-type', 'application/json; charset=utf-8').end('{"a":1}'),
  '/problem': (response) =>
    response.writeHead(409, { 'content-type': 'application/problem+json' }).end('{"code":"conflict"}'),
  '/broken': (response) => response.setHeader('content-type', 'application/json').end('{"a":'),
  '/latin': (response) =>
    response.setHeader('content-type', 'application/json').end(Buffer.from([0x22, 0xe9, 0x22])),
  '/octets': (response) =>
    response.setHeader('content-type', 'application/octet-stream').end(Buffer.from([1, 2])),
  '/page': (response) => response.setHeader('content-type', 'text/html').end('<p>sign in to the Wi-Fi</p>'),
  '/half': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"a":1}')
    setTimeout(() => response.destroy(), 20)
  },
  '/silent': () => undefined,
}
const server = createServer((request, response) => {
  requests.push(request)
  answers[request.url ?? '']?.(response)
})
let http: Http

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  http = fetchHttp({ origin: `http://127.0.0.1:${port}`, timeoutMs: 2_000 })
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const get = (path: string, answer: 'json' | 'bytes' = 'json') => http({ method: 'GET', path, answer })
const came = (status: number, body: unknown) => ({ ok: true, value: { status, body } })

describe('one exchange', () => {
  it('gives JSON parsed, and bytes where bytes were asked for', async () => {
    expect(await get('/json')).toEqual(came(200, { a: 1 }))
    expect(await get('/problem')).toEqual(came(409, { code: 'conflict' }))
    expect(await get('/octets', 'bytes')).toEqual(came(200, new Uint8Array([1, 2])))
  })

  it('what is no JSON in UTF-8, or not of the type asked for, has no body', async () => {
    expect(await get('/broken')).toEqual(came(200, undefined))
    expect(await get('/latin')).toEqual(came(200, undefined))
    expect(await get('/page')).toEqual(came(200, null))
    expect(await get('/octets')).toEqual(came(200, null))
  })

  it('no answer, half an answer and an answer that does not come are offline', async () => {
    const offline = { ok: false, failure: 'offline' }
    expect(await get('/half')).toEqual(offline)
    expect(await get('/silent')).toEqual(offline)
    const nobody = fetchHttp({ origin: 'http://127.0.0.1:1', timeoutMs: 2_000 })
    expect(await nobody({ method: 'GET', path: '/json', answer: 'json' })).toEqual(offline)
  })

  it('sends nothing that the call does not need', async () => {
    requests.length = 0
    await http({ method: 'POST', path: '/json', answer: 'json', body: { b: 2 }, token: 'secret' })
    const [request] = requests
    expect(request?.headers).toMatchObject({
      authorization: 'Bearer secret',
      'content-type': 'application/json',
    })
    for (const name of ['cookie', 'referer', 'origin']) expect(request?.headers[name]).toBeUndefined()
  })
})
