import { describe, expect, it } from 'vitest'
import { identifyingIn } from './identifying.ts'

describe('[TABLE-18] what may point to one person', () => {
  it.each([
    ['Call him at 604 555-0142', ['phone']],
    ['+1 (604) 555 0142 rang', ['phone']],
    ['write to x@example.org', ['mail']],
    ['a car with QIO 12Z', ['plate']],
    ['parked at 120 Invented Street', ['address']],
    ['it was Mr Invented again', ['name']],
    ['Mr Invented came by.', ['name']],
    ['Mme Invented came by.', ['name']],
    ['it was mrs Invented', ['name']],
    ['we saw Yqo Zzwix there', ['name']],
  ])('%s', (text, found) => {
    expect(identifyingIn(text)).toEqual(found)
  })
  it.each([
    'Street lights near the harbour have been out since the fall.',
    'It happens in 3 of 4 weeks, mostly after 22:00.',
    'We need a place to go at night. Nobody has one.',
    'In 2026 the line was busy 40 times.',
    'The city took the benches away.',
  ])('leaves alone: %s', (text) => {
    expect(identifyingIn(text)).toEqual([])
  })
})
