import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Described, Looks } from '../contracts.ts'
import { evidenceOf } from '../evidence/evidence-of.ts'
import type { SlotComparator } from './agreement.ts'
import { ageComparator, ethnicityComparator, hairComparator, heightComparator } from './facets.ts'
import { compareHandles } from './handle.ts'
import { habitComparator } from './habits.ts'
import { emailComparator, handleComparator, phoneComparator, plateComparator } from './identifiers.ts'
import { createNameComparator } from './name.ts'
import { comparePhones } from './phone.ts'
import { placeComparator } from './place.ts'
import { comparePlates } from './plate.ts'
import { sharedCharacters } from './shared-characters.ts'
import { tattooComparator } from './tattoo.ts'
import { vehicleComparator } from './vehicle.ts'

const said = (values: Partial<Described>): Described => ({
  id: 'x',
  date: '2026-01-01',
  names: [],
  phones: [],
  plates: [],
  vehicles: [],
  handles: [],
  emails: [],
  description: '',
  places: [],
  text: '',
  ...values,
})
const looks = (values: Looks): Described => said({ looks: values })

/** Aspects and levels of the first values of two records, the same both ways round. */
function levels<Value>(
  comparator: SlotComparator<Value>,
  left: Described,
  right: Described,
): readonly string[] {
  const [one] = comparator.valuesOf(evidenceOf(left))
  const [other] = comparator.valuesOf(evidenceOf(right))
  if (one === undefined || other === undefined) return ['nothing read']
  const named = (pair: readonly [Value, Value]) =>
    comparator.compare(...pair).map(({ aspect, level }) => `${aspect} ${level}`)
  expect(named([other, one])).toEqual(named([one, other]))
  return named([one, other])
}

describe('identifiers', () => {
  test.each([
    ['604-555-0199', '+1 (604) 555 0199', 'same'],
    ['604-555-0199', '604-555-0189', 'one-off'],
    ['604-555-0199', '250-777-0199', 'same-4'],
    ['604-555-0199', '778-321-4480', 'differs'],
  ])('phones %s and %s: %s', (left, right, level) => {
    expect(levels(phoneComparator, said({ phones: [left] }), said({ phones: [right] }))).toEqual([
      `phone ${level}`,
    ])
  })

  test.each([
    ['IQ1 23Z', 'iq1-23z', 'same'],
    ['IQ1 23Z', 'ZZ9 99Y', 'differs'],
  ])('plates %s and %s: %s', (left, right, level) => {
    expect(levels(plateComparator, said({ plates: [left] }), said({ plates: [right] }))).toEqual([
      `plate ${level}`,
    ])
  })

  test('a mailbox like a handle speaks for one man, one unlike it says nothing', () => {
    const handle = said({ handles: ['Telegram: @example.zed'] })
    expect(levels(handleComparator, handle, said({ emails: ['example_zed@mail.test'] }))).toEqual([
      'handle same',
    ])
    expect(levels(handleComparator, handle, said({ emails: ['nobody77@mail.test'] }))).toEqual([])
  })

  test('the same mailbox elsewhere is less than the same address', () => {
    const address = said({ emails: ['example.zed@mail.test'] })
    expect(levels(emailComparator, address, said({ emails: ['example.zed@post.test'] }))).toEqual([
      'email same-mailbox',
    ])
  })

  test('what is refused before it is laid along differs indeed', () => {
    const characters = fc.constantFrom(...'0123456789?abdgilmnoqsuvz')
    const value = fc.string({ unit: characters, minLength: 3, maxLength: 10 })
    const edit = fc.record({
      at: fc.nat(9),
      cut: fc.nat(1),
      put: fc.string({ unit: characters, maxLength: 1 }),
    })
    const span = { field: 'phones', item: 0, start: 0, end: 0 } as const
    fc.assert(
      fc.property(value, fc.array(edit, { maxLength: 4 }), (left, edits) => {
        const right = edits.reduce(
          (text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut),
          left,
        )
        const [phone] = phoneComparator.compare({ digits: left, span }, { digits: right, span })
        expect(phone?.level).toBe(comparePhones(left, right).level)
        const [plate] = plateComparator.compare({ pattern: left, span }, { pattern: right, span })
        expect(plate?.level).toBe(comparePlates(left, right).level)
        const nick = (key: string) => ({ key, mailbox: false, span })
        const [handle] = handleComparator.compare(nick(left), nick(right))
        expect(handle?.level).toBe(compareHandles(left, right).level)
      }),
      { numRuns: 1000 },
    )
  })

  test('shared characters bound the edits between two texts', () => {
    expect(sharedCharacters('6045550199', '6045550198')).toBe(9)
    expect(sharedCharacters('604?', '9999')).toBe(1)
    expect(sharedCharacters('', 'abc')).toBe(0)
  })
})

describe('names', () => {
  const compare = (left: string, right: string) =>
    levels(createNameComparator(), said({ names: [left] }), said({ names: [right] }))
  test.each([
    ['Dana Quill', 'Quill Dana', ['given-name same', 'family-name same']],
    ['Dana', 'Dana Quill', ['given-name same']],
    ['Quill', 'Dana Quill', ['family-name same']],
    ['Richard', 'Rick', ['given-name nickname']],
    ['Dana Quill', 'Oswald Yeats', ['given-name differs', 'family-name differs']],
  ])('%s and %s', (left, right, expected) => {
    expect(compare(left, right)).toEqual(expected)
  })
})

describe('vehicles', () => {
  const compare = (left: string, right: string) =>
    levels(vehicleComparator, said({ vehicles: [left] }), said({ vehicles: [right] }))
  test.each([
    ['white Ford F-150', 'wht f150', ['vehicle model', 'vehicle-colour same']],
    ['Ford pickup', 'white Ford F-150', ['vehicle make-and-body']],
    ['black Ford', 'black Honda', ['vehicle differs', 'vehicle-colour same']],
    ['2010 Honda Civic', '2011 Honda Civic', ['vehicle model', 'vehicle-year near']],
    ['red van', 'blue', ['vehicle-colour differs']],
  ])('%s and %s', (left, right, expected) => {
    expect(compare(left, right)).toEqual(expected)
  })
})

describe('looks', () => {
  test('a tattoo is its picture and its place', () => {
    const compare = (left: string, right: string) =>
      levels(tattooComparator, looks({ tattoos: [left] }), looks({ tattoos: [right] }))
    expect(compare('crown on chest', 'a crown on his chest')).toEqual(['tattoo motif-there'])
    expect(compare('crown on forearm', 'crown on arm')).toEqual(['tattoo motif-nearby'])
    expect(compare('crown on chest', 'crown on leg')).toEqual(['tattoo motif-elsewhere'])
    expect(compare('crown on chest', 'crown')).toEqual(['tattoo motif'])
    expect(compare('crown on chest', 'snake on chest')).toEqual(['tattoo differs'])
  })

  test('ages and heights are compared by how far apart they are', () => {
    const ages = (left: string, right: string) =>
      levels(ageComparator, looks({ age: left }), looks({ age: right }))
    expect(ages('45 to 50', '47')).toEqual(['age same'])
    expect(ages('30', '55')).toEqual(['age apart'])
    expect(levels(heightComparator, looks({ height: `5'11` }), looks({ height: '181 cm' }))).toEqual([
      'height same',
    ])
  })

  test('other words for the same are the same', () => {
    expect(
      levels(ethnicityComparator, looks({ ethnicity: 'caucasian' }), looks({ ethnicity: 'white' })),
    ).toEqual(['ethnicity same'])
    expect(
      levels(hairComparator, looks({ hair: 'brown hair' }), looks({ hair: 'short brown hair' })),
    ).toEqual(['hair-colour same'])
  })
})

describe('places and conduct', () => {
  const places = (left: string, right: string) =>
    levels(placeComparator, said({ places: [left] }), said({ places: [right] }))
  test.each([
    ['Main St, Vancouver', 'Vancouver, Main Street', ['place street']],
    ['Main St, Vancouver', 'Main St, Penticton', ['place differs']],
    ['Main St, Vancouver', 'Vancouver', ['place town']],
    ['Main St, Vancouver', 'Fraser St, Vancouver', ['place other-street']],
  ])('%s and %s', (left, right, expected) => {
    expect(places(left, right)).toEqual(expected)
  })

  test('the same conduct in other words', () => {
    expect(
      levels(
        habitComparator,
        said({ text: 'He removed the condom.' }),
        said({ text: 'Took the condom off' }),
      ),
    ).toEqual(['habit same'])
  })
})
