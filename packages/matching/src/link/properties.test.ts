import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Described } from '../contracts.ts'
import type { LinkDecision, LinkSuggestion } from './contracts.ts'
import { clusterLinks } from './cluster-links.ts'
import { createLinks, withDecisions } from './create-links.ts'
import { pairProbabilities } from './pair-probabilities.ts'
import { compareRecords, suggestLinks } from './suggest-links.ts'

const some = (values: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...values], { maxLength: 2 })

/** Records about few people, so that many have something in common. */
const arbitraryRecord: fc.Arbitrary<Described> = fc.record({
  id: fc.uuid(),
  date: fc.constantFrom('2025-03-01', '2026-01-01', '2026-02-02'),
  names: some(['Dana Zed', 'Dana', 'Zed Dana', 'Rick', 'Richard Quill', 'Nguyễn Văn Yên', 'Сергей']),
  phones: some(['604-555-0199', '(604) 555-0198', '555 0199', '778 555 01?7', '1-250-555-0144']),
  plates: some(['IQ1 23Z', 'IQ1 2?Z', 'IQ1', 'UYZ 007']),
  vehicles: some([
    'white Ford F-150',
    '2013 white ford pickup',
    'black van',
    'grey Honda Civic 2010',
    'camion blanc',
  ]),
  handles: some(['Telegram: @example.zed', 'Kik: examplezed', 'Signal: @other_one']),
  emails: some(['example.zed@mail.test', 'nobody@mail.test']),
  description: fc.constantFrom('', 'tall, scar on cheek', 'walks with a limp'),
  looks: fc.record({
    ethnicity: fc.constantFrom('', 'white', 'South Asian', 'caucasian'),
    age: fc.constantFrom('', '45 to 50', '30', 'late 40s'),
    height: fc.constantFrom('', `5'11`, '182 cm', '165 cm'),
    build: fc.constantFrom('', 'heavyset', 'slim'),
    hair: fc.constantFrom('', 'bald', 'short black hair'),
    tattoos: some(['crown on chest', 'snake on left forearm', 'rose']),
    features: some(['missing finger', 'wears glasses']),
  }),
  places: some(['Main St, Vancouver', 'Vancouver', 'Surrey', 'Hwy 16, Terrace']),
  text: fc.constantFrom(
    '',
    'He removed the condom.',
    'He choked her. He filmed her.',
    'Refused to pay, call 604 555 0199',
  ),
})

/** Words of the names that every object of JavaScript has, and invisible marks, among those that are read. */
const oddWords = fc
  .array(
    fc.constantFrom(
      'constructor',
      'toString',
      '__proto__',
      'hasOwnProperty',
      'valueOf',
      'tattoo',
      'of a',
      'on arm',
      'constructor.com/name',
      '\u202a604\u2011555',
      '0142\u202c',
    ),
    { maxLength: 6 },
  )
  .map((words) => words.join(' '))

/** Records of which anything at all may be written in any field. */
const arbitraryNoise: fc.Arbitrary<Described> = fc.record({
  id: fc.string({ unit: 'binary' }),
  date: fc.string(),
  names: fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
  phones: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 2 }),
  plates: fc.array(fc.string({ unit: 'binary' }), { maxLength: 2 }),
  vehicles: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 2 }),
  handles: fc.array(fc.string({ unit: 'binary' }), { maxLength: 2 }),
  emails: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 2 }),
  description: fc.oneof(fc.string({ unit: 'binary' }), oddWords),
  looks: fc.record({
    age: fc.string({ unit: 'grapheme' }),
    height: fc.string({ unit: 'binary' }),
    hair: fc.string({ unit: 'grapheme' }),
    tattoos: fc.array(fc.oneof(fc.string({ unit: 'binary' }), oddWords), { maxLength: 2 }),
  }),
  places: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 2 }),
  text: fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), oddWords),
})

const arbitraryRecords = fc.uniqueArray(arbitraryRecord, {
  selector: ({ id }) => id,
  minLength: 2,
  maxLength: 12,
})

const sumOf = ({ priorBits, evidenceFor, evidenceAgainst, context }: LinkSuggestion): number =>
  [...evidenceFor, ...evidenceAgainst].reduce((sum, { bits }) => sum + bits, priorBits + (context?.bits ?? 0))

const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length })

const answersOf = (items: readonly Described[], decisions: readonly LinkDecision[] = []) => {
  const index = createLinks(items, decisions)
  return { clusters: clusterLinks(index), pairs: pairProbabilities(index, 0.01) }
}

test('[LINK-7] the order of the records does not matter', () => {
  fc.assert(
    fc.property(
      arbitraryRecords.chain((items) => fc.tuple(fc.constant(items), shuffled(items))),
      ([items, others]) => {
        expect(answersOf(others)).toEqual(answersOf(items))
        const [first] = items
        if (first) {
          const suggested = suggestLinks(createLinks(items), first, 5)
          expect(suggestLinks(createLinks(others), first, 5)).toEqual(suggested)
        }
      },
    ),
    { numRuns: 30 },
  )
})

test('[COMP-1] two records say as much of each other either way round', () => {
  fc.assert(
    fc.property(arbitraryRecords, (items) => {
      const index = createLinks(items)
      const [left, right] = items
      if (!left || !right) return
      const one = compareRecords(index, left, right)
      const other = compareRecords(index, right, left)
      expect(other.bits).toBeCloseTo(one.bits, 9)
      const slots = ({ evidenceFor }: LinkSuggestion) => evidenceFor.map(({ slot }) => slot).toSorted()
      expect(slots(other)).toEqual(slots(one))
    }),
    { numRuns: 80 },
  )
})

test('[LINK-1] prior, evidence and context add up to the total, and the total is the probability', () => {
  fc.assert(
    fc.property(arbitraryRecords, (items) => {
      const index = createLinks(items)
      for (const item of items)
        for (const suggestion of suggestLinks(index, item, 3)) {
          expect(sumOf(suggestion)).toBeCloseTo(suggestion.bits, 6)
          expect(suggestion.probability).toBeCloseTo(1 / (1 + 2 ** -suggestion.bits), 9)
          for (const { bits, parts } of suggestion.evidenceFor) {
            const sum = parts.reduce((all, part) => all + part.bits, 0)
            expect(bits).toBeGreaterThanOrEqual(sum - 1e-6)
          }
        }
    }),
    { numRuns: 30 },
  )
})

const addition = fc.constantFrom<Partial<Described>>(
  { phones: ['236 555 0111'] },
  { plates: ['YQ0 11U'] },
  { names: ['Ignatius Quillfeather'] },
  { handles: ['Telegram: @quillfeather'] },
  { emails: ['quillfeather@mail.test'] },
  { vehicles: ['2004 purple Pontiac Vibe'] },
  { looks: { tattoos: ['octopus on back'] } },
  { places: ['Wharf St, Tofino'] },
)

const adding = (item: Described, said: Partial<Described>): Described => ({
  ...item,
  ...said,
  ...Object.fromEntries(
    (['phones', 'plates', 'names', 'handles', 'emails', 'vehicles', 'places'] as const).map((field) => [
      field,
      [...item[field], ...(said[field] ?? [])],
    ]),
  ),
  looks: { ...item.looks, tattoos: [...(item.looks?.tattoos ?? []), ...(said.looks?.tattoos ?? [])] },
})

test('[LINK-3] more that agrees never speaks for less', () => {
  fc.assert(
    fc.property(arbitraryRecords, addition, (items, said) => {
      const [left, right] = items
      if (!left || !right) return
      const index = createLinks(items)
      const before = compareRecords(index, left, right).bits
      const after = compareRecords(index, adding(left, said), adding(right, said)).bits
      expect(after).toBeGreaterThanOrEqual(before - 1e-9)
    }),
    { numRuns: 100 },
  )
})

test('[LINK-2] a slot that one side does not speak of is missing, never against', () => {
  fc.assert(
    fc.property(arbitraryRecords, (items) => {
      const [left, right] = items
      if (!left || !right) return
      const silent = { ...right, phones: [], text: '' }
      const { missing, evidenceAgainst, evidenceFor } = compareRecords(createLinks(items), left, silent)
      expect(missing.map(({ slot }) => slot)).toContain('phone')
      expect([...evidenceFor, ...evidenceAgainst].map(({ slot }) => slot)).not.toContain('phone')
    }),
    { numRuns: 30 },
  )
})

test('[LINK-5] decisions hold while they are in force and leave nothing behind', () => {
  const decided = arbitraryRecords.chain((items) => {
    const ids = items.map(({ id }) => id)
    const one: fc.Arbitrary<LinkDecision> = fc.record({
      left: fc.constantFrom(...ids),
      right: fc.constantFrom(...ids),
      decision: fc.constantFrom('same', 'different', 'unsure'),
    })
    return fc.tuple(fc.constant(items), fc.array(one, { maxLength: 6 }))
  })
  fc.assert(
    fc.property(decided, ([items, decisions]) => {
      const before = answersOf(items)
      const { clusters, pairs } = answersOf(items, decisions)
      const latest = new Map(
        decisions.map((one) => [[one.left, one.right].toSorted().join(' '), one] as const),
      )
      for (const { left, right, decision } of latest.values()) {
        if (left === right || decision !== 'different') continue
        expect(clusters.some(({ ids }) => ids.includes(left) && ids.includes(right))).toBe(false)
        expect(pairs.some((pair) => [pair.left, pair.right].every((id) => id === left || id === right))).toBe(
          false,
        )
      }
      const taken = decisions.map((one): LinkDecision => ({ ...one, decision: 'unsure' }))
      expect(answersOf(items, [...decisions, ...taken])).toEqual(before)
      const again = withDecisions(createLinks(items, decisions), [])
      expect(clusterLinks(again)).toEqual(before.clusters)
    }),
    { numRuns: 30 },
  )
})

test('[READ-7] anything at all may be written in a record', () => {
  fc.assert(
    fc.property(fc.array(arbitraryNoise, { maxLength: 6 }), arbitraryNoise, (items, asked) => {
      const index = createLinks(items)
      for (const { probability, bits } of suggestLinks(index, asked, 10)) {
        expect(probability).toBeGreaterThanOrEqual(0)
        expect(probability).toBeLessThanOrEqual(1)
        expect(Number.isFinite(bits)).toBe(true)
      }
      for (const { probability } of pairProbabilities(index, 0))
        expect(Number.isFinite(probability)).toBe(true)
      const ids = clusterLinks(index).flatMap((cluster) => cluster.ids)
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 80 },
  )
})
