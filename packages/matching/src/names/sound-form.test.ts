import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundForm, soundKey } from './sound-form.ts'

describe('soundForm', () => {
  it('spells one sound one way and keeps vowels', () => {
    expect(soundForm('stephen')).toBe(soundForm('stefen'))
    expect(soundForm('schaefer')).toBe(soundForm('shafer').replace('a', 'e'))
    expect(soundForm('dean')).not.toBe(soundForm('dan'))
  })
  it('keeps what it does not know', () => {
    expect(soundForm('')).toBe('')
    expect(soundForm('李')).toBe('李')
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (word) => typeof soundForm(word) === 'string'))
  })
})

describe('soundKey', () => {
  it('is shared by names said alike', () => {
    expect(soundKey('zhang')).toBe(soundKey('chang'))
    expect(soundKey('vera')).toBe(soundKey('bera'))
    expect(soundKey('mikhail')).toBe(soundKey('mikail'))
    expect(soundKey('hassan')).toBe(soundKey('hasan'))
  })
  it('is short and tells unlike names apart', () => {
    expect(soundKey('krishnamurthy').length).toBeLessThanOrEqual(6)
    expect(soundKey('robert')).not.toBe(soundKey('walter'))
  })
})
