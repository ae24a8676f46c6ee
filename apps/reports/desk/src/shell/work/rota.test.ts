import { type Instant, instantOf, type PublicKey } from '@parasol/charter'
import { describe, expect, it } from 'vitest'
import { nextTurn, onDuty, type Turn, withTurn } from './rota.ts'

const at = (hour: number): Instant => instantOf(Date.UTC(2026, 4, 4, hour))
const turn = (who: string, from: number, until: number): Turn => ({
  who: who as PublicKey,
  from: at(from),
  until: at(until),
  call: '604 555-0142',
})

describe('the duty rota', () => {
  const rota = { turns: [turn('night', -4, 6), turn('day', 6, 18), turn('late', 16, 30)] }

  it('names who is on duty, over midnight and where turns overlap', () => {
    expect(onDuty(rota, at(1)).map(({ who }) => who)).toEqual(['night'])
    expect(onDuty(rota, at(6)).map(({ who }) => who)).toEqual(['day'])
    expect(onDuty(rota, at(17)).map(({ who }) => who)).toEqual(['late', 'day'])
    expect(onDuty(rota, at(31))).toEqual([])
  })

  it('names who is next', () => {
    expect(nextTurn(rota, at(7))?.who).toBe('late')
    expect(nextTurn(rota, at(20))).toBeNull()
  })

  it('keeps turns in order and forgets those long past', () => {
    const later = withTurn(rota, turn('early', -9, -5), at(2))
    expect(later.turns.map(({ who }) => who)).toEqual(['early', 'night', 'day', 'late'])
    expect(withTurn(rota, turn('far', 24 * 60, 24 * 61), at(24 * 60)).turns.map(({ who }) => who)).toEqual([
      'far',
    ])
  })
})
