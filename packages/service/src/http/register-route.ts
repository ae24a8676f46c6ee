import type { FastifyInstance, FastifyReply } from 'fastify'
import { OCTETS, type Route } from './define-route.ts'
import type { HttpFailure } from './problem.ts'
import { type JsonSchema, readingOf } from './route-schemas.ts'

type SendProblem<Code extends string> = (
  reply: FastifyReply,
  code: Code | HttpFailure,
  extra?: Readonly<Record<string, number>>,
) => FastifyReply

const BEARER = /^Bearer ([\w-]{16,128})$/
// Nothing is ever asked in a query: addresses end up in places that bodies do not.
const NO_QUERY = { type: 'object', additionalProperties: false, properties: {} }
const FOREVER = 'public, max-age=31536000, immutable'

/** An answer of ours that does not fit what we promised; the bug is on our side. */
class AnswerMismatch extends Error {}

export function registerRoute<Code extends string>(
  app: FastifyInstance,
  route: Route<Code | HttpFailure>,
  sendProblem: SendProblem<Code>,
): void {
  const body = route.body && readingOf(route.body)
  const params = route.params && readingOf(route.params)
  const answer = route.answer === OCTETS ? null : readingOf(route.answer)
  let fits: ((value: unknown) => boolean) | null = null

  app.route({
    method: route.method,
    url: route.path.replace(/\{(\w+)\}/g, ':$1'),
    schema: {
      querystring: NO_QUERY,
      ...(body && { body: body.schema }),
      ...(params && { params: params.schema }),
    },
    handler: async (request, reply) => {
      const token = BEARER.exec(request.headers.authorization ?? '')?.[1] ?? ''
      if (route.bearer && token === '') return sendProblem(reply, 'not-signed-in')
      if (!body && request.body !== undefined && request.body !== null) return sendProblem(reply, 'malformed')
      const readBody = body?.read?.(request.body)
      const readParams = params?.read?.(request.params)
      if (readBody?.success === false || readParams?.success === false) return sendProblem(reply, 'malformed')

      const result = await route.handler({
        body: body ? (readBody ? readBody.output : request.body) : null,
        params: params ? (readParams ? readParams.output : request.params) : null,
        token,
      })
      if (!result.ok) {
        const { failure } = result
        return typeof failure === 'string'
          ? sendProblem(reply, failure)
          : sendProblem(reply, failure.code, failure.extra)
      }
      reply.code(route.status).header('cache-control', route.immutable ? FOREVER : 'no-store')
      if (answer === null) return reply.type('application/octet-stream').send(octets(result.value))
      fits ??= compile(app, answer.schema)
      if (!fits(result.value) || answer.read?.(result.value).success === false) throw new AnswerMismatch()
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(result.value))
    },
  })
}

function octets(value: unknown): Buffer {
  if (!(value instanceof Uint8Array)) throw new AnswerMismatch()
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
}

/** Answers go through the same Ajv as bodies, at first use, because Fastify only has its compiler once it is ready. */
function compile(app: FastifyInstance, schema: JsonSchema): (value: unknown) => boolean {
  const validate = app.validatorCompiler?.({ schema, method: 'GET', url: '', httpPart: 'answer' })
  if (typeof validate !== 'function') throw new AnswerMismatch()
  return (value) => validate(value) === true
}
