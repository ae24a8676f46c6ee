import type { OrganisationId } from '@parasol/charter'
import { fail, ok } from '@parasol/charter'
import {
  askChallengeRoute,
  readBodiesRoute,
  readPageRoute,
  submitReportRoute,
  type WireRoute,
} from '@parasol/protocol'
import { describe, expect, it } from 'vitest'
import { call } from './call.ts'
import type { Http, HttpRequest } from './http.ts'

const answering =
  (status: number, body: unknown): Http =>
  async () =>
    ok({ status, body })

const ORGANISATION = 'AAAAAAAAAAAAAAAAAAAAAA' as OrganisationId
const page = { organisation: ORGANISATION, page: '3' }
const report = {
  organisation: ORGANISATION,
  request: { statement: '', signatures: [] },
  envelope: '',
  nonce: '',
}
const submit = (http: Http) => call(http, submitReportRoute, { body: report })
const stored = { stored: 'new', lane: 'normal' }
const unreadable = { ok: false, failure: { code: 'unreadable-answer' } }

describe('calls', () => {
  it('[DEVICE-4] an answer counts only in the agreed shape: nothing missing, nothing more, no other type', async () => {
    expect(await submit(answering(201, stored))).toEqual({ ok: true, value: stored })
    for (const body of [
      { ...stored, more: 1 },
      { stored: 'new' },
      { ...stored, stored: 'yes' },
      [stored],
      null,
      undefined,
      'stored',
    ])
      expect(await submit(answering(201, body))).toEqual(unreadable)
  })

  it('[G16] a report is acknowledged by the agreed status alone', async () => {
    for (const status of [200, 202, 204, 304])
      expect(await submit(answering(status, stored))).toEqual(unreadable)
  })

  it('[DEVICE-4] bytes are bytes and JSON is JSON', async () => {
    const bodies = { params: { feed: 'province' as const, segment: '0' } }
    const octets = new Uint8Array([1, 2])
    expect(await call(answering(200, octets), readBodiesRoute, bodies)).toEqual({ ok: true, value: octets })
    expect(await call(answering(200, {}), readBodiesRoute, bodies)).toEqual(unreadable)
    expect(await call(answering(200, octets), readPageRoute, { params: page })).toEqual(unreadable)
  })

  it('[DEVICE-5] failures are the agreed codes, or say that nothing readable came', async () => {
    const cases = [
      [409, { code: 'conflict' }, { code: 'conflict' }],
      [429, { type: 'x', code: 'work-needed', bits: 20 }, { code: 'work-needed', bits: 20 }],
      [429, { code: 'work-needed', bits: 1e9 }, { code: 'unreadable-answer' }],
      [409, { code: 'made-up' }, { code: 'unreadable-answer' }],
      [404, null, { code: 'unreadable-answer' }],
      [503, { code: 'unavailable' }, { code: 'unavailable' }],
      [502, null, { code: 'server-error' }],
      [500, { code: 'made-up' }, { code: 'server-error' }],
    ] as const
    for (const [status, body, failure] of cases)
      expect(await submit(answering(status, body))).toEqual({ ok: false, failure })
    expect(await submit(async () => fail('offline'))).toEqual({ ok: false, failure: { code: 'offline' } })
  })

  it('[DEVICE-4] asks at the route’s address, and sends a token only where one is handed in', async () => {
    const asked: HttpRequest[] = []
    const noting: Http = async (request) => {
      asked.push(request)
      return fail('offline')
    }
    const odd = {
      method: 'GET',
      path: '/v1/{one}/x/{two}',
      params: readPageRoute.params,
      answer: 'octets',
      failures: [],
    }
    await call(noting, odd as WireRoute as never, { params: { one: 'a/b?c', two: 'é' } } as never)
    await call(noting, readPageRoute, { params: page, token: 'secret' })
    await call(noting, askChallengeRoute, {})
    expect(asked).toEqual([
      { method: 'GET', path: '/v1/a%2Fb%3Fc/x/%C3%A9', answer: 'bytes' },
      { method: 'GET', path: `/v1/circles/${ORGANISATION}/pages/3`, answer: 'json', token: 'secret' },
      { method: 'POST', path: '/v1/sign-in/challenge', answer: 'json' },
    ])
  })
})
