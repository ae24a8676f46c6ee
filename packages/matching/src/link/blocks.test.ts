import { expect, test } from 'vitest'
import type { Described } from '../contracts.ts'
import { evidenceOf } from '../evidence/evidence-of.ts'
import { createBlocks, type Glance } from './blocks.ts'

const record = (id: string, said: Partial<Described>): Described => ({
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

const crowd = Array.from({ length: 500 }, (_, at) =>
  record(`crowd-${at}`, {
    names: [`Quill${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + (at % 23))}`],
    phones: [`236 0${10 + (at % 90)} ${1000 + at * 7}`],
    plates: [`U${at % 10}Q ${100 + at}`],
    places: [['Hope', 'Trail', 'Nelson'][at % 3] ?? ''],
  }),
)

test.each<[string, Partial<Described>, Partial<Described>]>([
  ['one digit other', { phones: ['604 555 0199'] }, { phones: ['604 557 0199'] }],
  ['a local number', { phones: ['604 555 0199'] }, { phones: ['555 0199'] }],
  ['a plate misread', { plates: ['IO8 55Z'] }, { plates: ['I0B 55Z'] }],
  ['half a plate', { plates: ['IYZ 077'] }, { plates: ['077'] }],
  ['a name misspelt', { names: ['Peregrine'] }, { names: ['Peregrin'] }],
  ['a short name', { names: ['Wilhelmina'] }, { names: ['Mina'] }],
  ['a handle elsewhere', { handles: ['Kik: example.zed'] }, { emails: ['examplezed@mail.test'] }],
  [
    'two common things',
    { places: ['Tofino'], vehicles: ['purple van'] },
    { places: ['Tofino'], vehicles: ['purple van'] },
  ],
])('finds %s', (_, left, right) => {
  const evidences = [...crowd, record('there', left)].map(evidenceOf)
  const blocks = createBlocks(evidences)
  expect(blocks.around(evidenceOf(record('asked', right)), 10, () => undefined)).toContain(crowd.length)
})

test('gives no more than was asked for, those first that share most', () => {
  const evidences = crowd.map(evidenceOf)
  const without7: Glance = (others, count, sums) => {
    for (let at = 0; at < count; at++) if (others[at] === 7) sums[at] = Number.NEGATIVE_INFINITY
  }
  const blocks = createBlocks(evidences)
  expect(blocks.aroundRecord(7, 3, () => undefined)).toHaveLength(3)
  expect(blocks.aroundRecord(7, 3, () => undefined)).toContain(7)
  expect(blocks.aroundRecord(7, 3, without7)).not.toContain(7)
})
