import { describe, expect, it } from 'vitest'
import { compareRecords } from '../link/suggest-links.ts'
import { createLinks } from '../link/create-links.ts'
import type { Described } from '../contracts.ts'
import { check } from './check.ts'
import type { Finding } from './contracts.ts'
import { describedAs } from './described-for-tests.ts'
import { reasonsFor } from './reasons-for.ts'
import { createIndex } from './search-index.ts'

// As a phone's address book copies a number: dashes that do not break, between marks for the direction of writing.
const copied = '\u202a+1 (604) 555\u20110142\u202c'
const phones = [
  copied,
  ...['\u2010', '\u2012', '\u2013', '\u2014', '\u2212', '\u00b7', '\ufe63', '\u200b', '\u00ad', '\ufeff'].map(
    (sign) => ['604', '555', '0142'].join(sign),
  ),
  '\u20666045550142\u2069',
  '6\ufe0f\u20e30\ufe0f\u20e34\ufe0f\u20e3 555 0142',
  'cell6045550142',
  'N°6045550142',
  '#6045550142',
  '[604] 555-0142',
  '604_555_0142',
  '001 604 555 0142',
  '011 1 604 555 0142',
  '604-555-0142x2',
]
const plates = [
  'IQ1\u201123U',
  'IQ1\u00b723U',
  'IQ1\u221223U',
  'IQ1\u201423U',
  '\u2066IQ123U\u2069',
  'IQ1\u200b23U',
]

const findingOf = (item: Partial<Described>, fragment: string): Finding | undefined =>
  check(createIndex([describedAs('a', item), describedAs('b', { names: ['Zed'] })]), fragment, 5).find(
    ({ id }) => id === 'a',
  )
const bandOf = (item: Partial<Described>, fragment: string) => findingOf(item, fragment)?.band

describe('dashes of every kind, characters that nobody sees and labels run together', () => {
  it.each(phones)('are nothing in a phone: %j', (written) => {
    expect(bandOf({ phones: [written] }, '6045550142')).toBe('same')
    expect(bandOf({ text: `He called from ${written} at night.` }, '6045550142')).toBe('same')
    expect(bandOf({ phones: ['604 555 0142'] }, written)).toBe('same')
  })
  it.each(plates)('are nothing in a plate: %j', (written) => {
    expect(bandOf({ plates: [written] }, 'IQ123U')).toBe('same')
    expect(bandOf({ text: `Drove off, plate ${written}.` }, 'IQ123U')).toBe('same')
    expect(bandOf({ plates: ['IQ1 23U'] }, written)).toBe('same')
  })
  it.each([['\u0410\u0412123\u0421'], ['\u0391\u0392123C'], ['A\u0412123C']])(
    'a plate typed in letters of another script that look the same: %s',
    (written) => {
      expect(bandOf({ plates: [written] }, 'ab1 23c')).toBe('same')
      expect(bandOf({ text: `Drove off, plate ${written}.` }, 'AB123C')).toBe('same')
      expect(bandOf({ plates: ['AB1 23C'] }, written)).toBe('same')
    },
  )
  it('are nothing where two records are compared', () => {
    const bits = (phone: string, plate: string): number => {
      const items = [
        describedAs('a', { phones: ['604 555 0142'], plates: ['IQ1 23U'] }),
        describedAs('b', { phones: [phone], plates: [plate] }),
      ] as const
      return compareRecords(createLinks(items), ...items).bits
    }
    const plain = bits('6045550142', 'IQ123U')
    for (const phone of phones) expect(bits(phone, 'IQ123U')).toBeCloseTo(plain)
    for (const plate of plates) expect(bits('6045550142', plate)).toBeCloseTo(plain)
  })
  // Persian and Indic words hold joiners that telephones leave out.
  it.each([
    ['Gur\u00adpreet', 'Gurpreet'],
    ['\u2068Gurpreet\u2069', 'Gurpreet'],
    ['Gur\u200bpreet', 'Gurpreet'],
    ['جهان\u200cگیر', 'جهانگیر'],
    ['राज\u200dकुमार', 'राजकुमार'],
  ])('are nothing in a word: %j', (written, plain) => {
    const expected = findingOf({ names: [plain] }, plain)
    expect(expected).toBeDefined()
    expect(findingOf({ names: [written] }, plain)).toEqual(expected)
    expect(findingOf({ names: [plain] }, written)).toEqual(expected)
  })
  it('stand outside of what is shown as found', () => {
    const [reason] = reasonsFor(describedAs('a', { text: `call ${copied} now` }), '6045550142')
    expect(reason?.found).toBe('+1 (604) 555\u20110142')
    const [last] = reasonsFor(describedAs('a', { phones: [copied] }), copied)
    expect(last?.found).toBe('+1 (604) 555\u20110142')
  })
})
