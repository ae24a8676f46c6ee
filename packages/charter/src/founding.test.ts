import { describe, expect, it } from 'vitest'
import { bytesOf } from './encoded.ts'
import { FOUNDING, networkIdOf, readFounding } from './founding.ts'
import { foundingSigned, keyNamed, network, sign, stewards, stranger } from './network-for-tests.ts'
import { hashOfStatement } from './signing.ts'

const [one, two, three] = stewards
const keys = stewards.map((key) => key.public)
const founding = {
  kind: 'founding',
  suite: 1,
  name: 'Invented',
  day: '2026-01-05',
  stewards: keys,
  threshold: 2,
}
const read = (changes: object, ...by: readonly (typeof one)[]) =>
  readFounding(sign(FOUNDING, { ...founding, ...changes }, ...by))

describe('a founding', () => {
  it('[CHARTER-10] is signed by enough of the stewards it names', () => {
    expect(read({}, one, three)).toMatchObject({ ok: true, value: { founding } })
    expect(read({}, one)).toEqual({ ok: false, failure: 'not-enough-signatures' })
    expect(read({}, one, one)).toEqual({ ok: false, failure: 'not-enough-signatures' })
    expect(read({}, one, stranger)).toEqual({ ok: false, failure: 'bad-signature' })
  })

  it.each([
    ['no steward', { stewards: [], threshold: 1 }],
    ['one steward twice', { stewards: [one.public, one.public, two.public] }],
    ['a threshold of none', { threshold: 0 }],
    ['a threshold nobody can reach', { threshold: 4 }],
    ['half a threshold', { threshold: 1.5 }],
    ['sixteen stewards', { stewards: Array.from({ length: 16 }, (_, at) => keyNamed(`${at}`).public) }],
    ['another suite', { suite: 2 }],
    ['another kind', { kind: 'network' }],
    ['a name that turns direction', { name: 'Invented\u202E' }],
    ['a day that does not exist', { day: '2026-02-30' }],
    ['a steward key of the wrong length', { stewards: [...keys.slice(0, 2), `${keys[2]}A`] }],
    ['something more', { motto: '' }],
  ])('[CHARTER-10] refuses %s', (_, changes) => {
    expect(read(changes, one, two)).toEqual({ ok: false, failure: 'malformed' })
  })

  it('[CHARTER-11] gives the network the first 16 bytes of its hash as id', () => {
    const hash = bytesOf(hashOfStatement(FOUNDING, foundingSigned.statement))
    expect(bytesOf(network)).toEqual(hash.slice(0, 16))
  })

  it('[CHARTER-11] the id does not depend on who of the stewards signed', () => {
    const left = sign(FOUNDING, founding, one, two)
    const right = sign(FOUNDING, founding, three, two)
    expect(networkIdOf(left)).toBe(networkIdOf(right))
  })
})
