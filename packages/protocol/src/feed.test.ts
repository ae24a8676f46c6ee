import {
  bytesOf,
  type Day,
  type EntryId,
  type Hash,
  type NetworkId,
  sha256,
  toBase64url,
} from '@parasol/charter'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type EntryHeader,
  type FeedId,
  genesisHead,
  headerText,
  nextHead,
  readHeader,
  slotOf,
} from './feed.ts'

const network = toBase64url(new Uint8Array(16).fill(1)) as NetworkId
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => toBase64url(bytes) as Hash)
const headers: fc.Arbitrary<EntryHeader> = fc.record({
  entry: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => toBase64url(bytes) as EntryId),
  epoch: fc.integer({ min: 1, max: 9999 }),
  size: fc.constantFrom(1, 4, 16, 64, 128),
  slots: fc.tuple(hash, hash, hash, hash),
  day: fc.constantFrom('2026-05-04' as Day, '2028-02-29' as Day),
  body: hash,
})
const headOf = (texts: readonly string[], feed = 'coast'): Hash =>
  texts.reduce<Hash>((head, text) => nextHead(head, text), genesisHead(network, feed as FeedId))

describe('heads', () => {
  it('[PROTOCOL-12] are computed as written', () => {
    const start = Buffer.concat([Buffer.from('parasol/1/feed'), bytesOf(network), Buffer.from('coast')])
    expect(genesisHead(network, 'coast' as FeedId)).toBe(sha256(start))
    const head = sha256(start)
    const next = sha256(Buffer.concat([bytesOf(head), bytesOf(sha256(Buffer.from('header')))]))
    expect(nextHead(head, 'header')).toBe(next)
  })

  it('[PROTOCOL-12] differ for another feed and another network', () => {
    const other = toBase64url(new Uint8Array(16).fill(2)) as NetworkId
    const heads = [
      genesisHead(network, 'province'),
      genesisHead(network, 'desk'),
      genesisHead(network, 'coast' as FeedId),
      genesisHead(other, 'province'),
    ]
    expect(new Set(heads).size).toBe(heads.length)
  })

  it('[PROTOCOL-12] differ when an entry is dropped, doubled, swapped or changed', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(headers.map(headerText), { minLength: 2, maxLength: 6 }),
        fc.nat(),
        (texts, n) => {
          const at = n % texts.length
          const text = texts[at] ?? ''
          const swapped = texts.with(at, texts.at(at - 1) ?? '').with(at - 1, text)
          const changed = [
            texts.toSpliced(at, 1),
            texts.toSpliced(at, 0, text),
            swapped,
            texts.with(at, text.replace('"epoch":', '"epoch":1')),
          ]
          for (const other of changed) expect(headOf(other)).not.toBe(headOf(texts))
        },
      ),
    )
  })
})

describe('headers', () => {
  it('[PROTOCOL-13] have one spelling, which reads back', () => {
    fc.assert(
      fc.property(headers, (header) => {
        expect(readHeader(headerText(header))).toEqual({ ok: true, value: header })
        const turned = JSON.stringify(Object.fromEntries(Object.entries(header).toReversed()))
        expect(readHeader(turned)).toEqual({ ok: false, failure: 'malformed' })
        expect(readHeader(JSON.stringify(header, null, 1)).ok).toBe(false)
        expect(readHeader(JSON.stringify({ ...header, organisation: 'x' })).ok).toBe(false)
        expect(readHeader(JSON.stringify({ ...header, slots: header.slots.slice(1) })).ok).toBe(false)
        expect(readHeader(JSON.stringify({ ...header, size: 5 })).ok).toBe(false)
        expect(readHeader(headerText(header).slice(0, -1)).ok).toBe(false)
      }),
    )
  })

  it('[PROTOCOL-13] members in another order give the same text', () => {
    fc.assert(
      fc.property(headers, (header) => {
        const turned = Object.fromEntries(Object.entries(header).toReversed()) as EntryHeader
        expect(headerText(turned)).toBe(headerText(header))
      }),
    )
  })
})

describe('slots', () => {
  it('[PROTOCOL-14] are the SHA-256 of the preimage', () => {
    const abc = Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex')
    expect(slotOf(Uint8Array.of(97, 98, 99))).toBe(abc.toString('base64url'))
  })
})
