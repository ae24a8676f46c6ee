import { QUESTIONS } from '@parasol/protocol'
import { describe, expect, it } from 'vitest'
import { consentsFor, type Facts, stepAfter, stepsFor } from './steps.ts'

const facts = (change: Partial<Facts> = {}): Facts => ({
  askedForHelp: false,
  anyContact: false,
  standIn: false,
  byAuthority: false,
  noPolice: false,
  more: { person: 0, vehicle: 0 },
  ...change,
})

describe('the steps of a report', () => {
  it('[UI-22] go from questions to help, to who gets it, to consents, to the checked answers', () => {
    const steps = stepsFor(facts())
    expect(steps.slice(0, QUESTIONS.length)).toEqual(QUESTIONS.map(({ id }) => id))
    const at = (step: string) => steps.indexOf(step)
    expect(at('publicWords')).toBeLessThan(at('support'))
    expect(at('support')).toBeLessThan(at('who'))
    expect(at('who')).toBeLessThan(at('consent:warn-area'))
    expect(steps.at(-1)).toBe('answers')
  })

  it('[UI-21] ask the same of each further person and vehicle, one question a screen, after the first', () => {
    const steps = stepsFor(facts({ more: { person: 2, vehicle: 1 } }))
    const after = (step: string) => steps[steps.indexOf(step) + 1]
    expect(after('vehicle')).toBe('vehicle:0:vehicle')
    expect(after('vehicle:0:vehicle')).toBe('looks')
    expect(after('marks')).toBe('person:0:role')
    expect(after('person:0:marks')).toBe('person:1:role')
    expect(after('person:1:marks')).toBe('before')
    expect(new Set(steps).size).toBe(steps.length)
  })

  it('ask how to reach her only when she wants help', () => {
    expect(stepsFor(facts())).not.toContain('reach')
    expect(stepsFor(facts({ askedForHelp: true }))).toContain('reach')
  })

  it('[UI-23] ask each consent alone, police last', () => {
    const all = consentsFor(facts({ anyContact: true, standIn: true }))
    expect(new Set(all).size).toBe(9)
    expect(all.slice(-3)).toEqual(['police-anonymous', 'police-third-party', 'police-full'])
  })

  it('ask nothing that cannot be meant', () => {
    expect(consentsFor(facts())).not.toContain('contact')
    expect(consentsFor(facts())).not.toContain('cover')
    expect(consentsFor(facts({ byAuthority: true }))).not.toContain('police-third-party')
    expect(stepsFor(facts({ noPolice: true }))).not.toContain('police')
  })

  it('lead to the checked answers from the last step, and from one that is not asked any more', () => {
    expect(stepAfter('happened', facts())).toBe('when')
    expect(stepAfter('support', facts({ askedForHelp: true }))).toBe('reach')
    expect(stepAfter('police', facts())).toBe('answers')
    expect(stepAfter('consent:cover', facts())).toBe('answers')
  })
})
