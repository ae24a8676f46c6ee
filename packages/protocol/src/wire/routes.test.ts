import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { FAILURES, problemShape } from '../failure-codes.ts'
import * as protocol from '../index.ts'
import { COMMON_FAILURES, type WireRoute } from './route.ts'

const isRoute = (value: unknown): value is WireRoute =>
  typeof value === 'object' && value !== null && 'path' in value && 'failures' in value
const routes = Object.entries(protocol).flatMap(([name, value]) =>
  isRoute(value) ? [Object.assign({ name }, value as WireRoute)] : [],
)

describe('routes', () => {
  it('[PROTOCOL-19] are all there, none twice', () => {
    expect(routes.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
      'GET /v1/charter',
      'GET /v1/circles/{organisation}/pages/{page}',
      'GET /v1/feeds/{feed}/bodies/{segment}',
      'GET /v1/feeds/{feed}/epochs/{epoch}',
      'GET /v1/feeds/{feed}/segments/{segment}',
      'GET /v1/feeds/{feed}/tail',
      'GET /v1/inbox',
      'GET /v1/intake/{organisation}',
      'GET /v1/organisation/{organisation}/claims',
      'GET /v1/organisation/{organisation}/documents/{name}',
      'GET /v1/organisation/{organisation}/inbox-keys',
      'GET /v1/roster/proposals',
      'POST /v1/circles/{organisation}/pages',
      'POST /v1/feeds/{feed}/entries',
      'POST /v1/feeds/{feed}/notes',
      'POST /v1/feeds/{feed}/recalls',
      'POST /v1/feeds/{feed}/settled',
      'POST /v1/inbox/open',
      'POST /v1/inbox/rewrap',
      'POST /v1/inbox/send',
      'POST /v1/invitations/claim',
      'POST /v1/mailbox/keep',
      'POST /v1/mailbox/read',
      'POST /v1/mailbox/send',
      'POST /v1/mailbox/wait',
      'POST /v1/mailbox/withdraw',
      'POST /v1/organisation/{organisation}/documents/{name}',
      'POST /v1/organisation/{organisation}/invitations',
      'POST /v1/organisation/{organisation}/invitations/close',
      'POST /v1/reports',
      'POST /v1/roster/organisation',
      'POST /v1/roster/proposals',
      'POST /v1/sign-in',
      'POST /v1/sign-in/challenge',
      'POST /v1/sign-out',
      'POST /v1/withdrawals',
    ])
  })

  it.each(routes)('[PROTOCOL-24] $name: its path begins with its version', ({ path }) => {
    expect(path).toMatch(/^\/v\d+\//)
  })

  it.each(routes)('[PROTOCOL-19] $name: the members of its path are its params', ({ path, params }) => {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
    const entries = params && 'entries' in params ? Object.keys(params.entries as object) : []
    expect(entries.toSorted()).toEqual(named.toSorted())
  })

  it.each(routes)('[PROTOCOL-19] $name: a body and an answer with one member more is refused', (route) => {
    const shapes = [route.params, route.body, route.answer].filter((shape) => typeof shape === 'object')
    for (const shape of shapes) {
      const { issues = [] } = v.safeParse(shape, { narrative: 'in plain text' })
      expect(issues.some((issue) => issue.path?.[0]?.key === 'narrative' && issue.expected === 'never')).toBe(
        true,
      )
    }
  })

  it('[PROTOCOL-19] numbers in a path are plain whole numbers', () => {
    const { params } = protocol.readSegmentRoute
    expect(v.parse(params, { feed: 'coast', segment: '12' })).toEqual({ feed: 'coast', segment: 12 })
    for (const segment of ['', '-1', '01', '1.5', '1e3', ' 1', '9999999999', 12])
      expect(v.is(params, { feed: 'coast', segment })).toBe(false)
    for (const feed of ['', '..', 'Coast', 'a/b', 'a%2fb'])
      expect(v.is(params, { feed, segment: '1' })).toBe(false)
  })

  it.each(routes)('[PROTOCOL-20] $name: fails in ways that are in the table, each once', ({ failures }) => {
    const all = [...failures, ...COMMON_FAILURES]
    expect(new Set(all).size).toBe(all.length)
    for (const code of all) expect(FAILURES).toHaveProperty([code])
  })

  it('[PROTOCOL-20] every failure in the table can happen, and says what it means', () => {
    const happen = new Set<string>([...routes.flatMap(({ failures }) => failures), ...COMMON_FAILURES])
    expect(Object.keys(FAILURES).filter((code) => !happen.has(code))).toEqual([])
    for (const { status, meaning } of Object.values(FAILURES)) {
      expect(status).toBeGreaterThanOrEqual(400)
      expect(meaning).toMatch(/^[A-Z].*\.$/)
    }
  })

  it('[PROTOCOL-20] a problem is one of the table, whatever else it says', () => {
    expect(v.parse(problemShape, { code: 'work-needed', bits: 18, status: 429, type: 'x' })).toMatchObject({
      code: 'work-needed',
      bits: 18,
    })
    expect(v.is(problemShape, { code: 'teapot' })).toBe(false)
  })

  it('[PROTOCOL-21] reports, mailboxes, feeds and invitations need nobody signed in', () => {
    const open = routes.filter(({ bearer }) => bearer !== true).map(({ name }) => name)
    expect(open.toSorted()).toEqual([
      'askChallengeRoute',
      'claimInvitationRoute',
      'keepReportRoute',
      'readBodiesRoute',
      'readCharterRoute',
      'readEpochRoute',
      'readIntakeRoute',
      'readMailboxRoute',
      'readPageRoute',
      'readSegmentRoute',
      'readTailRoute',
      'sendToOrganisationRoute',
      'setWaitRoute',
      'signInRoute',
      'submitReportRoute',
      'withdrawEntryRoute',
      'withdrawReportRoute',
    ])
    expect(routes.filter(({ immutable }) => immutable).map(({ name }) => name)).toEqual(['readSegmentRoute'])
  })

  it('[PROTOCOL-8] an envelope as large as is taken fits, one class more does not', () => {
    const { envelope } = protocol.submitReportRoute.body.entries
    const sealed = (kib: number) => Buffer.alloc(protocol.envelopeBytes(kib, 3)).toString('base64url')
    expect(v.is(envelope, sealed(protocol.LARGEST.report))).toBe(true)
    expect(v.is(envelope, sealed(protocol.LARGEST.report + 64))).toBe(false)
  })
})
