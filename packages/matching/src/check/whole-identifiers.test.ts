import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Band, Described } from '../contracts.ts'
import { check } from './check.ts'
import { describedAs } from './described-for-tests.ts'
import { readsAll } from './read-fragment.ts'
import { reasonsFor } from './reasons-for.ts'
import { createIndex } from './search-index.ts'

const bandIn = (facts: Partial<Described>, fragment: string): Band | undefined =>
  check(createIndex([describedAs('wanted', facts)]), fragment, 1)[0]?.band

const number = { phones: ['604 555 0142'] }
const plate = { plates: ['QB1 23C'] }
const handle = { handles: ['@example_604'] }

describe('a whole number is the same however it is punctuated', () => {
  it.each([
    ['604-555-0142!'],
    ['604-555-0142?'],
    ['"604-555-0142"'],
    ['«604 555 0142»'],
    ['[604] 555-0142'],
    ['604_555_0142'],
    ['604‑555‑0142'],
    ['tel:+16045550142'],
    ['number:6045550142'],
    ['t:6045550142'],
    ['cell6045550142'],
    ['N°6045550142'],
    ['#6045550142'],
    ['https://wa.me/16045550142'],
    ['whatsapp://send?phone=16045550142'],
    ['604-555-0142x2'],
    ['604-555-0142 ext. 2'],
    ['001 604 555 0142'],
    ['011 1 604 555 0142'],
    ['6o4 555 o14l is 6o4 555 o142'],
    ['6o4 555 o142'],
    ['(six oh four) 555-0142'],
    ['604 555 0142 30 years old'],
    ['his 2013 van 604 555 0142'],
  ])('%s', (fragment) => {
    expect(bandIn(number, fragment)).toBe('same')
  })
  it('but not one of another country, nor a longer one', () => {
    for (const fragment of ['+44 604 555 0142', '00 44 604 555 0142', '60455501427', '91604 555 0142'])
      expect(bandIn(number, fragment)).not.toBe('same')
  })
  it('and what was typed of it is told', () => {
    const [reason] = reasonsFor(describedAs('wanted', number), 'cell6045550142!')
    expect(reason).toMatchObject({ slot: 'phone', typed: '6045550142', typedAt: 4, how: 'same' })
  })
})

describe('a whole plate, handle or address is the same however it is punctuated', () => {
  it.each([
    ['plate:QB123C'],
    ['plate:"QB1 23C"!'],
    ['#QB123C'],
    ['QB123C?'],
    ['BC QB1 23C'],
    ['QB123C (BC)'],
    ['qb1-23c,'],
  ])('plate %s', (fragment) => {
    expect(bandIn(plate, fragment)).toBe('same')
  })
  it('a plate with a letter that its format reads as a digit, typed as it was written', () => {
    expect(bandIn({ plates: ['QBI 23C'] }, 'qbi 23c')).toBe('same')
    expect(bandIn({ plates: ['AUD I345'] }, 'plate audi345')).toBe('same')
  })
  it.each([['XV4-951'], ['XTS944'], ['XL5 326'], ['121-SLK'], ['779 STS'], ['ME0 580'], ['MA0 580']])(
    'plate %s, though its letters are also a word',
    (written) => {
      for (const typed of [written, written.toLowerCase()])
        expect(bandIn({ plates: [written] }, typed)).toBe('same')
      expect(bandIn({ text: `Plate number ${written}.` }, written)).toBe('same')
      expect(bandIn({ plates: [written] }, written.replaceAll(/[ -]/g, ''))).toBe('same')
    },
  )
  it.each([
    ['"@example_604"'],
    ['(@example_604)'],
    ['@example_604!'],
    ['instagram.com/example_604'],
    ['https://www.instagram.com/example_604/'],
    ['snap:example_604'],
  ])('handle %s', (fragment) => {
    expect(bandIn(handle, fragment)).toBe('same')
  })
  it.each([['mailto:example.one@mail.test'], ['"example.one@mail.test"!'], ['<example.one@mail.test>']])(
    'address %s',
    (fragment) => {
      expect(bandIn({ emails: ['example.one@mail.test'] }, fragment)).toBe('same')
    },
  )
  it('a name on a platform in letters of another script, though short', () => {
    expect(bandIn({ handles: ['王小明'] }, '@王小明')).toBe('same')
    expect(bandIn({ handles: ['王小明'] }, '王小明')).toBe('possible')
    expect(bandIn({ handles: ['王小明'] }, '"王小明"')).toBe('possible')
  })
})

describe('words beside a whole identifier', () => {
  const common = Array.from({ length: 400 }, (_, at) =>
    describedAs(`common ${at}`, {
      names: ['Jason'],
      vehicles: ['white ford transit van'],
      places: ['Kingsway, Surrey'],
      description: 'rose tattoo on neck',
      phones: [`778 555 ${1000 + at}`],
    }),
  )
  const wanted = describedAs('wanted', { ...number, ...plate, ...handle, date: '2020-01-01' })
  const index = createIndex([...common, wanted])
  const words = 'white ford transit van surrey jason kingsway rose tattoo neck the and'.split(' ')

  it('never displace it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('604 555 0142', 'QB1 23C', '@example_604', 'example_604'),
        fc.array(fc.constantFrom(...words), { maxLength: 20 }),
        fc.array(fc.constantFrom(...words), { maxLength: 6 }),
        (identifier, before, after) => {
          const fragment = [...before, identifier, ...after].join(' ').slice(0, 200)
          fc.pre(fragment.includes(identifier))
          expect(check(index, fragment, 10)[0]).toMatchObject({ id: 'wanted', band: 'same' })
        },
      ),
      { numRuns: 60 },
    )
  })
  it('however many stand before it', () => {
    const told = 'he got out of a grey car that night and then drove off to the north side with his friend'
    for (const identifier of ['604 555 0142', 'QB1 23C', '@example_604'])
      expect(check(index, `${told} ${identifier}`, 1)[0]).toMatchObject({ id: 'wanted', band: 'same' })
    expect(check(index, `${told} ends 0142`, 20).map(({ id }) => id)).toContain('wanted')
  })
})

describe('[READ] what is left unread of a fragment', () => {
  it('is told', () => {
    const twelve = 'one1 ford transit surrey jason kingsway rose neck grey limp beard cap'
    expect(readsAll('')).toBe(true)
    expect(readsAll('jason surrey')).toBe(true)
    expect(readsAll(`he was in the ${twelve} with a 604 555 0142`)).toBe(true)
    expect(readsAll(`${twelve} glasses whiskey`)).toBe(false)
    expect(readsAll(`jason ${' '.repeat(200)}`)).toBe(true)
    expect(readsAll(`jason ${' '.repeat(200)} surrey`)).toBe(false)
  })
  it('are little words before telling ones', () => {
    const fragment = 'and then he said that he was on his way to the house of a man who is Zedekiah'
    expect(bandIn({ names: ['Zedekiah'] }, fragment)).toBeDefined()
    expect(readsAll(fragment)).toBe(true)
  })
  it('never fails, whatever is typed', () => {
    const index = createIndex([describedAs('wanted', { ...number, ...plate, ...handle })])
    const pieces = fc.constantFrom(
      '604',
      '-',
      ' ',
      '(',
      '"',
      '@',
      'x',
      '?',
      '王',
      'QB1',
      ':',
      '1',
      'oh',
      '\ud800',
    )
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 220 }), fc.array(pieces, { maxLength: 90 })),
        (typed) => {
          const fragment = typeof typed === 'string' ? typed : typed.join('')
          for (const { id } of check(index, fragment, 3)) expect(id).toBe('wanted')
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('nothing is the same', () => {
  it('as a plate that was read out of a text which does not call it one', () => {
    expect(bandIn({ text: 'room ABC 123 at the hotel' }, 'abc 123')).not.toBe('same')
    expect(bandIn({ text: 'his white van, ABC 123.' }, 'abc 123')).toBe('possible')
    expect(bandIn({ text: 'his white van, licence plate ABC 123.' }, 'abc 123')).toBe('same')
    expect(bandIn({ text: 'his white van, ABC 123.', plates: ['ABC 123'] }, 'abc 123')).toBe('same')
  })
  it('as a make, a body or a common word with a number', () => {
    for (const [written, typed] of [
      ['FORD 150', 'ford 150'],
      ['GMC 350', 'gmc 350'],
      ['AUDI 345', 'audi 345 surrey'],
      ['101 APT', '101 apt'],
      ['CLS 550', 'cls 550'],
    ] as const) {
      expect(bandIn({ plates: [written] }, typed)).not.toBe('same')
      expect(bandIn({ plates: [written] }, `plate ${typed}`)).toBe('same')
      expect(bandIn({ text: `plate ${written}` }, `plate ${typed}`)).not.toBe('same')
    }
  })
  it('as a short name that nothing says is a handle', () => {
    expect(bandIn({ handles: ['Kik: pipe88'] }, 'pipe88')).toBe('possible')
    expect(bandIn({ handles: ['Kik: pipe88'] }, '@pipe88')).toBe('same')
    expect(bandIn({ handles: ['Kik: pipe88'] }, 'kik pipe88')).toBe('same')
    expect(bandIn({ handles: ['Kik: pipe8888'] }, 'pipe8888')).toBe('same')
  })
  it('as a piece of a name that is found whole', () => {
    const index = createIndex([
      describedAs('whole', { handles: ['Kik: lucky.ghost69'] }),
      describedAs('piece', { handles: ['Kik: ghost69'] }),
    ])
    expect(check(index, 'lucky ghost69', 2)).toMatchObject([
      { id: 'whole', band: 'same' },
      { id: 'piece', band: 'possible' },
    ])
    expect(bandIn({ handles: ['Kik: ghost69'] }, 'lucky ghost69')).toBe('same')
  })
  it('as a number nobody has', () => {
    for (const phone of ['0000000000', '1234567890', '555 555 5555'])
      expect(bandIn({ phones: [phone] }, phone)).not.toBe('same')
  })
})
