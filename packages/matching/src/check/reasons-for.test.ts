import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Described } from '../contracts.ts'
import type { Reason } from './contracts.ts'
import { describedAs } from './described-for-tests.ts'
import { reasonsFor } from './reasons-for.ts'

const reason = (facts: Partial<Described>, fragment: string): Reason | undefined =>
  reasonsFor(describedAs('wanted', facts), fragment)[0]

describe('[CHECK-13] reasons', () => {
  it.each<[Partial<Described>, string, string, string]>([
    [{ names: ['John'] }, 'john', 'name', 'same'],
    [{ names: ['William'] }, 'bill', 'name', 'nickname'],
    [{ names: ['Zacharias'] }, 'zach', 'name', 'starts-with'],
    [{ names: ['Mohsen'] }, 'mohesn', 'name', 'swapped'],
    [{ names: ['Roger'] }, 'roer', 'name', 'one-off'],
    [{ phones: ['604 555 0123'] }, '0123', 'phone', 'contains'],
    [{ phones: ['604 555 0123'] }, '604 555 01xx', 'phone', 'unknown-characters'],
    [{ phones: ['604 555 0123'] }, '604 555 0213', 'phone', 'swapped'],
    [{ plates: ['IQ8 92Z'] }, 'iqb 92z', 'plate', 'look-alike'],
    [{ handles: ['Telegram: @Quiet_Zebra.42'] }, 'quietzebra42', 'handle', 'same'],
    [{ emails: ['zed.quill@example.test'] }, 'zed.quill', 'email', 'contains'],
    [{ vehicles: ['navy Ford'] }, 'blue', 'vehicle', 'implied'],
    [{ vehicles: ['white pickup'] }, 'truck', 'vehicle', 'other-word'],
    [{ vehicles: ['silver van'] }, 'grey', 'vehicle', 'near'],
    [{ places: ['Maple Lane'] }, 'mapl', 'place', 'starts-with'],
    [{ description: 'walks with a limp' }, 'limping', 'description', 'other-word'],
    [{ text: 'he asked for deposits' }, 'deposits', 'text', 'same'],
  ])('%j by %s: %s, %s', (facts, fragment, slot, how) => {
    expect(reason(facts, fragment)).toMatchObject({ slot, how })
  })
  it('say which characters differ and where, as written and as typed', () => {
    expect(reason({ plates: ['IQB-92Z'] }, ' iq8 92z')).toEqual({
      slot: 'plate',
      field: 'plates',
      value: 'IQB-92Z',
      found: 'IQB-92Z',
      foundAt: 0,
      typed: 'iq8 92z',
      typedAt: 1,
      how: 'look-alike',
      differences: [{ found: 'B', foundAt: 2, typed: '8', typedAt: 3 }],
    })
  })
  it('show a digit too many and one missing as nothing on the other side', () => {
    const facts = { text: 'Called from 604-555-0123.' }
    expect(reason(facts, '60455590123')).toMatchObject({
      slot: 'phone',
      field: 'text',
      found: '604-555-0123',
      foundAt: 12,
      differences: [{ found: '', typed: '9' }],
    })
    expect(reason(facts, '604-555-013')?.differences).toEqual([
      { found: '2', foundAt: 22, typed: '', typedAt: 10 },
    ])
  })
  it('point at a word inside its value, accents and all', () => {
    expect(reason({ names: ['M. Hélène Øst'] }, 'helane')).toEqual({
      slot: 'name',
      field: 'names',
      value: 'M. Hélène Øst',
      found: 'Hélène',
      foundAt: 3,
      typed: 'helane',
      typedAt: 0,
      how: 'one-off',
      differences: [{ found: 'è', foundAt: 6, typed: 'a', typedAt: 3 }],
    })
  })
  it('come one for each part typed, in the order typed', () => {
    const facts = {
      names: ['Zed'],
      vehicles: ['white van'],
      phones: ['604 555 0123'],
      places: ['Maple Lane'],
    }
    expect(reasonsFor(describedAs('a', facts), 'van maple 0123 zed').map(({ slot }) => slot)).toEqual([
      'vehicle',
      'place',
      'phone',
      'name',
    ])
  })
  it('name the value that holds most of the words', () => {
    const reasons = reasonsFor(
      describedAs('a', { names: ['Zed', 'Zed Quill'], text: 'zed quill' }),
      'zed quill',
    )
    expect(reasons.map(({ value }) => value)).toEqual(['Zed Quill', 'Zed Quill'])
  })
  it('are none where nothing agrees', () => {
    expect(reasonsFor(describedAs('a', { names: ['Zed'] }), '604 555 0199')).toEqual([])
    expect(reasonsFor(describedAs('a', {}), '')).toEqual([])
  })
  it('are cut out of what was written and typed, whatever it is', () => {
    const said = fc.string({ unit: fc.constantFrom(...'ab é1?*-. @ñ张٣Ωß😀\u0301roger604'), maxLength: 40 })
    fc.assert(
      fc.property(said, said, (value, fragment) => {
        const facts = {
          names: [value],
          phones: [value],
          plates: [value],
          handles: [value],
          emails: [value],
          vehicles: [value],
          places: [value],
          description: value,
          text: value,
        }
        for (const each of reasonsFor(describedAs('a', facts), fragment)) {
          expect(each.value.slice(each.foundAt, each.foundAt + each.found.length)).toBe(each.found)
          expect(fragment.slice(each.typedAt, each.typedAt + each.typed.length)).toBe(each.typed)
          for (const { found, foundAt, typed, typedAt } of each.differences) {
            expect(each.value.slice(foundAt, foundAt + found.length)).toBe(found)
            expect(fragment.slice(typedAt, typedAt + typed.length)).toBe(typed)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
