import { type Day, type EntryId, type Hash, type NetworkId, toBase64url } from '@parasol/charter'
import { type EntryHeader, type FeedId, headerText, SEGMENT } from '@parasol/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addHeaders, type Chain, emptyChain, extendChain, firstUnfinished } from './chain.ts'

const network = toBase64url(new Uint8Array(16)) as NetworkId
const feed = 'province' as FeedId
const hash = (fill: number): Hash => toBase64url(new Uint8Array(32).fill(fill)) as Hash

function headerNumber(n: number): string {
  const id = new Uint8Array(16)
  new DataView(id.buffer).setUint32(0, n)
  const slots = [1, 2, 3, 4].map(hash) as unknown as EntryHeader['slots']
  const day = '2026-02-03' as Day
  return headerText({ entry: toBase64url(id) as EntryId, epoch: 1, size: 1, slots, day, body: hash(n % 256) })
}

const texts = (count: number): string[] => Array.from({ length: count }, (_, n) => headerNumber(n))

function chainOf(count: number): Chain {
  const chain = addHeaders(emptyChain(network, feed), texts(count))
  if (!chain.ok) throw new Error(chain.failure)
  return chain.value
}

const headOf = (chain: Chain): Hash => chain.heads.at(-1) as Hash

describe('chain of a feed', () => {
  it('[DEVICE-3] continues from any point to any later one', () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(600), (one, two) => {
        const [known, all] = [Math.min(one, two), Math.max(one, two)]
        const whole = chainOf(all)
        const held = chainOf(known)
        const from = firstUnfinished(held)
        expect(from % SEGMENT).toBe(0)
        const fetched = { count: all, head: headOf(whole), from, texts: whole.texts.slice(from) }
        const extended = extendChain(held, fetched)
        expect(extended.ok && headOf(extended.value)).toBe(headOf(whole))
      }),
      { numRuns: 30 },
    )
  })

  it('[G4] a feed shorter than the one held is refused as truncated', () => {
    const held = chainOf(10)
    const shorter = chainOf(7)
    const fetched = { count: 7, head: headOf(shorter), from: 0, texts: shorter.texts }
    expect(extendChain(held, fetched)).toEqual({ ok: false, failure: 'truncated' })
  })

  it('[G4] another past is refused as forked', () => {
    const held = chainOf(10)
    const other = texts(12)
    other[3] = headerNumber(999)
    const rewritten = addHeaders(emptyChain(network, feed), other)
    if (!rewritten.ok) throw new Error(rewritten.failure)
    const fetched = { count: 12, head: headOf(rewritten.value), from: 0, texts: other }
    expect(extendChain(held, fetched)).toEqual({ ok: false, failure: 'forked' })
  })

  it('[G5] new headers reordered, dropped, doubled or changed do not lead to the head', () => {
    const held = chainOf(5)
    const whole = chainOf(12)
    const rest = whole.texts.slice(5)
    const mischief = [
      rest.toReversed(),
      rest.slice(1),
      [rest[0] as string, ...rest],
      rest.with(2, headerNumber(77)),
    ]
    for (const changed of mischief) {
      const fetched = { count: 12, head: headOf(whole), from: 0, texts: [...held.texts, ...changed] }
      expect(extendChain(held, fetched)).toEqual({ ok: false, failure: 'broken-chain' })
    }
  })

  it('[G5] a header that is not exact text is malformed', () => {
    const loose = headerNumber(1).replace(':', ': ')
    expect(addHeaders(emptyChain(network, feed), [loose])).toEqual({ ok: false, failure: 'malformed' })
  })
})
