import { type Base64url, fail, type Instant, ok, toBase64url } from '@parasol/charter'
import type { Http, HttpAnswer } from '@parasol/device'
import { describe, expect, it } from 'vitest'
import { deliver } from './deliver.ts'
import type { OutboxEvent } from './outbox-state.ts'
import type { SealedReport } from './sealed-report.ts'

const bytes = (length: number, fill: number): string => toBase64url(new Uint8Array(length).fill(fill))
const signed = { statement: '{}', signatures: [{ key: bytes(32, 1), signature: bytes(64, 2) }] }

const sealed = {
  report: bytes(16, 3),
  organisation: bytes(16, 4),
  envelope: bytes(64, 5),
  envelopeHash: bytes(32, 6),
  request: signed,
  until: '2026-12-22T00:00:00.000Z',
  since: '2026-11-23T00:00:00.000Z',
  release: null,
  work: null,
} as unknown as SealedReport

const NONCE = bytes(8, 7) as Base64url
const STORED: HttpAnswer = { status: 201, body: { stored: 'new', lane: 'normal' } }
const INTAKE: HttpAnswer = { status: 200, body: { bits: 8, slowBits: 0 } }
const problem = (status: number, code: string, extra = {}): HttpAnswer => ({
  status,
  body: { code, ...extra },
})

/** A server that answers in this order; null is no connection. */
function scripted(answers: readonly (HttpAnswer | null)[]) {
  const told: OutboxEvent[] = []
  const posted: unknown[] = []
  const worked: number[] = []
  let at = 0
  const http: Http = async ({ method, body }) => {
    if (method === 'POST') posted.push(body)
    const answer = answers[at++]
    return answer ? ok(answer) : fail('offline')
  }
  const ports = {
    http,
    now: () => '2026-11-24T00:00:00.000Z' as Instant,
    work: async ({ bits }: { readonly bits: number }) => {
      worked.push(bits)
      return NONCE
    },
    tell: (event: OutboxEvent) => void told.push(event),
    worked: async () => {},
  }
  return { ports, told, posted, worked }
}

describe('delivering a sealed report', () => {
  it('does the work asked for, sends, and ends with the server’s word', async () => {
    const { ports, told, worked } = scripted([INTAKE, STORED])
    await deliver(sealed, ports, false)
    expect(worked).toEqual([8])
    expect(told.at(-1)).toEqual({ type: 'stored', lane: 'normal', released: true })
  })

  it('[UI-28] sends the same bytes every time', async () => {
    const more = problem(429, 'work-needed', { bits: 12 })
    const { ports, posted, worked } = scripted([INTAKE, more, STORED])
    await deliver(sealed, ports, false)
    expect(worked).toEqual([8, 12])
    expect(posted).toHaveLength(2)
    expect(posted[1]).toEqual(posted[0])
  })

  it('does not do work twice that was done before', async () => {
    const { ports, worked } = scripted([INTAKE, STORED])
    await deliver({ ...sealed, work: { nonce: NONCE, bits: 10 } }, ports, true)
    expect(worked).toEqual([])
  })

  it('takes a repeat for what it is: stored', async () => {
    const { ports } = scripted([INTAKE, { status: 201, body: { stored: 'repeat', lane: 'slow' } }])
    expect(await deliver(sealed, ports, true)).toEqual({ type: 'stored', lane: 'slow', released: true })
  })

  it('never takes silence or nonsense for success', async () => {
    expect(await deliver(sealed, scripted([null]).ports, false)).toEqual({ type: 'offline', kept: false })
    expect(await deliver(sealed, scripted([INTAKE, null]).ports, true)).toEqual({
      type: 'offline',
      kept: true,
    })
    const odd = scripted([INTAKE, { status: 200, body: { fine: true } }])
    expect(await deliver(sealed, odd.ports, false)).toEqual({ type: 'refuse', why: 'other' })
  })

  it('stops when the server refuses for good', async () => {
    for (const [status, code, why] of [
      [409, 'conflict', 'conflict'],
      [410, 'withdrawn', 'withdrawn'],
      [422, 'unknown-organisation', 'organisation'],
      [413, 'too-large', 'large'],
      [503, 'unavailable', 'busy'],
    ] as const) {
      const { ports } = scripted([INTAKE, problem(status, code)])
      expect(await deliver(sealed, ports, false)).toEqual({ type: 'refuse', why })
    }
  })

  it('gives up a report whose permission to be sent has run out', async () => {
    const { ports, posted } = scripted([INTAKE, STORED])
    const old = { ...sealed, until: '2026-11-23T23:00:00.000Z' as Instant }
    expect(await deliver(old, ports, true)).toEqual({ type: 'refuse', why: 'old' })
    expect(posted).toEqual([])
  })

  it('hands the contact key over right after, and says when that did not work', async () => {
    const release = {
      request: signed,
      sequence: 1,
      sealed: bytes(64, 8),
    } as unknown as SealedReport['release']
    const done = scripted([INTAKE, STORED, { status: 201, body: { stored: 'new' } }])
    expect(await deliver({ ...sealed, release }, done.ports, false)).toMatchObject({ released: true })
    const cut = scripted([INTAKE, STORED, null])
    expect(await deliver({ ...sealed, release }, cut.ports, false)).toMatchObject({
      type: 'stored',
      released: false,
    })
  })
})
