import { describe, expect, it } from 'vitest'
import { addTo, check, createIndex, type Described, type Finding, type Reason, removeFrom } from './index.ts'

const empty: Described = {
  id: '',
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
}
const described = (id: string, facts: Partial<Described>): Described => ({ ...empty, ...facts, id })

/** The answers about one description among others that share nothing with it. */
const others = [
  described('other-1', {
    names: ['Walter'],
    phones: ['604-555-0188'],
    plates: ['ZQ9 44U'],
    vehicles: ['grey Volvo'],
  }),
  described('other-2', { names: ['Kenji'], handles: ['Kik: @plumtree77'], emails: ['plum@example.test'] }),
]
const find = (facts: Partial<Described>, fragment: string): Finding | undefined =>
  check(createIndex([...others, described('wanted', facts)]), fragment, 10).find(({ id }) => id === 'wanted')
const reason = (facts: Partial<Described>, fragment: string): Reason | undefined =>
  find(facts, fragment)?.reasons[0]
const order = (items: readonly Described[], fragment: string): readonly string[] =>
  check(createIndex(items), fragment, 10).map(({ id }) => id)

describe('[CHECK-1] what does not count', () => {
  it.each<[string, Partial<Described>, string]>([
    ['case and accents', { names: ['Hélène Øst'] }, 'helene ost'],
    ['accents written apart', { names: ['He\u0301le\u0300ne'] }, 'hélène'],
    ['apostrophes', { names: ['O’Brien'] }, "o'brien"],
    ['spaces and punctuation in a phone', { phones: ['(604) 555-0123'] }, '604.555.0123'],
    ['spaces and hyphens in a plate', { plates: ['iq4-92z'] }, 'IQ4 92Z'],
    ['Persian digits', { phones: ['604 555 0123'] }, '۶۰۴۵۵۵۰۱۲۳'],
    ['full-width digits', { phones: ['604 555 0123'] }, '６０４５５５０１２３'],
  ])('%s', (_what, facts, fragment) => {
    expect(reason(facts, fragment)?.how).toBe('same')
  })
})

describe('[CHECK-2] identifiers in the text', () => {
  it.each<[string, string, string]>([
    ['phone', 'Called from (604) 555-0142. Be careful.', '6045550142'],
    ['plate', 'Drove off, plate IQ4-92Z seen.', 'iq492z'],
    ['plate', 'The plate was 123 ZZQ I think.', '123zzq'],
    ['email', 'Wrote from q.zed@example.test, twice.', 'Q.Zed@example.test'],
    ['handle', 'Goes by @quiet_zebra.', '@quietzebra'],
  ])('%s: %s', (slot, text, fragment) => {
    expect(find({ text }, fragment)).toMatchObject({
      band: 'same',
      reasons: [{ slot, field: 'text', value: text }],
    })
  })

  it('a year and a word are no plate', () => {
    expect(find({ text: 'in a 2018 red car' }, 'a2018')).toBeUndefined()
  })
})

describe('[CHECK-3] characters nobody saw', () => {
  it.each(['IQ?9?Z', 'iq**2z', 'IQ_92Z', 'iqx92z'])('typed in a plate: %s', (fragment) => {
    expect(reason({ plates: ['IQ4 92Z'] }, fragment)?.how).toBe('unknown-characters')
  })
  it.each(['604 555 01xx', '604-5**-0123', '60455?0123'])('typed in a phone: %s', (fragment) => {
    expect(reason({ phones: ['604 555 0123'] }, fragment)?.how).toBe('unknown-characters')
  })
  it('written in a plate', () => {
    expect(find({ plates: ['IQ? 9?Z'] }, 'IQ4 92Z')).toMatchObject({
      band: 'possible',
      reasons: [
        {
          how: 'unknown-characters',
          differences: [
            { found: '?', typed: '4' },
            { found: '?', typed: '2' },
          ],
        },
      ],
    })
  })
  it('what both know must agree', () => {
    expect(find({ plates: ['IQ4 92Z'] }, 'U??93?')).toBeUndefined()
  })
})

describe('[CHECK-4] phones', () => {
  const facts = { phones: ['+1 (604) 555-0123'] }
  it.each([
    ['the last four digits', '0123', 'contains'],
    ['three digits', '550', 'contains'],
    ['without the area code', '555-0123', 'contains'],
    ['a leading 1', '16045550123', 'same'],
    ['part of it with a leading 1', '1604555012', 'contains'],
    ['another digit', '6045550173', 'one-off'],
    ['a digit too many', '60455590123', 'one-off'],
    ['a digit missing', '604555123', 'one-off'],
    ['two digits swapped', '6045550213', 'swapped'],
  ])('%s', (_what, fragment, how) => {
    expect(reason(facts, fragment)).toMatchObject({ slot: 'phone', how })
  })
  it('not two digits, nor one off among six', () => {
    expect(find(facts, '55')).toBeUndefined()
    expect(find(facts, '550193')).toBeUndefined()
  })
  it('the end of a number comes before its beginning, and that before its middle', () => {
    const items = [
      described('middle', { phones: ['604 012 3555'], date: '2026-03-01' }),
      described('beginning', { phones: ['012 355 5604'], date: '2026-02-01' }),
      described('end', { phones: ['604 555 0123'] }),
    ]
    expect(order(items, '0123')).toEqual(['end', 'beginning', 'middle'])
  })
})

describe('[CHECK-5] plates', () => {
  const facts = { plates: ['IQ8 92Z'] }
  it.each([
    ['part of it', 'q89', 'contains'],
    ['look-alikes', '1QB 9ZZ', 'look-alike'],
    ['another character', 'IQ8 72Z', 'one-off'],
    ['a character missing', 'IQ892', 'contains'],
    ['a character missing inside', 'I892Z', 'one-off'],
    ['two characters swapped', 'QI8 92Z', 'swapped'],
    ['more than was written down', 'IQ8 92Z BC', 'contains'],
  ])('%s', (_what, fragment, how) => {
    expect(reason(facts, fragment)).toMatchObject({ slot: 'plate', how })
  })
  it('not two characters', () => {
    expect(find(facts, 'q8')).toBeUndefined()
  })
  it('exact before look-alike before one off', () => {
    const items = [
      described('one-off', { plates: ['IQ8 97Z'], date: '2026-03-01' }),
      described('look-alike', { plates: ['IQB 92Z'], date: '2026-02-01' }),
      described('exact', facts),
    ]
    expect(order(items, 'iq892z')).toEqual(['exact', 'look-alike', 'one-off'])
    expect(order(items, 'iq89').at(-1)).toBe('look-alike')
  })
})

describe('[CHECK-6] handles and e-mail addresses', () => {
  const facts = { handles: ['Telegram: @Quiet_Zebra.42'], emails: ['zed.quill@example.test'] }
  it.each([
    ['without its separators', 'quietzebra42', 'handle', 'same'],
    ['with its platform', 'telegram: quietzebra42', 'handle', 'same'],
    ['part of it', 'etzeb', 'handle', 'contains'],
    ['one edit', 'quietzebro42', 'handle', 'one-off'],
    ['the beginning of an address', 'zed.quill', 'email', 'contains'],
    ['an address one edit away', 'zed.quil@example.test', 'email', 'one-off'],
  ])('%s', (_what, fragment, slot, how) => {
    expect(reason(facts, fragment)).toMatchObject({ slot, how })
  })
})

describe('[CHECK-7] words', () => {
  const facts = {
    vehicles: ['dark green Subaru wagon'],
    places: ['Maple Lane'],
    description: 'scar over the left eye',
    text: 'He asked for deposits. 张伟 was the name given.',
  }
  it.each([
    ['whole', 'green', 'vehicle', 'same'],
    ['its beginning', 'mapl', 'place', 'starts-with'],
    ['one edit', 'deposit', 'text', 'starts-with'],
    ['one letter other', 'subaro', 'vehicle', 'one-off'],
    ['two letters swapped', 'deopsits', 'text', 'swapped'],
    ['a Han character', '伟', 'text', 'same'],
  ])('%s', (_what, fragment, slot, how) => {
    expect(reason(facts, fragment)).toMatchObject({ slot, how })
  })
  it('no edit in four letters, no beginning of one', () => {
    expect(find(facts, 'lefd')).toBeUndefined()
    expect(find(facts, 'g')).toBeUndefined()
  })
})

describe('[CHECK-8] names', () => {
  it.each([
    ['Roger', 'roer', 'one-off'],
    ['Zacharias', 'zach', 'starts-with'],
    ['John', 'jon', 'sounds-alike'],
    ['Philip', 'filip', 'sounds-alike'],
    ['Mohsen', 'mohesn', 'swapped'],
  ])('%s as %s', (name, fragment, how) => {
    expect(reason({ names: [name] }, fragment)).toMatchObject({ slot: 'name', how })
  })
  it('only names forgive that much', () => {
    expect(find({ text: 'roger that' }, 'roer')).toBeUndefined()
    expect(find({ text: 'filip said so' }, 'philip')).toBeUndefined()
  })
  it('plain spelling before a longer name, before a misspelling', () => {
    const items = [
      described('misspelt', { names: ['Marc'], date: '2026-03-01' }),
      described('longer', { names: ['Markus'], date: '2026-02-01' }),
      described('plain', { names: ['Mark'] }),
    ]
    expect(order(items, 'mark')).toEqual(['plain', 'longer', 'misspelt'])
  })
  it('a misspelling before a like sound', () => {
    const items = [
      described('sound', { names: ['Filippe'], date: '2026-02-01' }),
      described('misspelt', { names: ['Philips'] }),
    ]
    expect(order(items, 'philipe')).toEqual(['misspelt', 'sound'])
  })
})

describe('[CHECK-9] all of it', () => {
  const facts = { names: ['Zed'], vehicles: ['white van'], phones: ['604 555 0123'], places: ['Maple Lane'] }
  it('every word typed is found, whatever it is', () => {
    expect(find(facts, 'van maple 0123 zed')?.reasons.map(({ slot }) => slot)).toEqual([
      'vehicle',
      'place',
      'phone',
      'name',
    ])
  })
  it('not when one word is nowhere', () => {
    expect(find(facts, 'van maple truck')).toBeUndefined()
  })
})

describe('[CHECK-10] same', () => {
  it.each<[Partial<Described>, string]>([
    [{ phones: ['604 555 0123'] }, '+1 604-555-0123'],
    [{ phones: ['+1 604-555-0123'] }, '604 555 0123'],
    [{ plates: ['IQ8 92Z'] }, 'iq892z'],
    [{ emails: ['zed@example.test'] }, 'zed@example.test'],
    [{ handles: ['@quiet'] }, '@quiet'],
    [{ handles: ['Kik: quiet42'] }, 'quiet42'],
    [{ phones: ['604 555 0123'], vehicles: ['white van'] }, 'van 6045550123'],
  ])('%j by %s', (facts, fragment) => {
    expect(find(facts, fragment)?.band).toBe('same')
  })
  it.each<[string, Partial<Described>, string]>([
    ['a phone without area code', { phones: ['555 0123'] }, '5550123'],
    ['part of a phone', { phones: ['604 555 0123'] }, '5550123'],
    ['a phone one digit off', { phones: ['604 555 0123'] }, '6045550124'],
    ['a plate cut short', { plates: ['IQ8 9'] }, 'iq89'],
    ['a look-alike', { plates: ['IQ8 92Z'] }, 'IQB 92Z'],
    ['a character nobody saw', { plates: ['IQ8 92?'] }, 'IQ8 92?'],
    ['a name', { names: ['Quiet Zebra'] }, 'quiet zebra'],
    ['a name that is also a handle', { handles: ['Kik: quiet'] }, 'quiet'],
    ['a part of a handle', { handles: ['Kik: quiet42-zebra'] }, 'quiet42'],
    ['an odd word in the text', { text: 'He left half-out of it' }, 'halfout'],
  ])('never for %s', (_what, facts, fragment) => {
    expect(find(facts, fragment)?.band).toMatch(/possible|weak/)
  })
})

describe('[CHECK-11] possible and weak', () => {
  it.each<[Partial<Described>, string, string]>([
    [{ names: ['Zed'] }, 'zed', 'possible'],
    [{ names: ['Zedekiah'] }, 'ze', 'weak'],
    [{ vehicles: ['white van'] }, 'van', 'possible'],
    [{ phones: ['604 555 0123'] }, '0123', 'possible'],
    [{ phones: ['604 555 0123'] }, '123', 'weak'],
    [{ description: 'white beard' }, 'beard', 'weak'],
    [{ text: 'white beard' }, 'beard', 'weak'],
  ])('%j by %s: %s', (facts, fragment, band) => {
    expect(find(facts, fragment)?.band).toBe(band)
  })
})

describe('[CHECK-12] order', () => {
  it('the whole phone before a name, a name before a word of the text', () => {
    const items = [
      described('text', { text: 'said to be Florian', date: '2026-05-01' }),
      described('name', { names: ['Florian'] }),
      described('both', { names: ['Florian'], phones: ['604 555 0123'] }),
    ]
    expect(order(items, 'florian')).toEqual(['both', 'name', 'text'])
    expect(order(items, '6045550123')).toEqual(['both'])
  })
  it('a common vehicle before a rare word of the text', () => {
    const vans = ['a', 'b', 'c', 'd'].map((id) => described(id, { vehicles: ['van'] }))
    expect(order([described('text', { text: 'van' }), ...vans], 'van')).toEqual(['a', 'b', 'c', 'd', 'text'])
  })
  it('equally good ones newest first, then by id', () => {
    const items = [
      described('b', { names: ['Zed'], date: '2026-01-02' }),
      described('c', { names: ['Zed'], date: '2026-01-03' }),
      described('a', { names: ['Zed'], date: '2026-01-02' }),
    ]
    expect(order(items, 'zed')).toEqual(['c', 'a', 'b'])
    expect(order(items.toReversed(), 'zed')).toEqual(['c', 'a', 'b'])
  })
  it('gives no more than asked for, the best of them', () => {
    const items = [described('text', { text: 'zed' }), described('name', { names: ['Zed'] })]
    expect(check(createIndex(items), 'zed', 1).map(({ id }) => id)).toEqual(['name'])
    expect(check(createIndex(items), 'zed', 0)).toEqual([])
  })
})

describe('[CHECK-13] reasons', () => {
  it('say which characters differ and where, as written and as typed', () => {
    expect(reason({ plates: ['IQB-92Z'] }, 'van? iq8 92z')).toBeUndefined()
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
  it('name the value that holds most of the words', () => {
    const reasons = find({ names: ['Zed', 'Zed Quill'], text: 'zed quill' }, 'zed quill')?.reasons
    expect(reasons?.map(({ value }) => value)).toEqual(['Zed Quill', 'Zed Quill'])
  })
  it('show swapped characters as they stand on both sides', () => {
    expect(reason({ phones: ['604 555 0123'] }, '604 555 0213')?.differences).toEqual([
      { found: '12', foundAt: 9, typed: '21', typedAt: 9 },
    ])
  })
})

it('[CHECK-14] words in one name or vehicle come before the same words apart', () => {
  const items = [
    described('apart', { vehicles: ['white van', 'green truck'], date: '2026-02-01' }),
    described('together', { vehicles: ['green van', 'white truck'] }),
  ]
  expect(order(items, 'green van')).toEqual(['together', 'apart'])
})

it('[CHECK-15] a word stands out where few have it', () => {
  const common = Array.from({ length: 20 }, (_, place) =>
    described(`common-${place}`, { names: ['Reed'], date: '2026-02-01' }),
  )
  expect(order([...common, described('rare', { vehicles: ['Reed'] })], 'reed')[0]).toBe('rare')
})

it('[CHECK-17] nothing of what was removed stays', () => {
  const index = createIndex([])
  addTo(index, described('a', { ...others[1], names: ['Zed'], text: 'Called from 604 555 0123' }))
  expect(index.words.size).toBeGreaterThan(0)
  removeFrom(index, 'a')
  const { phone, plate, handle, email } = index.identifiers
  for (const held of [index.words, index.sounds, index.numbers, phone, plate, handle, email])
    expect(held.size).toBe(0)
  expect(index.entries).toEqual([null])
})

it('[CHECK-17] a known id is replaced, a removed one is gone', () => {
  const index = createIndex([described('a', { names: ['Zed'] })])
  addTo(index, described('a', { names: ['Quill'] }))
  expect(check(index, 'zed', 10)).toEqual([])
  expect(check(index, 'quill', 10)).toHaveLength(1)
  removeFrom(index, 'a')
  removeFrom(index, 'never there')
  expect(check(index, 'quill', 10)).toEqual([])
})
