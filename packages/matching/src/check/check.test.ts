import { describe, expect, it } from 'vitest'
import { check, searchSteps } from './check.ts'
import { createIndex } from './search-index.ts'
import type { Described } from '../contracts.ts'
import { describedAs } from './described-for-tests.ts'

/** Ids in the order found, among others that share nothing. */
const order = (items: readonly Described[], fragment: string): readonly string[] =>
  check(createIndex([...items, ...others]), fragment, 10).map(({ id }) => id)

const others = [
  describedAs('other-1', {
    names: ['Walter Quist'],
    phones: ['604-555-0188'],
    plates: ['ZQ9 44U'],
    vehicles: ['grey Volvo'],
  }),
  describedAs('other-2', { names: ['Kenji'], handles: ['Kik: @plumtree77'], emails: ['plum@example.test'] }),
  describedAs('other-3', {
    description: 'tall, thin, ponytail',
    places: ['Hornby St, Vancouver'],
    text: 'Left without paying.',
  }),
]

const finds = (facts: Partial<Described>, fragment: string): boolean =>
  order([describedAs('wanted', facts)], fragment).includes('wanted')
const bandOf = (facts: Partial<Described>, fragment: string): string | undefined =>
  check(createIndex([...others, describedAs('wanted', facts)]), fragment, 10).find(
    ({ id }) => id === 'wanted',
  )?.band

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
    expect(finds(facts, fragment)).toBe(true)
  })
})

describe('[CHECK-2] identifiers in the text', () => {
  it.each([
    ['Called from (604) 555-0142. Be careful.', '6045550142'],
    ['Drove off, plate IQ4-92Z seen.', 'iq492z'],
    ['Wrote from q.zed@example.test, twice.', 'Q.Zed@example.test'],
    ['Goes by @quiet_zebra.', '@quietzebra'],
  ])('%s', (text, fragment) => {
    expect(bandOf({ text }, fragment)).toBe('same')
  })
})

describe('[CHECK-3] characters nobody saw', () => {
  it.each(['IQ?9?Z', 'iq**2z', 'IQ_92Z', 'iqx92z', 'iq#92z', 'iq--2z'])(
    'typed in a plate: %s',
    (fragment) => {
      expect(finds({ plates: ['IQ4 92Z'] }, fragment)).toBe(true)
    },
  )
  it.each(['604 555 01xx', '604-5**-0123', '60455?0123', '604…0123', '604...0123', '604 555 01##'])(
    'typed in a phone: %s',
    (fragment) => {
      expect(finds({ phones: ['604 555 0123'] }, fragment)).toBe(true)
    },
  )
  it('written in a plate', () => {
    expect(bandOf({ plates: ['IQ? 92Z'] }, 'IQ4 92Z')).toBe('possible')
  })
  it('a plate seen whole comes before one that could be any', () => {
    const items = [
      describedAs('unseen', { plates: ['IQ? 9?Z'], date: '2026-05-01' }),
      describedAs('seen', { plates: ['IQ4 92Z'] }),
    ]
    expect(order(items, 'q492')).toEqual(['seen', 'unseen'])
  })
})

describe('[CHECK-4] [UI-38] phones', () => {
  const facts = { phones: ['+1 (604) 555-0123'] }
  it.each([
    ['the last four digits', '0123'],
    ['three digits', '550'],
    ['without the area code', '555-0123'],
    ['a leading 1', '16045550123'],
    ['another digit', '6045550173'],
    ['a digit too many', '60455590123'],
    ['a digit missing', '604555123'],
    ['two digits swapped', '6045550213'],
    ['two slips', '6045500133'],
    ['spoken', 'six oh four double five five zero one two three'],
    ['spoken in French', 'six zero quatre cinq cinq cinq zero un deux trois'],
    ['one of two', '604 555 0123 or 0188'],
  ])('%s', (_what, fragment) => {
    expect(finds(facts, fragment)).toBe(true)
  })
  it('the end of a number comes before its beginning, and that before its middle', () => {
    const items = [
      describedAs('middle', { phones: ['604 012 3555'], date: '2026-03-01' }),
      describedAs('beginning', { phones: ['012 355 5604'], date: '2026-02-01' }),
      describedAs('end', { phones: ['604 555 0123'] }),
    ]
    expect(order(items, '0123')).toEqual(['end', 'beginning', 'middle'])
  })
})

describe('[CHECK-5] [UI-38] plates', () => {
  const facts = { plates: ['IQ8 92Z'] }
  it.each([
    ['part of it', 'q89'],
    ['look-alikes', '1QB 9ZZ'],
    ['another character', 'IQ8 72Z'],
    ['a neighbour in the alphabet', 'JQ8 92Z'],
    ['a character missing at the end', 'IQ892'],
    ['a character missing inside', 'I892Z'],
    ['two characters swapped', 'QI8 92Z'],
    ['more than was written down', 'IQ8 92Z BC'],
    ['halves the other way round', '92Z IQ8'],
    ['spelt out', 'india quebec eight nine two zulu'],
  ])('%s', (_what, fragment) => {
    expect(finds(facts, fragment)).toBe(true)
  })
  it('exact before look-alike before one off', () => {
    const items = [
      describedAs('one-off', { plates: ['IQ8 97Z'], date: '2026-03-01' }),
      describedAs('look-alike', { plates: ['IQB 92Z'], date: '2026-02-01' }),
      describedAs('exact', facts),
    ]
    expect(order(items, 'iq892z')).toEqual(['exact', 'look-alike', 'one-off'])
  })
})

describe('[CHECK-6] handles and e-mail addresses', () => {
  const facts = { handles: ['Telegram: @Quiet_Zebra.42'], emails: ['zed.quill@example.test'] }
  it.each([
    ['without its separators', 'quietzebra42'],
    ['taken apart', 'quiet zebra 42'],
    ['part of it', 'etzeb'],
    ['one edit', 'quietzebro42'],
    ['the beginning of an address', 'zed.quill'],
    ['an address one edit away', 'zed.quil@example.test'],
    ['an address as it is said', 'zedquill at example dot test'],
  ])('%s', (_what, fragment) => {
    expect(finds(facts, fragment)).toBe(true)
  })
})

describe('[CHECK-7] words', () => {
  const facts = {
    vehicles: ['dark green Subaru wagon'],
    places: ['Maple Lane'],
    description: 'scar over the left eye',
    text: 'He asked for deposits again.',
  }
  it.each([
    ['whole', 'green'],
    ['its beginning', 'mapl'],
    ['one letter other', 'subaro'],
    ['two letters swapped', 'deopsits'],
    ['another word for it', 'station wagon'],
    ['in French', 'vert'],
  ])('%s', (_what, fragment) => {
    expect(finds(facts, fragment)).toBe(true)
  })
})

describe('[CHECK-8] [UI-38] names', () => {
  it.each([
    ['a letter left out', 'Roger', 'roer'],
    ['its beginning', 'Zacharias', 'zach'],
    ['as it sounds', 'Philip', 'filip'],
    ['as it sounds to English ears', 'Gurpreet', 'gurprit'],
    ['two letters swapped', 'Mohsen', 'mohesn'],
    ['a nickname', 'William', 'bill'],
    ['a nickname nobody listed', 'Delbert', 'bert'],
    ['without vowels', 'Michael', 'mchl'],
    ['a slip of the thumb', 'Stewart', 'stewarr'],
    ['run together', 'Roger Quill', 'rogerquill'],
    ['taken apart', 'MacDonald', 'mac donald'],
    ['the other way round', 'Roger Quill', 'quill, roger'],
    ['as a camera reads it', 'Thomas', 'thornas'],
  ])('%s', (_what, name, fragment) => {
    expect(finds({ names: [name] }, fragment)).toBe(true)
  })
  it('plain spelling before a longer name, before a misspelling, whatever their dates', () => {
    const items = [
      describedAs('misspelt', { names: ['Marc'], date: '2026-03-01' }),
      describedAs('longer', { names: ['Markus'], date: '2026-02-01' }),
      describedAs('plain', { names: ['Mark'] }),
    ]
    expect(order(items, 'mark')[0]).toBe('plain')
  })
  it('one letter off before another form of the name', () => {
    const items = [
      describedAs('nickname', { names: ['Robert'], date: '2026-03-01' }),
      describedAs('plain', { names: ['Bobb'] }),
    ]
    expect(order([...items, describedAs('exact', { names: ['Bob'] })], 'bob')[0]).toBe('exact')
  })
  it('of two names as near, the one that more are called', () => {
    const common = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => describedAs(id, { names: ['Steven'] }))
    const rare = describedAs('rare', { names: ['Setben'], date: '2026-05-01' })
    expect(order([rare, ...common], 'setven').slice(0, 6)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })
})

describe('[CHECK-9] all of it, or most', () => {
  const whole = describedAs('whole', { names: ['Zed'], vehicles: ['white van'], places: ['Maple Lane'] })
  it('the more is found the better, and a strong identifier is never lost', () => {
    const items = [
      describedAs('two', { names: ['Zed'], vehicles: ['white van'], date: '2026-05-01' }),
      describedAs('one', { names: ['Zed'], date: '2026-05-01' }),
      whole,
    ]
    expect(order(items, 'zed van maple').slice(0, 3)).toEqual(['whole', 'two', 'one'])
    expect(order([describedAs('phone', { phones: ['604 555 0123'] })], 'bob 604 555 0123')[0]).toBe('phone')
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
    expect(bandOf(facts, fragment)).toBe('same')
  })
  it.each<[string, Partial<Described>, string]>([
    ['a phone without area code', { phones: ['555 0123'] }, '5550123'],
    ['part of a phone', { phones: ['604 555 0123'] }, '5550123'],
    ['a phone one digit off', { phones: ['604 555 0123'] }, '6045550124'],
    ['a look-alike', { plates: ['IQ8 92Z'] }, 'IQB 92Z'],
    ['halves the other way round', { plates: ['IQ8 92Z'] }, '92Z IQ8'],
    ['a character nobody saw', { plates: ['IQ8 92?'] }, 'IQ8 92?'],
    ['a name', { names: ['Quiet Zebra'] }, 'quiet zebra'],
    ['a name that is also a handle', { handles: ['Kik: quiet'] }, 'quiet'],
    ['a part of a handle', { handles: ['Kik: quiet42-zebra'] }, 'quiet42'],
  ])('never for %s', (_what, facts, fragment) => {
    expect(bandOf(facts, fragment)).toMatch(/possible|weak/)
  })
})

describe('[CHECK-12] order', () => {
  it('a whole identifier before everything', () => {
    const items = [
      describedAs('names', { names: ['Quiet Roger Zebra'], date: '2026-05-01' }),
      describedAs('phone', { phones: ['604 555 0123'] }),
    ]
    expect(order(items, 'quiet roger zebra 6045550123')[0]).toBe('phone')
  })
  it('a name before a word of the text', () => {
    const items = [
      describedAs('text', { text: 'said to be florian', date: '2026-05-01' }),
      describedAs('name', { names: ['Florian'] }),
    ]
    expect(order(items, 'florian')).toEqual(['name', 'text'])
  })
  it('equally good ones newest first, then by id, however they were added', () => {
    const items = [
      describedAs('b', { names: ['Zed'], date: '2026-01-02' }),
      describedAs('c', { names: ['Zed'], date: '2026-01-03' }),
      describedAs('a', { names: ['Zed'], date: '2026-01-02' }),
    ]
    expect(order(items, 'zed')).toEqual(['c', 'a', 'b'])
    expect(order(items.toReversed(), 'zed')).toEqual(['c', 'a', 'b'])
  })
  it('gives no more than asked for, the best of them', () => {
    const items = [describedAs('text', { text: 'zed' }), describedAs('name', { names: ['Zed'] })]
    expect(check(createIndex(items), 'zed', 1).map(({ id }) => id)).toEqual(['name'])
    expect(check(createIndex(items), 'zed', 0)).toEqual([])
  })
})

describe('[CHECK-14] words of one thing', () => {
  it.each<[string, Partial<Described>, Partial<Described>, string]>([
    [
      'vehicle',
      { vehicles: ['green van', 'white truck'] },
      { vehicles: ['white van', 'green truck'] },
      'green van',
    ],
    ['name', { names: ['Roger Quill', 'Abe Zed'] }, { names: ['Roger Zed', 'Abe Quill'] }, 'roger quill'],
    [
      'tattoo',
      { description: 'rose tattoo on neck, crown tattoo on hand' },
      { description: 'rose tattoo on hand, crown tattoo on neck' },
      'rose tattoo neck',
    ],
  ])('%s: together before apart', (_what, together, apart, fragment) => {
    const items = [describedAs('apart', { ...apart, date: '2026-05-01' }), describedAs('together', together)]
    expect(order(items, fragment).slice(0, 2)).toEqual(['together', 'apart'])
  })
  it('a car of no colour before one of another', () => {
    const items = [
      describedAs('black', { vehicles: ['black Honda Civic'], date: '2026-05-01' }),
      describedAs('none', { vehicles: ['Honda Civic'] }),
      describedAs('white', { vehicles: ['white Honda Civic'] }),
    ]
    expect(order(items, 'white honda civic').slice(0, 3)).toEqual(['white', 'none', 'black'])
  })
  it('a near colour before a far one', () => {
    const items = [
      describedAs('far', { vehicles: ['yellow Honda Civic'], date: '2026-05-01' }),
      describedAs('near', { vehicles: ['grey Honda Civic'] }),
    ]
    expect(order(items, 'silver honda civic').slice(0, 2)).toEqual(['near', 'far'])
  })
})

describe('ages, heights and years', () => {
  it.each<[string, Partial<Described>, Partial<Described>, string]>([
    ['age', { description: 'male, 45-50' }, { description: 'male, 20-25' }, 'male 45'],
    ['decade', { description: 'male, about 43' }, { description: 'male, about 62' }, 'male 40s'],
    ['height', { description: "male, 6'1" }, { description: "male, 5'4" }, "male 6'1"],
    ['year', { vehicles: ['2013 Honda Civic'] }, { vehicles: ['1999 Honda Civic'] }, '2013 honda civic'],
    [
      'a year off',
      { vehicles: ['2013 Honda Civic'] },
      { vehicles: ['2004 Honda Civic'] },
      '2012 honda civic',
    ],
  ])('%s: near before far', (_what, near, far, fragment) => {
    const items = [describedAs('far', { ...far, date: '2026-05-01' }), describedAs('near', near)]
    expect(order(items, fragment)[0]).toBe('near')
  })
})

it('[CHECK-15] a word stands out where few have it', () => {
  const common = Array.from({ length: 20 }, (_, place) =>
    describedAs(`common-${place}`, { vehicles: ['white van'], date: '2026-02-01' }),
  )
  const items = [...common, describedAs('rare', { vehicles: ['Lada'] })]
  expect(order(items, 'white lada')[0]).toBe('rare')
})

describe('[CHECK-18] searchSteps', () => {
  const index = createIndex(others)
  it('takes several steps and ends with what check gives', () => {
    const steps = searchSteps(index, 'walter grey volvo 604 555', 10)
    let count = 0
    let step = steps.next()
    for (; !step.done; step = steps.next()) count++
    expect(count).toBeGreaterThan(3)
    expect(step.value).toEqual(check(index, 'walter grey volvo 604 555', 10))
  })
  it('leaves nothing behind when it is given up', () => {
    const before = check(index, 'walter', 10)
    const steps = searchSteps(index, 'grey volvo walter', 10)
    steps.next()
    steps.next()
    expect(check(index, 'walter', 10)).toEqual(before)
  })
  it('gives the same for a fragment that grows as for one typed at once', () => {
    const growing = createIndex(others)
    for (const fragment of ['w', 'wa', 'wal', 'walt', 'walter', 'walter q', 'walter quist']) {
      expect(check(growing, fragment, 10)).toEqual(check(createIndex(others), fragment, 10))
    }
  })
})
