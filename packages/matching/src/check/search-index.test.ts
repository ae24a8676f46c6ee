import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Described } from '../contracts.ts'
import { check, searchSteps } from './check.ts'
import { describedAs } from './described-for-tests.ts'
import {
  addTo,
  compactIndex,
  createIndex,
  type Index,
  openIndex,
  removeFrom,
  sizeOf,
  storedIndex,
} from './search-index.ts'

const names = ['Roger Quill', 'Zed', 'Hélène Øst', 'Gurpreet', 'Rogre', 'William', '张伟', 'Nguyễn Ông']
const vehicles = ['white van', 'black Honda Civic', '2013 navy Ford Ranger', 'grey car']
const phones = ['604 555 0123', '604-555-01??', '+1 604 555 0132', '555 0199']
const plates = ['IQ8 92Z', 'IQB 92Z', 'I?8 9', 'ZQU 440']
const handles = ['Kik: quiet42', '@quietzebra', 'quiet.42']
const places = ['Maple Lane, Surrey', 'Hornby St Vancouver']
const texts = ['Called from 604-555-0177, kept asking for a real name.', 'Left without paying. 张伟', '']
const fragments = [
  'roger',
  'quill zed',
  '604 555 0123',
  '5550',
  'iq892z',
  'q89',
  'quiet42',
  'white van',
  'honda',
  'surrey maple',
  'real name',
  'helene',
  'rose neck',
  'will',
  '张',
  'wh',
]

const few = <Value>(values: readonly Value[]) =>
  fc.subarray([...values], { maxLength: Math.min(2, values.length) })
const described = (id: fc.Arbitrary<string>): fc.Arbitrary<Described> =>
  fc.record({
    id,
    date: fc.constantFrom('2026-01-01', '2026-01-02', '2025-12-31', 'unknown'),
    names: few(names),
    phones: few(phones),
    plates: few(plates),
    vehicles: few(vehicles),
    handles: few(handles),
    emails: few(['zed@example.test']),
    description: fc.constantFrom('white, male, rose tattoo on neck', 'tall, beard, 45-50', ''),
    places: few(places),
    text: fc.constantFrom(...texts),
  })
const several = fc.uniqueArray(described(fc.stringMatching(/^[a-z]{1,3}$/)), {
  selector: ({ id }) => id,
  maxLength: 12,
})

const answers = (index: Index): readonly unknown[] => fragments.map((fragment) => check(index, fragment, 20))
const runs = { numRuns: 40 }

describe('[CHECK-17] what an index answers does not depend on how it came about', () => {
  it('nor on the order of adding', () => {
    fc.assert(
      fc.property(several, (items) => {
        expect(answers(createIndex(items.toReversed()))).toEqual(answers(createIndex(items)))
      }),
      runs,
    )
  })
  it('nor on what was made at once, added before or between searches, or folded together', () => {
    fc.assert(
      fc.property(several, fc.nat(12), fc.boolean(), (items, first, folded) => {
        const index = createIndex(items.slice(0, first))
        for (const item of items.slice(first)) {
          addTo(index, item)
          check(index, 'roger', 5)
        }
        if (folded) compactIndex(index)
        expect(sizeOf(index)).toBe(items.length)
        expect(answers(index)).toEqual(answers(createIndex(items)))
      }),
      runs,
    )
  })
  it('nor on what was added and removed, or replaced', () => {
    fc.assert(
      fc.property(several, several, fc.boolean(), (items, passing, folded) => {
        const index = createIndex(items)
        for (const item of passing) addTo(index, { ...item, names: ['Somebody Else'], id: item.id })
        if (folded) compactIndex(index)
        check(index, 'somebody', 5)
        for (const { id } of passing) removeFrom(index, id)
        for (const item of items) if (passing.some(({ id }) => id === item.id)) addTo(index, item)
        expect(answers(index)).toEqual(answers(createIndex(items)))
      }),
      runs,
    )
  })
  it('nor on having been stored', () => {
    fc.assert(
      fc.property(several, (items) => {
        const index = createIndex(items)
        const opened = openIndex(storedIndex(index))
        expect(opened && answers(opened)).toEqual(answers(index))
      }),
      runs,
    )
  })
})

describe('[INDEX-1] a stored index', () => {
  const items = [
    describedAs('a', { names, vehicles, phones, plates, handles, places, text: texts[0] ?? '' }),
    describedAs('b', { names: ['Zed'], date: '2026-02-01' }),
  ]
  const stored = storedIndex(createIndex(items))

  it('can be added to and removed from', () => {
    const index = openIndex(stored)
    if (!index) throw new Error('did not open')
    addTo(index, describedAs('c', { names: ['Zed'], date: '2026-03-01' }))
    removeFrom(index, 'b')
    removeFrom(index, 'never there')
    expect(check(index, 'zed', 10).map(({ id }) => id)).toEqual(['c', 'a'])
  })
  it('opens where it lies askew in a larger buffer', () => {
    const larger = new Uint8Array(stored.length + 3)
    larger.set(stored, 3)
    const index = openIndex(larger.subarray(3))
    expect(index && answers(index)).toEqual(answers(createIndex(items)))
  })
  it('[INDEX-2] of another version or machine does not open', () => {
    for (const word of [0, 1, 2]) {
      const other = stored.slice()
      other[word * 4] = (other[word * 4] ?? 0) ^ 1
      expect(openIndex(other)).toBeNull()
    }
  })
  it('cut short or longer does not open', () => {
    fc.assert(
      fc.property(fc.nat(stored.length - 1), (length) => {
        expect(openIndex(stored.subarray(0, length))).toBeNull()
      }),
    )
    expect(openIndex(new Uint8Array([...stored, 0, 0, 0, 0]))).toBeNull()
  })
  it('[INDEX-2] damaged anywhere opens or not, but never throws, nor does a check in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(stored.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const damaged = stored.slice()
          for (const [at, byte] of changes) damaged[at] = byte
          const index = openIndex(damaged)
          if (index) for (const fragment of fragments) check(index, fragment, 10)
        },
      ),
      { numRuns: 200 },
    )
  })
  it('[INDEX-2] with any of its numbers made huge takes no longer', () => {
    for (let at = 0; at + 4 <= stored.length; at += 4) {
      const damaged = stored.slice()
      damaged[at + 3] = 0x7f
      const index = openIndex(damaged)
      if (index) for (const fragment of fragments) check(index, fragment, 10)
    }
  })
  it('[INDEX-2] any bytes at all are no index', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(openIndex(bytes)).toBeNull()
      }),
    )
  })
})

it('nothing of what was removed is found, nor remembered between searches', () => {
  const index = createIndex([describedAs('a', { names: ['Zed'] })])
  expect(check(index, 'zed', 10)).toHaveLength(1)
  addTo(index, describedAs('a', { names: ['Quill'] }))
  expect(check(index, 'zed', 10)).toEqual([])
  expect(check(index, 'quill', 10)).toHaveLength(1)
  removeFrom(index, 'a')
  expect(check(index, 'quill', 10)).toEqual([])
  expect(sizeOf(index)).toBe(0)
})

it('any Unicode can be kept and typed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      (value, fragment) => {
        const item = describedAs(value, {
          date: value,
          names: [value],
          phones: [value],
          plates: [value],
          vehicles: [value],
          handles: [value],
          emails: [value],
          description: value,
          places: [value],
          text: value,
        })
        const index = createIndex([item])
        check(index, fragment, 10)
        check(index, value, 10)
        const opened = openIndex(storedIndex(index))
        expect(opened && check(opened, value, 10)).toEqual(check(index, value, 10))
      },
    ),
    { numRuns: 150 },
  )
})

it('[CHECK-17] nothing is lost when what was added cannot be made searchable', () => {
  const index = createIndex([])
  addTo(index, describedAs('a', { names: ['Zed'] }))
  check(index, 'zed', 5)
  addTo(index, describedAs('b', { names: ['Zed'] }))
  const row = index.pending.get('b')
  if (!row) throw new Error('was not kept')
  index.pending.set('c', {
    ...row,
    get terms(): never {
      throw new Error('broken')
    },
  })
  expect(() => check(index, 'zed', 5)).toThrow('broken')
  index.pending.delete('c')
  expect(check(index, 'zed', 5).map(({ id }) => id)).toEqual(['a', 'b'])
  const broken = {
    ...describedAs('a', {}),
    get text(): never {
      throw new Error('broken')
    },
  }
  expect(() => addTo(index, broken)).toThrow('broken')
  expect(check(index, 'zed', 5).map(({ id }) => id)).toEqual(['a', 'b'])
})

it('[CHECK-17] a search that was begun before a change leaves nothing wrong behind', () => {
  const items = Array.from({ length: 60 }, (_, at) =>
    describedAs(`w${at}`, { names: [`Ab${at.toString(36)}`] }),
  )
  const wanted = describedAs('wanted', { names: ['Zedekiah Quistrel'] })
  for (const taken of [0, 1, 2, 3]) {
    const index = createIndex([...items, wanted])
    for (const { id } of items.slice(0, 30)) removeFrom(index, id)
    const steps = searchSteps(index, 'zedekiah quistrel', 5)
    for (let step = 0; step < taken; step++) steps.next()
    compactIndex(index)
    while (!steps.next().done);
    const fresh = createIndex([...items.slice(30), wanted])
    for (const fragment of ['zedekiah quistrel', 'quistrel', 'zedekiah q'])
      expect(check(index, fragment, 5)).toEqual(check(fresh, fragment, 5))
  }
})

// Names of what every object of JavaScript has, among words that call for a table.
const inherited = [
  'constructor',
  'toString',
  '__proto__',
  'hasOwnProperty',
  'valueOf',
  'tattoo',
  'of',
  'on arm',
  '/',
  '.com/',
  'https://',
  '@',
]

it('[READ-7] a word may be called as what every object has', () => {
  const words = fc
    .array(fc.constantFrom(...inherited), { maxLength: 6 })
    .chain((some) => fc.constantFrom(some.join(' '), some.join('')))
  fc.assert(
    fc.property(words, words, (value, fragment) => {
      const said = [value]
      const item = describedAs('a', {
        names: said,
        vehicles: said,
        handles: said,
        places: said,
        description: value,
        looks: { age: value, height: value, hair: value, tattoos: said, features: said },
        text: value,
      })
      const index = createIndex([item])
      check(index, fragment, 10)
      expect(sizeOf(index)).toBe(1)
    }),
  )
})
