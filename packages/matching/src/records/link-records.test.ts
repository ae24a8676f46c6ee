import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FlatRecord, RecordSchema } from './contracts.ts'
import { linkRecords } from './link-records.ts'

const schema: RecordSchema = {
  id: 'id',
  fields: [
    { field: 'first', kind: 'given-name' },
    { field: 'last', kind: 'family-name' },
    { field: 'born', kind: 'date', format: 'YYYY-MM-DD' },
    { field: 'town', kind: 'place' },
    { field: 'mail', kind: 'email' },
  ],
}

const firsts = 'amara bodil casimir deniz eluned faraji gudrun hamza ilona jarek kaito leocadia'.split(' ')
const lasts = 'abbotsley brankovic castellane dhaliwal eriksdotter fontenelle gwynedd haraldson'.split(' ')
const towns = 'amsbury|bellweather|corrin falls|dunmarch|east pell'.split('|')

type Person = {
  readonly first: string
  readonly last: string
  readonly born: string
  readonly town: string
  readonly mail: string
}

/** Invented people, no two of one full name. */
const people: readonly Person[] = Array.from({ length: 50 }, (_, number) => {
  const first = firsts[number % 12] ?? ''
  const last = lasts[Math.floor(number / 12) + (number % 2)] ?? ''
  const born = `${1950 + ((number * 7) % 50)}-${String((number % 12) + 1).padStart(2, '0')}-${String(((number * 11) % 28) + 1).padStart(2, '0')}`
  return { first, last, born, town: towns[number % 5] ?? '', mail: `${first}.${last}${number}@example.test` }
})

/** Four records of each: whole, with a slip, with names swapped, with gaps. The id says nothing of the person. */
const records: readonly FlatRecord[] = people.flatMap(({ first, last, born, town, mail }, number) =>
  [
    { first, last, born, town, mail },
    { first: first.slice(1), last, born, town, mail: mail.replace('.', ',') },
    { first: last, last: first, born, town: null, mail },
    { first, last: `${last}e`, born: null, town, mail: '' },
  ].map((record, copy) => ({ ...record, id: `r${(number * 173 + copy * 397) % 1009}` })),
)
const personOf = new Map(records.map((record, place) => [record['id'] ?? '', Math.floor(place / 4)]))

const clustersOf = (some: readonly FlatRecord[], by = schema): readonly (readonly string[])[] =>
  linkRecords(some, by).clusters.map(({ ids }) => ids)

test('finds the records of one person through slips, swaps and gaps', () => {
  const clusters = clustersOf(records)
  expect(clusters.every((ids) => new Set(ids.map((id) => personOf.get(id))).size === 1)).toBe(true)
  expect(clusters.filter((ids) => ids.length === 4).length).toBeGreaterThan(people.length * 0.9)
})

test('pairs are likeliest first, named in the order of their ids, and mostly right', () => {
  const { pairs } = linkRecords(records, schema)
  const probabilities = pairs.map(({ probability }) => probability)
  expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a))
  expect(pairs.every(({ left, right }) => left < right)).toBe(true)
  const likely = pairs.filter(({ probability }) => probability > 0.5)
  const right = likely.filter((pair) => personOf.get(pair.left) === personOf.get(pair.right))
  expect(right.length / likely.length).toBeGreaterThan(0.95)
  expect(likely.length).toBeGreaterThan(people.length * 4.5)
})

test('the order of the records changes nothing', () => {
  const some = records.slice(0, 60)
  const found = linkRecords(some, schema)
  expect(linkRecords(some.toReversed(), schema)).toEqual(found)
  expect(linkRecords([...some.slice(17), ...some.slice(0, 17)], schema)).toEqual(found)
})

test('[EST-3] a full name that repeats the other names is not counted twice', () => {
  const whole = records.map((record) => ({ ...record, whole: `Dr ${record['first']} ${record['last']}` }))
  const fields = [{ field: 'whole', kind: 'full-name' } as const, ...schema.fields]
  expect(linkRecords(whole, { ...schema, fields })).toEqual(linkRecords(records, schema))
})

test('[EST-3] a field that repeats another is not counted twice', () => {
  const twice = records.map((record) => ({ ...record, city: record['town'] }))
  const fields = [...schema.fields, { field: 'city', kind: 'category' } as const]
  expect(linkRecords(twice, { ...schema, fields })).toEqual(linkRecords(records, schema))
})

test('records that say nothing, one record and none are clusters of their own', () => {
  expect(clustersOf([])).toEqual([])
  expect(clustersOf([{ id: 'only', first: 'amara' }])).toEqual([['only']])
  expect(clustersOf([{ id: 'a' }, { id: 'b', first: null, last: ' ' }])).toEqual([['a'], ['b']])
  expect(clustersOf([{ id: 'a' }, { id: 'b' }], { id: 'id', fields: [] })).toEqual([['a'], ['b']])
})

test('refuses records without an id of their own', () => {
  expect(() => linkRecords([{ id: 'a' }, { id: 'a' }], schema)).toThrow(RangeError)
  expect(() => linkRecords([{ first: 'amara' }], schema)).toThrow(RangeError)
})

test('takes any text in any field, and puts every record into one cluster', () => {
  const value = fc.option(fc.string({ unit: 'grapheme', maxLength: 24 }), { freq: 4 })
  const all: RecordSchema = {
    id: 'id',
    fields: [
      'full-name',
      'given-name',
      'family-name',
      'date',
      'place',
      'postcode',
      'code',
      'category',
      'email',
      'text',
      'text',
    ].map((kind, place) => ({ field: `f${place}`, kind }) as RecordSchema['fields'][number]),
  }
  const list = fc.array(fc.array(value, { minLength: 11, maxLength: 11 }), { maxLength: 6 })
  fc.assert(
    fc.property(list, (rows) => {
      const made = rows.map((row, place) => ({
        id: `r${place}`,
        ...Object.fromEntries(row.map((text, field) => [`f${field}`, text])),
      }))
      const { pairs, clusters } = linkRecords(made, all)
      expect(clusters.flatMap(({ ids }) => ids).toSorted()).toEqual(made.map(({ id }) => id))
      expect(pairs.every(({ probability }) => probability >= 0 && probability <= 1)).toBe(true)
    }),
    { numRuns: 8 },
  )
}, 60_000)
