import { describe, expect, it } from 'vitest'
import {
  bundle,
  firstState,
  following,
  foundingSigned,
  network,
  sign,
  signNetwork,
  stewards,
  stranger,
} from './network-for-tests.ts'
import { FOUNDING } from './founding.ts'
import { readNetworkFile } from './network-file.ts'

const file = { format: 'parasol-network', version: 1, founding: foundingSigned, network: bundle.network }
const read = (changes: object) => readNetworkFile(JSON.stringify({ ...file, ...changes }))
const [one, two, three] = stewards

describe('network.json', () => {
  it('[CHARTER-12] holds a founding and the state that follows it', () => {
    expect(readNetworkFile(JSON.stringify(file, null, 2))).toMatchObject({
      ok: true,
      value: { network, founding: { threshold: 2 }, foundingSigned, first: bundle.network },
    })
  })

  it('[CHARTER-12] refuses what is no network file', () => {
    expect(readNetworkFile('network')).toEqual({ ok: false, failure: 'not-json' })
    expect(read({ format: 'other' })).toEqual({ ok: false, failure: 'malformed' })
    expect(read({ version: 2 })).toEqual({ ok: false, failure: 'malformed' })
    expect(read({ more: 1 })).toEqual({ ok: false, failure: 'malformed' })
    expect(readNetworkFile(' '.repeat(1_048_577))).toEqual({ ok: false, failure: 'malformed' })
  })

  it('[CHARTER-12] refuses a state that stewards have not signed', () => {
    expect(read({ network: signNetwork(firstState, one) })).toEqual({
      ok: false,
      failure: 'not-enough-signatures',
    })
    expect(read({ network: signNetwork(firstState, one, stranger) })).toEqual({
      ok: false,
      failure: 'bad-signature',
    })
  })

  it('[CHARTER-12] refuses a later state, and one that follows something else', () => {
    const second = following(firstState, bundle.network, {})
    expect(read({ network: signNetwork(second) })).toEqual({ ok: false, failure: 'malformed' })
    expect(read({ network: signNetwork({ ...firstState, version: 2 }) })).toEqual({
      ok: false,
      failure: 'malformed',
    })
    const loose = { ...firstState, previous: second.previous }
    expect(read({ network: signNetwork(loose) })).toEqual({ ok: false, failure: 'malformed' })
  })

  it('[CHARTER-14] refuses a founding and a state of two networks', () => {
    const other = sign(
      FOUNDING,
      { ...JSON.parse(foundingSigned.statement), name: 'Another' },
      one,
      two,
      three,
    )
    expect(read({ founding: other })).toEqual({ ok: false, failure: 'other-network' })
  })
})
