import { type NetworkId, type OrganisationId, toBase64url } from '@parasol/charter'
import { sizeOfEnvelope } from '@parasol/protocol'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Context } from './context.ts'
import { openEnvelope, sealEnvelope } from './envelope.ts'
import { newSealKey } from './key-tree.ts'
import { pad, unpad } from './padding.ts'
import { seededRandom } from './world-for-tests.ts'

const id = (fill: number): string => toBase64url(new Uint8Array(16).fill(fill))
const CONTEXT: Context = {
  purpose: 'report',
  network: id(1) as NetworkId,
  organisation: id(2) as OrganisationId,
  id: id(3),
}
const chance = seededRandom('readers')
const READERS = [newSealKey(chance), newSealKey(chance), newSealKey(chance)] as const
const [FIRST] = READERS

async function sealed(plaintext: Uint8Array, seed: string): Promise<Uint8Array> {
  const readers = READERS.map((reader) => reader.public)
  const result = await sealEnvelope({ readers, context: CONTEXT, plaintext, random: seededRandom(seed) })
  if (!result.ok) throw new Error(result.failure)
  return result.value
}

/** Runs of `length` bytes that both hold, wherever they stand. */
function sharedRuns(left: Uint8Array, right: Uint8Array, length: number): number {
  const runs = (bytes: Uint8Array): string[] =>
    Array.from({ length: bytes.length - length + 1 }, (_, at) => bytes.subarray(at, at + length).join())
  const known = new Set(runs(left))
  return runs(right).filter((run) => known.has(run)).length
}

describe('padding', () => {
  it('[SEAL-13] brings the same bytes back in the size class of protocol, and nothing else unpads', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70_000 }), (plaintext) => {
        expect(unpad(pad(plaintext))).toEqual({ ok: true, value: plaintext })
      }),
    )
    for (const [bytes, kib] of [
      [0, 1],
      [1020, 1],
      [1021, 4],
      [4092, 4],
      [16_380, 16],
      [16_381, 64],
      [65_532, 64],
      [65_533, 128],
    ] as const)
      expect(pad(new Uint8Array(bytes))).toHaveLength(kib * 1024)
    const padded = pad(Uint8Array.of(1, 2, 3))
    for (const wrong of [
      padded.with(1023, 1),
      padded.with(0, 255),
      padded.with(2, 8),
      padded.subarray(1),
      new Uint8Array(4096),
      new Uint8Array(0),
      new Uint8Array(3),
    ])
      expect(unpad(wrong)).toEqual({ ok: false, failure: 'malformed' })
  })
})

describe('envelopes', () => {
  it('[SEAL-13] [G17] every reader opens what was sealed, and the size tells only the class', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 6000 }), fc.nat(2), async (plaintext, position) => {
        const envelope = await sealed(plaintext, 'one')
        const secret = READERS[position]?.secret ?? new Uint8Array()
        expect(await openEnvelope({ envelope, position, secret, context: CONTEXT })).toEqual({
          ok: true,
          value: plaintext,
        })
        const other = await sealed(
          new Uint8Array(plaintext.length > 4092 ? 16_000 : plaintext.length > 1020 ? 4000 : 0),
          'two',
        )
        expect(other.length).toBe(envelope.length)
      }),
      { numRuns: 20 },
    )
    expect(sizeOfEnvelope(await sealed(new Uint8Array(2000), 'size'), 3)).toEqual({ ok: true, value: 4 })
  })

  it('[SEAL-14] two seals of the same bytes share nothing beyond suite and count', async () => {
    const plaintext = new Uint8Array(3000).fill(65)
    const [left, right] = [await sealed(plaintext, 'left'), await sealed(plaintext, 'right')]
    expect([...left.subarray(0, 2)]).toEqual([1, 3])
    expect([...right.subarray(0, 2)]).toEqual([1, 3])
    expect(sharedRuns(left, right, 5)).toBe(0)
    expect(sharedRuns(left, left, 5)).toBeGreaterThan(0)
  })

  it('[SEAL-15] [G2] opens under no other position, purpose, network, organisation, id or key', async () => {
    const envelope = await sealed(Uint8Array.of(1), 'context')
    const right = { envelope, position: 0, secret: FIRST.secret, context: CONTEXT }
    const others: Partial<typeof right>[] = [
      { position: 1 },
      { position: 2 },
      { secret: READERS[1].secret },
      { context: { ...CONTEXT, purpose: 'message' } },
      { context: { ...CONTEXT, network: id(9) as NetworkId } },
      { context: { ...CONTEXT, organisation: id(9) as OrganisationId } },
      { context: { ...CONTEXT, organisation: null } },
      { context: { ...CONTEXT, id: id(9) } },
    ]
    expect((await openEnvelope(right)).ok).toBe(true)
    for (const other of others)
      expect(await openEnvelope({ ...right, ...other })).toEqual({ ok: false, failure: 'cannot-open' })
    expect(await openEnvelope({ ...right, position: 3 })).toEqual({ ok: false, failure: 'malformed' })
  })

  it('[SEAL-15] a wrap moved to another position or into another envelope opens for nobody', async () => {
    const [left, right] = [await sealed(Uint8Array.of(1), 'a'), await sealed(Uint8Array.of(2), 'b')]
    const exchanged = left.slice()
    exchanged.set(left.subarray(82, 162), 2)
    exchanged.set(left.subarray(2, 82), 82)
    const foreign = left.slice()
    foreign.set(right.subarray(2, 82), 2)
    for (const envelope of [exchanged, foreign]) {
      const opened = await openEnvelope({ envelope, position: 0, secret: FIRST.secret, context: CONTEXT })
      expect(opened).toEqual({ ok: false, failure: 'cannot-open' })
    }
  })

  it('[SEAL-16] no changed byte opens for its reader; the other readers’ wraps do not matter', async () => {
    const envelope = await sealed(new Uint8Array(10), 'changed')
    const open = (changed: Uint8Array) =>
      openEnvelope({ envelope: changed, position: 0, secret: FIRST.secret, context: CONTEXT })
    await fc.assert(
      fc.asyncProperty(fc.nat(envelope.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const opened = await open(envelope.with(at, (envelope[at] ?? 0) ^ change))
        const elsewhere = at >= 2 + 80 && at < 2 + 3 * 80
        expect(opened.ok).toBe(elsewhere)
      }),
      { numRuns: 150 },
    )
    for (let at = 0; at < 90; at++) {
      const opened = await open(envelope.with(at, (envelope[at] ?? 0) ^ 64))
      expect(opened.ok).toBe(at >= 82)
    }
  })

  it('[SEAL-16] never throws on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(17), async (bytes, count) => {
        for (const envelope of [bytes, Uint8Array.from([1, count, ...bytes])]) {
          const opened = await openEnvelope({ envelope, position: 0, secret: FIRST.secret, context: CONTEXT })
          expect(opened.ok).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('[SEAL-18] a suite byte it does not know is named as such', async () => {
    const envelope = await sealed(Uint8Array.of(1), 'suite')
    for (const suite of [0, 2, 255]) {
      const opened = await openEnvelope({
        envelope: envelope.with(0, suite),
        position: 0,
        secret: FIRST.secret,
        context: CONTEXT,
      })
      expect(opened).toEqual({ ok: false, failure: 'unsupported-suite' })
    }
  })

  it('[SEAL-17] [G17] a place for nobody changes no size and opens for none of the readers', async () => {
    const readers = [FIRST.public, null, null]
    const result = await sealEnvelope({
      readers,
      context: CONTEXT,
      plaintext: Uint8Array.of(1),
      random: seededRandom('nobody'),
    })
    if (!result.ok) throw new Error(result.failure)
    expect(result.value).toHaveLength((await sealed(Uint8Array.of(1), 'all')).length)
    for (const { secret } of READERS)
      for (const position of [1, 2]) {
        const opened = await openEnvelope({ envelope: result.value, position, secret, context: CONTEXT })
        expect(opened.ok).toBe(false)
      }
  })
})
