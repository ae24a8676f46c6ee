import { describe, expect, test } from 'vitest'
import type { Described } from '../contracts.ts'
import { clusterLinks } from './cluster-links.ts'
import { createLinks } from './create-links.ts'
import { learnModel } from './learn-model.ts'
import { pairProbabilities } from './pair-probabilities.ts'
import { compareRecords, suggestLinks } from './suggest-links.ts'

const record = (id: string, said: Partial<Described> = {}): Described => ({
  id,
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
  ...said,
})

// People nobody reported twice: without a crowd nothing is rare.
const givenNames = [
  'Quill',
  'Ossian',
  'Ulrich',
  'Yvo',
  'Zebulon',
  'Ignace',
  'Uriah',
  'Quentin',
  'Oscar',
  'Yannick',
]
const towns = ['Kamloops', 'Nelson', 'Terrace', 'Tofino', 'Surrey', 'Delta', 'Hope', 'Trail']
const vehicles = [
  'red Honda Civic',
  'white Ford F-150',
  'grey Dodge Caravan',
  'blue Kia Soul',
  'black BMW X5',
]
const crowd = Array.from({ length: 120 }, (_, at) =>
  record(`crowd-${String(at).padStart(3, '0')}`, {
    names: [at % 2 === 0 ? 'Quill' : (givenNames[at % 10] ?? '')],
    phones: at % 3 === 0 ? [`250 555 0${100 + (at % 100)}`] : [],
    vehicles: at % 2 === 0 ? [vehicles[at % 5] ?? ''] : [],
    places: [towns[at % 8] ?? ''],
    looks: {
      age: `${20 + ((at * 7) % 45)}`,
      height: `${160 + ((at * 5) % 35)} cm`,
      ethnicity: at % 3 ? 'white' : 'Asian',
    },
  }),
)

const byPhone = record('a', {
  phones: ['604-555-0199'],
  names: ['Basil'],
  looks: { age: '45 to 50', tattoos: ['crown on neck'] },
  places: ['Hope'],
})
const byPhoneAndVan = record('b', {
  phones: ['(604) 555-0199'],
  vehicles: ['2003 purple Pontiac Montana'],
  plates: ['IQ1 23Z'],
  looks: { age: '48', height: '183 cm' },
})
const byVan = record('c', {
  vehicles: ['purple Montana minivan'],
  plates: ['IQ1 2?Z'],
  looks: { height: '182 cm', tattoos: ['crown on the side of his neck'] },
  places: ['Hope'],
})

const groupsOf = (items: readonly Described[]): readonly (readonly string[])[] =>
  clusterLinks(createLinks(items)).map(({ ids }) => ids)

describe('groups', () => {
  test('what one says and what another says are put together', () => {
    const index = createLinks([...crowd, byPhone, byPhoneAndVan, byVan])
    expect(clusterLinks(index).map(({ ids }) => ids)).toContainEqual(['a', 'b', 'c'])
    const pair = pairProbabilities(index, 0).find(({ left, right }) => left === 'a' && right === 'c')
    expect(pair?.probability).toBeGreaterThan(0.9)
  })

  test('a shared phone is not a person', () => {
    const brother = record('d', {
      phones: ['604 555 0199'],
      names: ['Kenji Ueda'],
      looks: { age: '20', height: '163 cm', ethnicity: 'Asian', build: 'slim', tattoos: ['koi on back'] },
      vehicles: ['red Honda Civic'],
      places: ['Trail'],
    })
    const man = record('e', {
      phones: ['604 555 0199'],
      names: ['Oswald Yule'],
      looks: {
        age: '60',
        height: '191 cm',
        ethnicity: 'white',
        build: 'heavyset',
        tattoos: ['eagle on arm'],
      },
      vehicles: ['white Ford F-150'],
      places: ['Terrace'],
    })
    expect(groupsOf([...crowd, brother, man])).not.toContainEqual(['d', 'e'])
  })

  test('[LINK-6] two groups do not become one over a single pair', () => {
    const of = (id: string, phone: string, said: Partial<Described>): Described =>
      record(id, { phones: [phone], ...said })
    const one = ['k1', 'k2', 'k3'].map((id) =>
      of(id, '604 555 0111', {
        names: ['Peregrine Oakes'],
        places: ['Nelson'],
        looks: { age: '25', ethnicity: 'white' },
      }),
    )
    const other = ['m1', 'm2', 'm3'].map((id) =>
      of(id, '604 555 0122', {
        names: ['Baldwin Yuen'],
        places: ['Delta'],
        looks: { age: '55', ethnicity: 'Asian' },
      }),
    )
    const bridge = [
      ...one.slice(0, 2),
      { ...(one[2] ?? record('k3')), phones: ['604 555 0111', '604 555 0122'] },
    ]
    const groups = groupsOf([...crowd, ...bridge, ...other])
    expect(groups).toContainEqual(['k1', 'k2', 'k3'])
    expect(groups).toContainEqual(['m1', 'm2', 'm3'])
  })

  test('the weakest pair of a group is the one that says least', () => {
    const index = createLinks([...crowd, byPhone, byPhoneAndVan, byVan])
    const { weakest } = clusterLinks(index).find(({ ids }) => ids.includes('a')) ?? {}
    expect([weakest?.left, weakest?.right]).toEqual(['a', 'c'])
  })
})

describe('decisions', () => {
  const items = [...crowd, byPhone, byPhoneAndVan, byVan]

  test('[LINK-4] records decided to be two are never in one group, nor suggested', () => {
    const index = createLinks(items, [{ left: 'b', right: 'a', decision: 'different' }])
    expect(clusterLinks(index).some(({ ids }) => ids.includes('a') && ids.includes('b'))).toBe(false)
    expect(suggestLinks(index, byPhone, 10).map(({ id }) => id)).not.toContain('b')
  })

  test('[LINK-4] records decided to be one are in one group whatever they say', () => {
    const stranger = record('z', { names: ['Yvo'], places: ['Surrey'] })
    const index = createLinks([...items, stranger], [{ left: 'z', right: 'c', decision: 'same' }])
    expect(clusterLinks(index).find(({ ids }) => ids.includes('z'))?.ids).toContain('c')
  })

  test('two wins where decisions contradict each other over a third', () => {
    const index = createLinks(items, [
      { left: 'a', right: 'b', decision: 'same' },
      { left: 'b', right: 'c', decision: 'same' },
      { left: 'a', right: 'c', decision: 'different' },
    ])
    expect(clusterLinks(index).some(({ ids }) => ids.includes('a') && ids.includes('c'))).toBe(false)
  })
})

describe('suggestions', () => {
  const index = createLinks([...crowd, byPhoneAndVan, byVan])

  test('say what agrees as it was written, and where identifiers differ', () => {
    const [first] = suggestLinks(index, { ...byPhone, id: 'new', phones: ['604-555-0198'] }, 5)
    expect(first?.id).toBe('b')
    const phone = first?.evidenceFor.find(({ slot }) => slot === 'phone')
    expect(phone).toMatchObject({ left: '604-555-0198', right: '(604) 555-0199', level: 'one-off' })
    expect(phone?.differences).toEqual([{ typed: '8', typedAt: 11, found: '9', foundAt: 13 }])
  })

  test('each record is quoted in its own words', () => {
    const twice = createLinks([
      ...crowd,
      record('p', { phones: ['+1 604 555 0177'], text: 'He choked her.' }),
      record('q', { phones: ['(604) 555-0177'], text: 'Well, then he choked her.' }),
    ])
    const asked = record('new', { phones: ['6045550177'], text: 'choked me' })
    const suggestions = suggestLinks(twice, asked, 5)
    expect(suggestions.map(({ id }) => id).toSorted()).toEqual(['p', 'q'])
    for (const { id, evidenceFor } of suggestions) {
      const said = new Map(evidenceFor.map(({ slot, left, right }) => [slot, [left, right]]))
      expect(said.get('phone')).toEqual(['6045550177', id === 'p' ? '+1 604 555 0177' : '(604) 555-0177'])
      expect(said.get('habit')?.[1]).toContain('choked')
    }
  })

  test('a record says nothing of itself', () => {
    expect(suggestLinks(index, byVan, 10).map(({ id }) => id)).not.toContain('c')
  })

  test('the fact to ask for is one that is not known yet', () => {
    const doubtful = record('new', {
      vehicles: ['minivan'],
      looks: { height: '183 cm' },
    })
    const suggestion = compareRecords(index, doubtful, byVan)
    expect(suggestion.probability).toBeLessThan(0.5)
    expect(suggestion.turning).toMatchObject({ slot: 'plate', if: 'agrees' })
    expect(suggestion.missing).toContainEqual({ slot: 'plate', lacking: 'left' })
    expect(compareRecords(index, { ...doubtful, plates: ['IQ1 23Z'] }, byVan).probability).toBeGreaterThan(
      0.5,
    )
  })

  describe('[LINK-9] among three records', () => {
    const alone = [
      record('p', { phones: ['604 555 0131'] }),
      record('q', { names: ['Yvo'], places: ['Hope'] }),
      record('r', { vehicles: ['purple van'] }),
    ]
    const likelihood = (phone: string, said: Partial<Described> = {}): number =>
      suggestLinks(createLinks(alone), record('new', { phones: [phone], ...said }), 5)[0]?.probability ?? 0

    test('a phone with one digit other is a reason to look, and no more', () => {
      expect(likelihood('604 555 0137')).toBeGreaterThan(0.5)
      expect(likelihood('604 555 0137')).toBeLessThan(0.9)
    })

    test('the same phone is still found, and is likelier', () => {
      expect(likelihood('604 555 0131')).toBeGreaterThan(0.9)
      expect(likelihood('604 555 0131')).toBeLessThan(0.99)
    })
  })

  test('[LINK-9] a pair is no likelier among three records than among a hundred and twenty', () => {
    const few = createLinks([byPhone, byPhoneAndVan, byVan])
    expect(compareRecords(few, byPhone, byPhoneAndVan).priorBits).toBe(
      compareRecords(index, byPhone, byPhoneAndVan).priorBits,
    )
  })

  test('[COMP-5] a rare name says more than a common one', () => {
    const rare = compareRecords(
      index,
      record('x', { names: ['Peregrine'] }),
      record('y', { names: ['Peregrine'] }),
    )
    const common = compareRecords(index, record('x', { names: ['Quill'] }), record('y', { names: ['Quill'] }))
    expect(rare.bits).toBeGreaterThanOrEqual(common.bits)
    expect(common.evidenceFor[0]?.frequencyBits).toBeLessThan(0)
  })
})

describe('a model estimated anew', () => {
  test('[LINK-8] keeps the order of levels and says that it is another', () => {
    const index = createLinks([...crowd, byPhone, byPhoneAndVan, byVan])
    const model = learnModel(index, 'here')
    expect(model.name).toBe('here')
    expect(model.weights.phone.same).toBeGreaterThanOrEqual(model.weights.phone['one-off'])
    expect(model.weights['given-name'].same).toBeGreaterThan(model.weights['given-name'].differs)
    expect(clusterLinks(createLinks(index.items, [], model)).map(({ ids }) => ids)).toContainEqual([
      'a',
      'b',
      'c',
    ])
  })
})
