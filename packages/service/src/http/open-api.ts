import type { Method, Route } from './define-route.ts'
import { OCTETS } from './define-route.ts'
import { type HttpFailure, problemOf, type StatusTable } from './problem.ts'
import { documentedSchema, type JsonSchema } from './route-schemas.ts'

type Described = { readonly title: string; readonly version: string }

export function openApiDocument<Code extends string>(
  described: Described,
  routes: readonly Route<Code | HttpFailure>[],
  table: StatusTable<Code>,
): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route, table) }
  }
  return {
    openapi: '3.1.0',
    info: described,
    paths,
    components: {
      schemas: { Problem: PROBLEM_SCHEMA },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    },
  }
}

function operation<Code extends string>(route: Route<Code | HttpFailure>, table: StatusTable<Code>): object {
  return {
    operationId: operationId(route.method, route.path),
    summary: route.summary,
    ...(route.params && { parameters: parametersOf(documentedSchema(route.params)) }),
    ...(route.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: documentedSchema(route.body) } },
      },
    }),
    ...(route.bearer && { security: [{ bearer: [] }] }),
    responses: {
      [route.status]: { description: 'Done', content: answerContent(route) },
      ...failuresByStatus(route, table),
    },
  }
}

function answerContent<Code extends string>({ answer }: Route<Code>): object {
  if (answer === OCTETS)
    return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
  return { 'application/json': { schema: documentedSchema(answer) } }
}

function parametersOf(schema: JsonSchema): object[] {
  return Object.entries(schema['properties'] as Record<string, object>).map(([name, property]) => ({
    name,
    in: 'path',
    required: true,
    schema: property,
  }))
}

function failuresByStatus<Code extends string>(
  route: Route<Code | HttpFailure>,
  table: StatusTable<Code>,
): Record<string, object> {
  const codes = new Map<number, string[]>()
  for (const code of failuresOf(route)) {
    const { status } = problemOf(table, code)
    codes.set(status, [...new Set([...(codes.get(status) ?? []), code])])
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries(
    [...codes].map(([status, list]) => [String(status), { description: list.join(', '), content }]),
  )
}

function failuresOf<Code extends string>(route: Route<Code>): readonly (Code | HttpFailure)[] {
  const always: HttpFailure[] = ['malformed', 'internal', 'unavailable']
  if (route.body) always.push('too-large', 'unsupported-media-type')
  if (route.bearer) always.push('not-signed-in')
  return [...route.failures, ...always]
}

const operationId = (method: Method, path: string): string =>
  [method.toLowerCase(), ...path.split(/[/{}]+/).filter(Boolean)].join('-')

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    incident: { type: 'string' },
  },
}
