import { type EntryId, toBase64url } from '@parasol/charter'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinBodies, splitBodies } from './bodies.ts'

const entry = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => toBase64url(bytes) as EntryId)
const bodies = fc.uniqueArray(fc.tuple(entry, fc.uint8Array({ maxLength: 300 })), {
  maxLength: 8,
  selector: ([id]) => id,
})

describe('bodies of a segment', () => {
  it('[PROTOCOL-15] split as they were joined, in their order', () => {
    fc.assert(
      fc.property(bodies, (list) => {
        const split = splitBodies(joinBodies(list))
        expect(split.ok && [...split.value]).toEqual(list)
      }),
    )
  })

  it('[PROTOCOL-15] lie as id, length, bytes', () => {
    const id = toBase64url(new Uint8Array(16).fill(9)) as EntryId
    const joined = joinBodies([[id, new Uint8Array(258).fill(5)]])
    expect([...joined.subarray(0, 22)]).toEqual([...new Uint8Array(16).fill(9), 0, 0, 1, 2, 5, 5])
  })

  it('[PROTOCOL-15] are found wherever in a larger buffer they lie', () => {
    const id = toBase64url(new Uint8Array(16)) as EntryId
    const joined = joinBodies([[id, Uint8Array.of(1, 2)]])
    const larger = new Uint8Array([7, 7, 7, ...joined, 7])
    const split = splitBodies(larger.subarray(3, 3 + joined.length))
    expect(split.ok && split.value.get(id)).toEqual(Uint8Array.of(1, 2))
  })

  it('[PROTOCOL-15] cut anywhere but between two are malformed', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), (list, at) => {
        const joined = joinBodies(list)
        const ends = new Set(list.map((_, count) => joinBodies(list.slice(0, count + 1)).length))
        const length = joined.length === 0 ? 0 : at % joined.length
        fc.pre(length > 0 && !ends.has(length))
        expect(splitBodies(joined.subarray(0, length))).toEqual({ ok: false, failure: 'malformed' })
      }),
    )
  })

  it('[PROTOCOL-15] of one entry twice are malformed, a length beyond the end too', () => {
    const id = toBase64url(new Uint8Array(16)) as EntryId
    const one = joinBodies([[id, Uint8Array.of(1)]])
    expect(splitBodies(new Uint8Array([...one, ...one])).ok).toBe(false)
    expect(splitBodies(new Uint8Array([...one.subarray(0, 16), 255, 255, 255, 255, 1])).ok).toBe(false)
  })
})
