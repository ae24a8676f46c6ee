import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IdentifierRead } from './plain-text.ts'
import { fitsPlate, plateGrammar, settlePlate } from './plate-grammar.ts'
import { readEmailField, readEmails } from './read-emails.ts'
import { readHandleField, readHandles } from './read-handles.ts'
import { readPhones } from './read-phones.ts'
import { readPlateField } from './read-plate-field.ts'
import { readPlates } from './read-plates.ts'

const keys = (read: readonly IdentifierRead[]): readonly string[] => read.map(({ key }) => key)
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '604',
        '555',
        '0134',
        '?',
        'x',
        '…',
        ' ',
        '-',
        '(',
        ')',
        '+1',
        'or',
        'AB1',
        '23C',
        '@',
        '.',
        ':',
        'plate',
        'oh',
        'four',
        'é',
        '١',
        '/',
        'http://',
      ),
      { maxLength: 20 },
    )
    .map((pieces) => pieces.join('')),
)

describe('[READ-3] [READ-4] readPhones of a field', () => {
  it.each([
    ['+1 (604) 555-0134', ['6045550134']],
    ['1-604-555-0134', ['6045550134']],
    ['604.555.0134', ['6045550134']],
    ['604 555 01??', ['60455501??']],
    ['604-555-01xx', ['60455501??']],
    ['604 *** 0134', ['604???0134']],
    ['604…0134', ['604???0134']],
    ['604...0134', ['604???0134']],
    ['604…0134 or 0188', ['604???0134', '604???0188']],
    ['604-555-0134 / 778-555-0199', ['6045550134', '7785550199']],
    ['six oh four five five five oh one three four', ['6045550134']],
    ['six zero four, triple five, zero one three four', ['6045550134']],
    ['6O4-555-O134', ['6045550134']],
    ['604-555-0134 x12', ['6045550134']],
    ['0134', ['0134']],
    ['+44 20 7946 0958', ['442079460958']],
    ['٦٠٤٥٥٥٠١٣٤', ['6045550134']],
    ['unknown', []],
  ])('reads %s', (written, expected) => {
    expect(keys(readPhones(written, 'field'))).toEqual(expected)
  })
})

describe('[READ-2] readPhones of a text', () => {
  it.each([
    ['Texted (604) 555-0134 twice.', ['6045550134']],
    ['cell 555-0134', ['5550134']],
    ['number ending in 0134', ['??????0134']],
    ['on 2024-03-15 he paid 200 and left', []],
    ['12 Main St, 3 hours, $3000000', []],
    ['abc6045550134', ['6045550134']],
    ['called from 604 555 0134 and 778 555 0199', ['6045550134', '7785550199']],
  ])('reads %s', (written, expected) => {
    expect(keys(readPhones(written, 'text'))).toEqual(expected)
  })
})

describe('readPlateField', () => {
  it.each([
    ['AB1 23C', ['ab123c']],
    ['ab1-23c', ['ab123c']],
    ['BC plate AB1 2?C', ['ab12?c']],
    ['AB1 **C', ['ab1??c']],
    ['AB1 xxx', ['ab1???']],
    ['AXx 123', ['ax?123']],
    ['starts with AB1', ['ab1???']],
    ['ends in 23C', ['???23c']],
    ['AB1 23C or AB7 23C', ['ab123c', 'ab723c']],
    ['HOTROD', ['hotrod']],
    ['Alberta ABC-1234', ['abc1234']],
    ['??', []],
    ['', []],
  ])('reads %s', (written, expected) => {
    expect(keys(readPlateField(written))).toEqual(expected)
  })
})

describe('readPlates of a text', () => {
  it.each([
    ['Plate number AB1 23C.', ['ab123c']],
    ['licence plate was ab1 2?c', ['ab12?c']],
    ['immatriculation AB1 23C', ['ab123c']],
    ['white van AB123C left', ['ab123c']],
    ['in a van, ABC 123, and left', ['abc123']],
    ['plate 123', ['123']],
    ['licence hm v.', ['hmv']],
    ['plate ABC on a van', ['abc']],
    ['took the plate off it.', []],
    ['no plate on the van', []],
    ['he paid for 200 and was 45', []],
    ['on Hwy 101 near UBC 123', []],
    ['a BMW 325 or F150', []],
  ])('reads %s', (written, expected) => {
    expect(keys(readPlates(written))).toEqual(expected)
  })
})

describe('plateGrammar', () => {
  it('reads a pattern by the formats of its length', () => {
    expect(plateGrammar('abi23c')[0]).toMatchObject({ pattern: 'ab123c', changes: 1 })
    expect(plateGrammar('ab123c')[0]?.format.name).toBe('bc-passenger')
    expect(plateGrammar('5a123c')[0]).toMatchObject({ pattern: 'sa123c', changes: 1 })
    expect(plateGrammar('????')).toEqual([])
  })

  it('[COMP-3] settles O and 0, I and 1 only where the format leaves no choice', () => {
    expect(settlePlate('abi23c')).toBe('ab123c')
    expect(settlePlate('abo23c')).toBe('ab023c')
    expect(settlePlate('ab123c')).toBe('ab123c')
    expect(settlePlate('hotrod')).toBe('hotrod')
    expect(settlePlate('5a123c')).toBe('5a123c')
    expect(settlePlate('a1')).toBe('a1')
  })

  it('knows a format of the province from what is none', () => {
    expect(fitsPlate('ab123c')).toBe(true)
    expect(fitsPlate('abcdef')).toBe(false)
  })
})

describe('readHandleField', () => {
  it.each([
    ['Telegram: @example', 'example', 'telegram'],
    ['X: @example', 'example', 'x'],
    ['insta john_example', 'johnexample', 'instagram'],
    ['@example (kik)', 'example', 'kik'],
    ['https://instagram.com/some.example/', 'someexample', 'instagram'],
    ['t.me/example', 'example', 'telegram'],
    ['Snapchat – ex.ample99', 'example99', 'snapchat'],
    ['example', 'example', null],
    ['signal', 'signal', null],
    ['WhatsApp: big example', 'bigexample', 'whatsapp'],
  ])('reads %s', (written, key, platform) => {
    expect(readHandleField(written)).toMatchObject([{ key, platform }])
  })
})

describe('readHandles of a text', () => {
  it.each([
    ['Signal user @some-example00.', [['someexample00', 'signal']]],
    ['his insta: some.example', [['someexample', 'instagram']]],
    ['goes by some_example on kik', [['someexample', null]]],
    ['wrote from exampleguy69', [['exampleguy69', null]]],
    ['a co-worker saw him at 10pm on the 20th', []],
    ['write to name@example.test', []],
    ['met online, 45 to 50', []],
  ])('reads %s', (written, expected) => {
    expect(readHandles(written).map(({ key, platform }) => [key, platform])).toEqual(expected)
  })
})

describe('readEmails', () => {
  it.each([
    ['some.name@Example.test', 'somename', 'example.test'],
    ['write to some_name@example.test.', 'somename', 'example.test'],
    ['somename at gmail dot com', 'somename', 'gmail.com'],
    ['somename (at) gmail (dot) com', 'somename', 'gmail.com'],
    ['somename arobase gmail point com', 'somename', 'gmail.com'],
    ['somename @ gmail . com', 'somename', 'gmail.com'],
    ['somename@gmail', 'somename', 'gmail'],
  ])('reads %s', (written, local, domain) => {
    expect(readEmails(written)).toMatchObject([{ local, domain }])
  })

  it('takes a handle after a word for no address', () => {
    expect(readEmails('Signal user @some-example00. Then he left')).toEqual([])
    expect(readEmails('met him at 8 at the corner')).toEqual([])
  })

  it('takes whatever a field for one holds', () => {
    expect(readEmailField('some name at gmail dot com')).toMatchObject([{ local: 'somename' }])
    expect(readEmailField('somename')).toMatchObject([{ local: 'somename', domain: '' }])
    expect(readEmailField(' ')).toEqual([])
  })
})

describe('every reader', () => {
  it('[READ-7] takes any text and points into it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = [
          ...readPhones(text, 'field'),
          ...readPhones(text, 'fragment'),
          ...readPhones(text, 'text'),
          ...readPlateField(text),
          ...readPlates(text),
          ...readHandleField(text),
          ...readHandles(text),
          ...readEmails(text),
          ...readEmailField(text),
        ]
        for (const { start, end } of read) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('places each character of a phone or plate in the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { key, at, start, end } of [...readPhones(text, 'field'), ...readPlateField(text)]) {
          expect(key).toMatch(/^[\p{L}\p{N}\p{M}?]+$/u)
          expect(at.length).toBe(key.length)
          for (const [place, offset] of at.entries()) {
            expect(offset).toBeGreaterThanOrEqual(at[place - 1] ?? start)
            expect(offset).toBeLessThanOrEqual(end)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  it('[READ-1] reads a phone alike however it is grouped', () => {
    const separator = fc.constantFrom('', ' ', '-', '.')
    const digits = fc.stringMatching(/^[2-9]\d{2}555[01]\d{3}$/)
    fc.assert(
      fc.property(digits, separator, separator, fc.boolean(), (phone, first, second, trunk) => {
        const written = `${trunk ? '+1 ' : ''}${phone.slice(0, 3)}${first}${phone.slice(3, 6)}${second}${phone.slice(6)}`
        expect(keys(readPhones(written, 'field'))).toEqual([phone])
        expect(keys(readPhones(`he called from ${written} today`, 'text'))).toEqual([phone])
      }),
    )
  })
})
