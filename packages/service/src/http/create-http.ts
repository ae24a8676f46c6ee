import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { fail, ok, type Result } from '../result.ts'
import { type BuiltApp, fileFor, readBuiltApp } from './built-app.ts'
import type { Route } from './define-route.ts'
import { openApiDocument } from './open-api.ts'
import { type HttpFailure, PROBLEM_TYPE, problemOf, type StatusTable } from './problem.ts'
import { registerRoute } from './register-route.ts'
import { SECURITY_HEADERS } from './security-headers.ts'

export type HttpOptions<Code extends string> = {
  readonly title: string
  readonly version: string
  readonly routes: readonly Route<Code | HttpFailure>[]
  readonly status: StatusTable<Code>
  readonly bodyLimitBytes: number
  readonly checks: Readonly<Record<string, () => Promise<boolean>>>
  readonly onIncident: (thrown: unknown) => string
  readonly builtApp?: string
}

export type Http = {
  readonly app: FastifyInstance
  listen(address: { readonly host: string; readonly port: number }): Promise<Result<number, ListenFailure>>
  close(): Promise<void>
}

export type ListenFailure = 'port-taken' | 'port-forbidden'

// A phone on a slow line may need minutes for one report; slower than that is not a phone.
const REQUEST_TIMEOUT_MS = 300_000
const CLOSE_GRACE_MS = 10_000
const NO_STORE = 'no-store'
const VERSIONED = /^\/v\d+\//

export function createHttp<Code extends string>(options: HttpOptions<Code>): Http {
  const { status: table } = options
  const builtApp: BuiltApp = options.builtApp === undefined ? new Map() : readBuiltApp(options.builtApp)
  let closing = false
  const app = fastify({
    logger: false,
    trustProxy: false,
    bodyLimit: options.bodyLimitBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    ajv: {
      customOptions: {
        removeAdditional: false,
        coerceTypes: false,
        useDefaults: false,
        allErrors: false,
        strictTypes: false,
        strictTuples: false,
      },
    },
    frameworkErrors: (_error, _request, reply) => {
      void sendProblem(reply.headers(SECURITY_HEADERS), 'malformed')
    },
    clientErrorHandler: (_error, socket) => {
      if (socket.writable) socket.end(BARE_MALFORMED)
    },
  })

  const sendProblem = (reply: FastifyReply, code: Code | HttpFailure, extra = {}): FastifyReply =>
    reply
      .code(table[code])
      .headers({ 'content-type': PROBLEM_TYPE, 'cache-control': NO_STORE })
      .serializer(JSON.stringify)
      .send(problemOf(table, code, extra))

  app.removeContentTypeParser(['text/plain'])
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(SECURITY_HEADERS)
  })
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const code = expectedFailure(error)
    return code === null
      ? sendProblem(reply, 'internal', { incident: options.onIncident(error) })
      : sendProblem(reply, code)
  })
  app.setNotFoundHandler((request, reply) => {
    if (VERSIONED.test(request.url)) return sendProblem(reply, 'unknown-route')
    const file = staticFile(builtApp, request)
    if (!file) return sendProblem(reply, 'not-found')
    reply.headers(file.headers)
    if (request.headers['if-none-match'] === file.headers['etag']) return reply.code(304).send()
    return reply.send(file.body)
  })

  const document = openApiDocument({ title: options.title, version: options.version }, options.routes, table)
  const answerJson = (path: string, answer: () => Promise<{ status: number; body: object }>): void => {
    app.get(path, async (_request, reply) => {
      const { status, body } = await answer()
      return reply.code(status).header('cache-control', NO_STORE).send(body)
    })
  }
  answerJson('/openapi.json', async () => ({ status: 200, body: document }))
  answerJson('/healthz', async () => ({ status: 200, body: { status: 'ok' } }))
  answerJson('/readyz', async () => {
    const failing = closing ? ['closing'] : await failingChecks(options.checks)
    return failing.length === 0
      ? { status: 200, body: { status: 'ready' } }
      : { status: 503, body: { status: 'not-ready', failing } }
  })
  for (const route of options.routes) registerRoute(app, route, sendProblem)

  return {
    app,
    listen: async ({ host, port }) => {
      try {
        await app.listen({ host, port })
        const bound = app.server.address()
        return ok(typeof bound === 'object' && bound !== null ? bound.port : port)
      } catch (thrown) {
        const failure = listenFailure(thrown)
        if (failure === null) throw thrown
        return fail(failure)
      }
    },
    close: async () => {
      closing = true
      const impatient = setTimeout(() => app.server.closeAllConnections(), CLOSE_GRACE_MS)
      await app.close()
      clearTimeout(impatient)
    },
  }
}

const BARE_MALFORMED = [
  'HTTP/1.1 400 Bad Request',
  'content-length: 0',
  'connection: close',
  ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`),
  '\r\n',
].join('\r\n')

function staticFile(builtApp: BuiltApp, request: FastifyRequest) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return null
  const path = request.url.split('?', 1)[0] ?? '/'
  const isPage = request.headers.accept?.includes('text/html') ?? false
  return fileFor(builtApp, { path, isPage, acceptEncoding: request.headers['accept-encoding'] ?? '' })
}

function expectedFailure(error: FastifyError): HttpFailure | null {
  if (error.validation) return 'malformed'
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'too-large'
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'unsupported-media-type'
  if (error.code === 'FST_ERR_REOPENED_CLOSE_SERVER') return 'unavailable'
  const blamesRequest = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
  return blamesRequest && error.code?.startsWith('FST_') ? 'malformed' : null
}

async function failingChecks(checks: HttpOptions<string>['checks']): Promise<string[]> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => ((await check().catch(() => false)) ? null : name)),
  )
  return results.filter((name) => name !== null)
}

function listenFailure(thrown: unknown): ListenFailure | null {
  const code: unknown = thrown instanceof Error && 'code' in thrown ? thrown.code : null
  if (code === 'EADDRINUSE') return 'port-taken'
  return code === 'EACCES' ? 'port-forbidden' : null
}
